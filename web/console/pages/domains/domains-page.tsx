import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { asProblem } from '../../../shared/api/problem.ts'
import { count } from '../../../shared/format/numbers.ts'
import { Empty, ErrorBox, Loading } from '../../../shared/parts/index.ts'
import { type DomainCourse, domainsQuery, type SpanOfMonths, spansOfMonths } from '../../api/domains.ts'
import { t } from '../../i18n/index.ts'
import { useWalk } from '../../keys/use-walk.ts'
import { ExportButton } from '../../parts/export-button.tsx'
import { FigureLink } from '../../parts/figure-link.tsx'
import { Seg } from '../../parts/seg.tsx'
import { useTable } from '../../parts/table.tsx'
import { periodWords, useWhen } from '../../parts/time.ts'
import { DomainPane } from './domain-pane.tsx'
import { DomainTable, domainColumns } from './domain-table.tsx'
import { domainLines, shownOf } from './words.ts'
import './domains.css'

const route = getRouteApi('/inside/domains')
const MONTHS: SpanOfMonths = 12

/** 领域 (SPEC R15 R17): where most comes in and least is well, over the months, down to the items and their cases. */
export function DomainsPage() {
  const router = useRouter()
  const search = route.useSearch()
  const months = search.months ?? MONTHS
  const query = useQuery(domainsQuery(months))
  const course = query.data
  const set = (next: typeof search) =>
    void router.navigate({ to: '/domains', search: { ...search, ...next }, replace: true, resetScroll: false })
  return (
    <div className="page dom" aria-busy={query.isPlaceholderData}>
      <header className="row dom-head">
        <div>
          <h1 className="c-h1">
            {t('dom.title')} <FigureLink id="domain.satisfaction" name={t('dom.title')} />
          </h1>
          {course?.countedAt && <Meta course={course} countedAt={course.countedAt} />}
        </div>
        <Seg
          label={t('dom.span')}
          value={String(months)}
          onChange={value => set({ months: spansOfMonths.find(span => String(span) === value) })}
          options={spansOfMonths.map(span => ({ value: String(span), label: t('dom.spanOf', { n: span }) }))}
        />
      </header>
      {query.error && !course ? (
        <ErrorBox problem={asProblem(query.error)} again={() => void query.refetch()} />
      ) : !course ? (
        <Loading bars={[60, 80, 50]} />
      ) : course.countedAt === null ? (
        <Empty title={t('dom.notYet')}>
          <p>{t('dom.notYetWhy')}</p>
        </Empty>
      ) : (
        <Figures course={course} id={search.id} onPick={id => set({ id })} />
      )}
    </div>
  )
}

function Meta({ course, countedAt }: { course: DomainCourse; countedAt: string }) {
  const when = useWhen()
  const [first, last] = [course.months[0], course.months.at(-1)]
  return (
    <p className="c-meta sep">
      {first && last && <span>{t('dom.covers', { from: periodWords(first), to: periodWords(last) })}</span>}
      <span className="nb">{t('dom.countedAt', { at: when.moment(countedAt) })}</span>
    </p>
  )
}

interface Inner {
  course: DomainCourse
  id: string | undefined
  onPick: (code: string) => void
}

function Figures({ course, id, onPick }: Inner) {
  const [asTable, setAsTable] = useState(false)
  const { city, domains } = useMemo(() => shownOf(course), [course])
  const of = useTable('domains', domains, domainColumns)
  const rows = [city, ...of.rows]
  const shown = rows.find(row => row.code === id) ?? city
  useWalk(
    rows,
    row => row.code === shown.code,
    next => onPick(next.code),
    [{ keys: 't', label: t('rank.asTable'), bar: true, run: () => setAsTable(is => !is) }],
  )
  return (
    <div className="dom-cols">
      <section className="pane" aria-label={t('dom.all')}>
        <div className="row dom-sub">
          <h2 className="c-h3">{t('dom.all')}</h2>
          <ExportButton
            name={`${t('dom.title')} ${course.from} ${course.to}`}
            lines={() => domainLines(course.months, rows)}
          />
        </div>
        {city.received === 0 && (
          <p className="c-meta dom-none">{t('dom.noMonth', { n: count(city.running.received) })}</p>
        )}
        <DomainTable course={course} city={city} of={of} current={shown.code} onPick={onPick} />
      </section>
      <DomainPane
        key={shown.code}
        course={course}
        shown={shown}
        asTable={asTable}
        onAsTable={setAsTable}
        picked={id === shown.code}
      />
    </div>
  )
}
