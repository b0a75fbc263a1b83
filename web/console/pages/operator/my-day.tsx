import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { asProblem } from '../../../shared/api/problem.ts'
import { ErrorBox, Loading } from '../../../shared/parts/index.ts'
import { get } from '../../api/http.ts'
import { t, tx } from '../../i18n/index.ts'
import { useWhen } from '../../parts/time.ts'

interface Day {
  registered: number
  atOnce: number
  rows: {
    caseId: string
    number: string
    title: string
    state: { zh: string; en: string }
    atOnce: boolean
    at: string
  }[]
}

/** What I took down today, newest first: whoever rings again is found without a search; how many were answered at once. */
export function MyDay() {
  const when = useWhen()
  const day = useQuery({ queryKey: ['my-day'], queryFn: ({ signal }) => get<Day>('/my-day', {}, signal) })
  if (day.isPending) return <Loading bars={[40, 70]} />
  if (day.error) return <ErrorBox problem={asProblem(day.error)} again={() => void day.refetch()} />
  const { registered, atOnce, rows } = day.data
  if (registered === 0) return <p className="c-meta later">{t('op.myDayNone')}</p>
  return (
    <section className="my-day" aria-labelledby="my-day">
      <h2 className="c-h2" id="my-day">
        {t('op.myDay', { n: registered, atOnce })}
      </h2>
      <ul>
        {rows.map(row => (
          <li key={row.caseId + row.number}>
            <span className="nb c-meta">{when.moment(row.at)}</span>
            <Link to="/case/$id" params={{ id: row.caseId }} className="strong">
              {row.title}
            </Link>
            <span className="nb c-meta">{row.number}</span>
            <span className="nb">{row.atOnce ? t('op.atOnceShort') : tx(row.state)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
