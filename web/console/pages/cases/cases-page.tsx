import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useRouter, useRouterState } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import { asProblem } from '../../../shared/api/problem.ts'
import { count } from '../../../shared/format/numbers.ts'
import { Empty, ErrorBox, Loading } from '../../../shared/parts/index.ts'
import { useCases, useMe, useReference, useSearch } from '../../api/queries.ts'
import { type Column, caseCountQuery } from '../../api/toolbox.ts'
import type { CaseFilters } from '../../app/router.tsx'
import { t } from '../../i18n/index.ts'
import { useKeys } from '../../keys/use-keys.ts'
import { CaseList } from '../../parts/case-list.tsx'
import { gradeIds, gradeName } from '../../parts/grade-seg.tsx'
import { ItemPick, NamedPick, UnitPick } from '../../parts/pickers.tsx'
import { Seg } from '../../parts/seg.tsx'
import { setTrail } from '../../parts/trail.ts'
import { Many, mayMany } from './many.tsx'
import { Columns, SavedBar } from './saved-bar.tsx'
import './cases.css'

const route = getRouteApi('/inside/cases')
const states = [
  'received',
  'accepted',
  'dispatched',
  'signed',
  'disputed',
  'replied',
  'closed',
  'declined',
  'passed',
  'merged',
  'raised',
] as const

