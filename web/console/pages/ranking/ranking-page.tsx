import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useRouter } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { period as periodWords } from '../../../shared/format/dates.ts'
import { Empty, Icon, Loading } from '../../../shared/parts/index.ts'
import { courseQuery, rankingQuery } from '../../api/queries.ts'
import type { PeriodKind, RankingRow, RankingTable } from '../../api/types.ts'
import { lang, t, tx } from '../../i18n/index.ts'
import { useKeys } from '../../keys/use-keys.ts'
import { ExportButton } from '../../parts/export-button.tsx'
import { Seg } from '../../parts/seg.tsx'
import { useTable } from '../../parts/table.tsx'
import { useWhen } from '../../parts/time.ts'
import { Waiting } from '../../parts/waiting.tsx'
import { CourseTable } from './course-table.tsx'
import { ExplainDrawer } from './explain-drawer.tsx'
import { rankingLines } from './export.ts'
import { otherKind, stepPeriod } from './period.ts'
import { Publish } from './publish.tsx'
import { RankTable, rankColumns } from './rank-table.tsx'
import { Versions } from './versions.tsx'
import '../../parts/month-pick.css'
import './ranking.css'

const CourseChart = lazy(() => import('./course-chart.tsx').then(m => ({ default: m.CourseChart })))
const route = getRouteApi('/inside/ranking')

export function RankingPage() {
  const search = route.useSearch()
  const { kind = 'month', period, group, unit } = search
  const query = useQuery(rankingQuery({ kind, period, group, unit: group ? undefined : unit }))
  if (query.data) return <RankingView table={query.data} stale={query.isPlaceholderData} />
  return (
    <div className="page">
      <Waiting query={query} bars={[30, 60, 90, 88, 86]} />
    </div>
  )
}

