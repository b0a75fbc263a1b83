import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import { asProblem } from '../../../shared/api/problem.ts'
import { Empty, ErrorBox, Loading } from '../../../shared/parts/index.ts'
import { search as find, useCases, useReference } from '../../api/queries.ts'
import type { CaseFilters } from '../../app/router.tsx'
import { mayBePhone } from '../../app/search-box.tsx'
import { t } from '../../i18n/index.ts'
import { useKeys } from '../../keys/use-keys.ts'
import { CaseList } from '../../parts/case-list.tsx'
import { gradeIds, gradeName } from '../../parts/grade-seg.tsx'
import { ItemPick, NamedPick, UnitPick } from '../../parts/pickers.tsx'
import { Seg } from '../../parts/seg.tsx'
import { setTrail } from '../../parts/trail.ts'
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

/** All cases by period, unit, state and words (CHECKLIST K46). Filters stand in the address, phone numbers never do. */
export function CasesPage() {
  const router = useRouter()
  const filters = route.useSearch()
  const reference = useReference()
  const [words, setWords] = useState(filters.words ?? '')
  const [phone, setPhone] = useState<string | null>(null)
  const [current, setCurrent] = useState<string | null>(null)
  const { words: q, ...query } = filters
  const list = useCases('/cases', { ...query, q }, phone === null)
  const byPhone = useQuery({
    queryKey: ['search', phone],
    queryFn: ({ signal }) => find(phone ?? '', signal),
    enabled: phone !== null,
    gcTime: 0,
  })
  const rows = useMemo(
    () => (phone === null ? (list.data?.pages.flatMap(p => p.rows) ?? []) : (byPhone.data?.cases ?? [])),
    [phone, list.data, byPhone.data],
  )
  useEffect(() => setTrail(rows.map(r => r.id)), [rows])
  const set = (part: CaseFilters) =>
    void router.navigate({ to: '/cases', search: { ...filters, ...part }, replace: true })
  const open = (id: string) => void router.navigate({ to: '/case/$id', params: { id } })
  const at = rows.findIndex(r => r.id === current)
  const move = (by: number) => setCurrent(rows[Math.min(Math.max(at + by, 0), rows.length - 1)]?.id ?? null)
  useKeys([
    { keys: 'j', label: t('work.down'), bar: true, run: () => move(1) },
    { keys: 'k', label: t('work.up'), bar: true, run: () => move(-1) },
    { keys: 'ArrowDown', label: t('work.down'), run: () => move(1) },
    { keys: 'ArrowUp', label: t('work.up'), run: () => move(-1) },
    { keys: 'Enter', label: t('work.open'), bar: true, run: () => current && open(current) },
  ])
  const go = () => {
    const typed = words.trim()
    if (mayBePhone(typed)) setPhone(typed)
    else {
      setPhone(null)
      set({ words: typed || undefined })
    }
  }
  const error = phone === null ? list.error : byPhone.error
  const busy = phone === null ? list.isPending : byPhone.isPending
  const anyFilter = Object.values(filters).some(Boolean) || phone !== null
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
              setPhone(null)
              void router.navigate({ to: '/cases', search: {}, replace: true })
            }}
          >
            {t('cases.clear')}
          </button>
        )}
      </div>
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
          <button type="submit" className="sr">
            {t('keys.search')}
          </button>
        </form>
      </search>
      <div className="pane lst">
        <div className="bar">
          <Seg
            small
            label={t('work.sort')}
            value={filters.sort ?? 'new'}
            onChange={sort => set({ sort: sort === 'new' ? undefined : sort })}
            options={[
              { value: 'new', label: t('cases.newest') },
              { value: 'due', label: t('work.sort.due') },
              { value: 'grade', label: t('work.sort.grade') },
            ]}
          />
          <span className="c-meta" role="status">
            {phone !== null
              ? t('cases.byPhone', { n: rows.length })
              : t('cases.shown', { n: rows.length, more: list.hasNextPage ? '+' : '' })}
          </span>
        </div>
        {error && rows.length === 0 && (
          <ErrorBox
            problem={asProblem(error)}
            again={() => void (phone === null ? list.refetch() : byPhone.refetch())}
          />
        )}
        {busy && <Loading bars={[72, 64, 80, 58, 70]} />}
        {!busy && !error && rows.length === 0 && (
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
            more={phone === null && list.hasNextPage}
            loadingMore={list.isFetchingNextPage}
            onMore={() => void list.fetchNextPage()}
            showUnit
          />
        )}
      </div>
    </div>
  )
}