/** All cases by period, unit, state and words (CHECKLIST K46). Filters stand in the address, what is looked for never does. */
export function CasesPage() {
  const router = useRouter()
  const filters = route.useSearch()
  const reference = useReference()
  const looked = useRouterState({ select: state => state.location.state.words ?? '' })
  const [words, setWords] = useState(looked)
  useEffect(() => setWords(looked), [looked])
  const [current, setCurrent] = useState<string | null>(null)
  const [columns, setColumns] = useState<Column[]>(['step', 'left', 'unit'])
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const many = mayMany(useMe()?.roles ?? []).length > 0
  const { sort: _, ...narrow } = filters
  const list = useCases('/cases', filters, looked === '')
  const found = useSearch(looked, narrow)
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = looked ? found : list
  const rows = useMemo(() => data?.pages.flatMap(page => ('rows' in page ? page.rows : page.cases)) ?? [], [data])
  const total = useQuery(caseCountQuery({ ...filters }, looked === '')).data
  const by = found.data?.pages[0]?.by
  useEffect(() => setTrail(rows.map(r => r.id)), [rows])
  const set = (part: CaseFilters) =>
    void router.navigate({ to: '/cases', search: { ...filters, ...part }, state: { words: looked }, replace: true })
  const open = (id: string) => void router.navigate({ to: '/case/$id', params: { id } })
  const at = rows.findIndex(r => r.id === current)
  const move = (by: number) => setCurrent(rows[Math.min(Math.max(at + by, 0), rows.length - 1)]?.id ?? null)
  useKeys([
    { keys: 'j', label: t('work.down'), bar: true, run: () => move(1) },
    { keys: 'k', label: t('work.up'), bar: true, run: () => move(-1) },
    { keys: 'ArrowDown', label: t('work.down'), run: () => move(1) },
    { keys: 'ArrowUp', label: t('work.up'), run: () => move(-1) },
    ...(many ? [{ keys: 'Space', label: t('work.pick'), run: () => current && pick(current) }] : []),
    { keys: 'Enter', label: t('work.open'), bar: true, run: () => current && open(current) },
  ])
  const go = () => {
    if (words.trim() !== looked)
      void router.navigate({ to: '/cases', search: filters, state: { words: words.trim() }, replace: true })
  }
  const pick = (id: string) =>
    setPicked(all => {
      const next = new Set(all)
      if (!next.delete(id)) next.add(id)
      return next
    })
  const anyFilter = Object.values(filters).some(Boolean) || looked !== ''
  return (
    <div className="page cases">
      <div className="row">
        <h1 className="c-h1">{t('cases.title')}</h1>
        {anyFilter && (
          <button
            type="button"
            className="linklike"
            onClick={() => {
              setWords('')
              void router.navigate({ to: '/cases', search: {}, state: {}, replace: true })
            }}
          >
            {t('cases.clear')}
          </button>
        )}
      </div>
      <SavedBar
        filters={filters}
        columns={columns}
        onPick={(filter, shown) => {
          setPicked(new Set())
          if (shown.length > 0) setColumns([...shown])
          void router.navigate({ to: '/cases', search: filter, replace: true })
        }}
      />
      <search>
        <form
          className="pane filters"
          onSubmit={e => {
            e.preventDefault()
            go()
          }}
        >
          <label className="field wide">
            <span className="lbl c-meta">{t('cases.words')}</span>
            <input
              className="fld"
              value={words}
              placeholder={t('search.placeholder')}
              onChange={e => setWords(e.target.value)}
              onBlur={go}
            />
          </label>
          <div className="field">
            <span className="lbl c-meta">{t('cases.state')}</span>
            <NamedPick
              none={t('list.any')}
              label={t('cases.state')}
              rows={states.map(s => ({ id: s, name: { zh: t(`cases.state.${s}`), en: t(`cases.state.${s}`) } }))}
              value={filters.state ?? null}
              onChange={v => set({ state: v ?? undefined })}
            />
          </div>
          <div className="field">
            <span className="lbl c-meta">{t('list.unit')}</span>
            <UnitPick
              label={t('list.unit')}
              value={filters.unit ?? null}
              onChange={v => set({ unit: v ?? undefined })}
            />
          </div>
          <div className="field">
            <span className="lbl c-meta">{t('list.grade')}</span>
            <NamedPick
              none={t('list.any')}
              label={t('list.grade')}
              rows={gradeIds.map(g => ({ id: g, name: { zh: gradeName(g), en: gradeName(g) } }))}
              value={filters.grade ?? null}
              onChange={v => set({ grade: v ?? undefined })}
            />
          </div>
          <div className="field">
            <span className="lbl c-meta">{t('field.item')}</span>
            <ItemPick
              label={t('field.item')}
              value={filters.item ?? null}
              onChange={v => set({ item: v ?? undefined })}
            />
          </div>
          <div className="field">
            <span className="lbl c-meta">{t('cases.channel')}</span>
            <NamedPick
              none={t('list.any')}
              label={t('cases.channel')}
              rows={reference?.channels}
              value={filters.channel ?? null}
              onChange={v => set({ channel: v ?? undefined })}
            />
          </div>
          <label className="field">
            <span className="lbl c-meta">{t('cases.from')}</span>
            <input
              className="fld"
              type="date"
              value={filters.from ?? ''}
              onChange={e => set({ from: e.target.value || undefined })}
            />
          </label>
          <label className="field">
            <span className="lbl c-meta">{t('cases.to')}</span>
            <input
              className="fld"
              type="date"
              value={filters.to ?? ''}
              onChange={e => set({ to: e.target.value || undefined })}
            />
          </label>
          <label className="check">
            <input
              type="checkbox"
              checked={filters.late === 'true'}
              onChange={e => set({ late: e.target.checked ? 'true' : undefined })}
            />
            {t('cases.lateOnly')}
          </label>
          <label className="check">
            <input
              type="checkbox"
              checked={filters.atOnce === 'true'}
              onChange={e => set({ atOnce: e.target.checked ? 'true' : undefined })}
            />
            {t('cases.atOnceOnly')}
          </label>
          <button type="submit" className="sr">
            {t('keys.search')}
          </button>
        </form>
      </search>
      <Many
        rows={rows.filter(row => picked.has(row.id))}
        onDone={ids => setPicked(all => new Set([...all].filter(id => !ids.includes(id))))}
      />
      <div className="pane lst">
        <div className="bar">
          {looked === '' && (
            <Seg
              small
              label={t('work.sort')}
              value={filters.sort ?? 'new'}
              onChange={sort => set({ sort: sort === 'new' ? undefined : sort })}
              options={[
                { value: 'new', label: t('cases.newest') },
                { value: 'due', label: t('work.sort.due') },
              ]}
            />
          )}
          <span className="c-meta" role="status">
            {looked && by
              ? t(`search.by.${by}`, { n: found.data?.pages[0]?.named || rows.length, more: hasNextPage ? '+' : '' })
              : total
                ? t(hasNextPage ? 'cases.shownOf' : 'cases.shownAll', {
                    n: rows.length,
                    all: `${count(total.count)}${total.more ? '+' : ''}`,
                  })
                : t('cases.shown', { n: rows.length })}
          </span>
          <Columns columns={columns} onChange={setColumns} />
        </div>
        {error && rows.length === 0 && <ErrorBox problem={asProblem(error)} again={() => void refetch()} />}
        {isPending && <Loading bars={[72, 64, 80, 58, 70]} />}
        {!isPending && !error && rows.length === 0 && (
          <Empty title={t('cases.none')}>
            <p className="c-meta">{t('cases.noneSay')}</p>
          </Empty>
        )}
        {rows.length > 0 && (
          <CaseList
            label={t('cases.title')}
            rows={rows}
            current={current}
            onCurrent={id => (id === current ? open(id) : setCurrent(id))}
            onOpen={open}
            more={hasNextPage}
            loadingMore={isFetchingNextPage}
            onMore={() => void fetchNextPage()}
            columns={columns}
            {...(many ? { picked, onPick: pick, onPickAll: setPicked } : {})}
          />
        )}
      </div>
    </div>
  )
}