/** Period, group, the table that is the chart, six months; a row opens its explanation. */
function RankingView({ table, stale }: { table: RankingTable; stale: boolean }) {
  const router = useRouter()
  const when = useWhen()
  const search = route.useSearch()
  const [asTable, setAsTable] = useState(false)
  const course = useQuery(courseQuery(table.group)).data
  const set = (next: Partial<typeof search>) =>
    void router.navigate({ to: '/ranking', search: { ...search, group: table.group, ...next }, replace: true })
  const step = (by: number) =>
    set({ kind: table.kind, period: stepPeriod(table.kind, table.period, by), unit: undefined })
  const ranked = table.rows.filter(r => !r.small)
  const of = useTable('ranking', ranked, rankColumns(ranked))
  const small = table.rows.filter(r => r.small)
  const chosen = table.rows.find(r => r.unit === search.unit)
  const subject = chosen?.unit ?? ranked.find(r => r.ladder)?.unit ?? ranked.at(-1)?.unit ?? null
  useKeys([
    { keys: '[', label: t('rank.previous'), bar: true, run: () => step(-1) },
    { keys: ']', label: t('rank.next'), bar: true, run: () => step(1) },
    { keys: 't', label: t('rank.asTable'), bar: true, run: () => setAsTable(v => !v) },
  ])
  return (
    <div className="page rank" aria-busy={stale}>
      <div className="ttl">
        <div>
          <h1 className="c-h1">{t('rank.title', { period: periodWords(table.period, lang()) })}</h1>
          <p className="c-meta sep">
            {table.kind === 'month' && (
              <span>
                {t('rank.covers', {
                  from: periodWords(table.covers.from, lang()),
                  to: periodWords(table.covers.to, lang()),
                })}
              </span>
            )}
            <span>{t('rank.scheme', { name: tx(table.scheme.name), version: table.scheme.version })}</span>
            <span>
              {table.published
                ? t('rank.published', { time: when.moment(table.published.at), version: table.published.version })
                : t('rank.provisional', { time: when.moment(table.computedAt) })}
            </span>
            {table.published && <span className="hash">{table.published.digest.slice(0, 12)}</span>}
          </p>
        </div>
        <Publish table={table} />
      </div>
      <div className="flt">
        <Seg
          label={t('rank.kind')}
          value={table.kind}
          onChange={(kind: PeriodKind) => set({ kind, period: otherKind(kind, table.period), unit: undefined })}
          options={[
            { value: 'day', label: t('rank.day') },
            { value: 'month', label: t('rank.month') },
          ]}
        />
        <span className="mo">
          <button type="button" aria-label={t('rank.previous')} onClick={() => step(-1)}>
            <Icon name="left" size="s" />
          </button>
          <b>{periodWords(table.period, lang())}</b>
          <button type="button" aria-label={t('rank.next')} onClick={() => step(1)}>
            <Icon name="right" size="s" />
          </button>
        </span>
        <Seg
          label={t('rank.group')}
          value={table.group}
          onChange={group => set({ group, unit: undefined })}
          options={table.groups.map(g => ({ value: g.id, label: `${tx(g.name)} ${g.units}` }))}
        />
        <ExportButton
          className="exp"
          name={`ranking-${table.period}-${table.group}`}
          words={t('rank.export')}
          lines={() => rankingLines({ ...table, rows: [...of.rows, ...(of.rows.length < ranked.length ? [] : small)] })}
        />
        <a
          className="btn btn-s"
          href={`/api/ranking/sheet?kind=${table.kind}&period=${table.period}&group=${table.group}&lang=${lang()}`}
          download
        >
          <Icon name="save" size="s" />
          {t('rank.sheet')}
        </a>
        {chosen && (
          <Link className="btn btn-s" to="/points" search={{ unit: chosen.unit }}>
            {t('rank.own')}
          </Link>
        )}
      </div>
      <section className="pane">
        {ranked.length === 0 ? (
          <Empty title={t('rank.empty')}>
            <p className="c-meta">{t('rank.emptySay', { n: table.scheme.minimum })}</p>
          </Empty>
        ) : (
          <RankTable
            table={table}
            rows={ranked}
            of={of}
            chosen={chosen?.unit ?? null}
            onChoose={unit => set({ unit })}
          />
        )}
        <p className="c-meta foot">
          {t('rank.legend')}
          {small.length > 0 && `　${smallWords(small, table.scheme.minimum)}`}
        </p>
      </section>
      <Versions table={table} />
      {course && course.series.length > 0 && (
        <section className="pane trend">
          <div className="row">
            <h2 className="c-h2">{t('rank.course')}</h2>
            <Seg
              small
              label={t('rank.show')}
              value={asTable ? 'table' : 'chart'}
              onChange={v => setAsTable(v === 'table')}
              options={[
                { value: 'chart', label: t('rank.chart') },
                { value: 'table', label: t('rank.table') },
              ]}
            />
          </div>
          {asTable ? (
            <CourseTable course={course} subject={subject} />
          ) : (
            <Suspense fallback={<Loading bars={[90, 84, 88]} />}>
              <CourseChart course={course} subject={subject} />
            </Suspense>
          )}
        </section>
      )}
      {chosen && <ExplainDrawer table={table} unit={chosen.unit} onClose={() => set({ unit: undefined })} />}
    </div>
  )
}

/** Units with too few call-backs: those with some by name and number, those whose few are told to nobody and those with none by their count. */
function smallWords(small: readonly RankingRow[], minimum: number): string {
  const calls = (row: RankingRow) => row.indicators[0]?.denominator ?? 0
  const withheld = small.filter(row => row.withheld).length
  const some = small.filter(row => !row.withheld && calls(row) > 0)
  const none = small.length - withheld - some.length
  return [
    some.length > 0 &&
      t('rank.small', { names: some.map(r => `${tx(r.name)} ${calls(r)}`).join(t('list.comma')), n: minimum }),
    withheld > 0 && t('rank.smallWithheld', { n: withheld }),
    none > 0 && t('rank.smallNone', { n: none }),
  ]
    .filter(Boolean)
    .join('　')
}
