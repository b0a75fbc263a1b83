import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { asProblem } from '../../../shared/api/problem.ts'
import { period } from '../../../shared/format/dates.ts'
import { Empty, ErrorBox, Loading } from '../../../shared/parts/index.ts'
import {
  type KnowledgeList,
  type KnowledgeShow,
  knowledgeListQuery,
  knowledgeShows,
  useKnowledge,
} from '../../api/knowledge.ts'
import { lang, t, tx } from '../../i18n/index.ts'
import { useWalk } from '../../keys/use-walk.ts'
import { FigureLink } from '../../parts/figure-link.tsx'
import { Labelled } from '../../parts/labelled.tsx'
import { NamedPick } from '../../parts/pickers.tsx'
import { Seg } from '../../parts/seg.tsx'
import { EntryPane } from './entry-pane.tsx'
import { WordingForm } from './wording-form.tsx'
import './knowledge.css'

const route = getRouteApi('/inside/knowledge')

/** The knowledge base (CHECKLIST K40): what holds, what waits for somebody, one entry with its wordings beside each other. */
export function KnowledgePage() {
  const router = useRouter()
  const search = route.useSearch()
  const show = search.show ?? 'all'
  const query = useQuery(knowledgeListQuery({ unit: search.unit, show }))
  const [q, setQ] = useState('')
  const found = useKnowledge({ text: q })
  const words = q.trim()
  const rows = query.data?.rows ?? []
  const shown = words.length >= 2 ? rows.filter(row => found?.some(one => one.id === row.id)) : rows
  const id = search.write ? null : (search.id ?? shown[0]?.id ?? null)
  const set = (next: { id?: string; unit?: string; show?: KnowledgeShow; write?: boolean }) =>
    void router.navigate({ to: '/knowledge', search: { unit: search.unit, show: search.show, ...next }, replace: true })
  useWalk(
    shown,
    row => row.id === id,
    next => set({ id: next.id }),
  )
  const writes = query.data?.writes ?? []
  return (
    <div className="kb">
      <section className="pane kb-list" aria-label={t('kb.title')}>
        <header className="kb-head">
          <div className="row">
            <h1 className="c-h2">{t('kb.title')}</h1>
            {writes.length > 0 && (
              <button type="button" className="btn btn-s" onClick={() => set({ write: true })}>
                {t('kb.write')}
              </button>
            )}
          </div>
          {query.data?.counts && <Counts counts={query.data.counts} />}
          <input
            className="fld"
            type="search"
            value={q}
            aria-label={t('kb.search')}
            placeholder={t('kb.search')}
            onChange={event => setQ(event.target.value)}
          />
          <Labelled label={t('kb.unit')}>
            {field => (
              <NamedPick
                id={field}
                label={t('kb.unit')}
                rows={query.data?.units}
                none={t('list.any')}
                value={search.unit ?? null}
                onChange={unit => set({ unit: unit ?? undefined, id: undefined })}
              />
            )}
          </Labelled>
          <Seg
            small
            label={t('kb.show')}
            value={show}
            onChange={value => set({ show: value === 'all' ? undefined : value, id: undefined })}
            options={knowledgeShows.map(value => ({ value, label: t(`kb.show.${value}`) }))}
          />
        </header>
        {query.error && <ErrorBox problem={asProblem(query.error)} again={() => void query.refetch()} />}
        {query.isPending && <Loading bars={[60, 80, 70]} />}
        {query.data && shown.length === 0 && (
          <Empty title={t(words || show !== 'all' ? 'kb.noneSuch' : 'kb.none')}>
            {!words && show === 'all' && <p className="c-meta">{t('kb.noneSay')}</p>}
          </Empty>
        )}
        <ul>
          {shown.map(row => (
            <li key={row.id}>
              <Row row={row} on={row.id === id} onPick={() => set({ id: row.id })} />
            </li>
          ))}
        </ul>
        {query.data?.more && <p className="kb-more c-meta">{t('kb.more')}</p>}
      </section>
      {search.write ? (
        <section className="pane kb-side">
          <h2 className="c-h1 kb-new">{t('kb.write')}</h2>
          <WordingForm units={writes} onDone={made => set({ write: undefined, id: made ?? search.id })} />
        </section>
      ) : id ? (
        <EntryPane key={id} id={id} picked={search.id === id} />
      ) : null}
    </div>
  )
}

function Row({ row, on, onPick }: { row: KnowledgeList['rows'][number]; on: boolean; onPick: () => void }) {
  const bad = ['due', 'expired', 'wrong'].includes(row.state)
  return (
    <button type="button" className={on ? 'pick-row on' : 'pick-row'} aria-current={on || undefined} onClick={onPick}>
      <b className="strong">{row.question}</b>
      <span className="c-meta sep">
        <span>{tx(row.unit.name)}</span>
        {(row.state !== 'valid' || row.waits) && (
          <span className={bad ? 'latec' : 'kb-waits'}>
            {row.waits && row.state !== 'proposed' ? t('kb.newWaits') : tx(row.stateName)}
          </span>
        )}
        {row.errors > 0 && <span className="latec">{t('kb.errorsOpen', { n: row.errors })}</span>}
        {row.state === 'valid' && row.reviewOn && (
          <span className="nb">{t('kb.reviewBy', { day: period(row.reviewOn, lang()) })}</span>
        )}
        {!row.public && <span>{t('kb.internal')}</span>}
      </span>
    </button>
  )
}

const Counts = ({ counts }: { counts: NonNullable<KnowledgeList['counts']> }) => (
  <p className="kb-say">
    {t('kb.counts', { n: counts.entries, current: counts.current })}
    {(
      [
        ['kb.countDue', counts.due],
        ['kb.countStopped', counts.expired],
        ['kb.countErrors', counts.errorsLate],
      ] as const
    ).map(
      ([key, n]) =>
        n > 0 && (
          <span key={key}>
            {t('list.comma')}
            <b className="latec">{t(key, { n })}</b>
          </span>
        ),
    )}
    {t('list.stop')}
    <span className="c-meta">{t('kb.countUsed', { n: counts.used })}</span>{' '}
    <FigureLink id="knowledge.current" name={t('kb.upkeep')} />
  </p>
)
