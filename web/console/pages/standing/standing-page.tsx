import { useQuery } from '@tanstack/react-query'
import { App } from 'antd'
import type { ReactNode } from 'react'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { dayOf } from '../../../shared/format/dates.ts'
import { Empty, ErrorBox, useMinute } from '../../../shared/parts/index.ts'
import { act } from '../../api/http.ts'
import { queryClient, standingQuery } from '../../api/queries.ts'
import type { Standing } from '../../api/types.ts'
import { t, tx } from '../../i18n/index.ts'
import { LendForm } from './lend-form.tsx'
import { PlanForm } from './plan-form.tsx'
import './standing.css'
import { civil } from '../../parts/time.ts'
import { Waiting } from '../../parts/waiting.tsx'

const again = () => {
  void queryClient.invalidateQueries({ queryKey: ['standing'] })
  void queryClient.invalidateQueries({ queryKey: ['away'] })
}

/** Who of my unit is away and who stands in, and which powers are lent: planned here, seen by all of the unit (K70 K72). */
export function StandingPage() {
  const query = useQuery(standingQuery)
  const today = dayOf(useMinute())
  const data = query.data
  if (!data)
    return (
      <div className="page">
        <Waiting query={query} bars={[40, 70, 60]} />
      </div>
    )
  return (
    <div className="page std">
      <h1 className="c-h1">{t('standing.title')}</h1>
      <p className="c-meta">{t('standing.say')}</p>
      <div className="two">
        <section className="pane">
          <h2 className="c-h2">{t('standing.absences')}</h2>
          <Absences data={data} />
          <PlanForm data={data} today={today} onDone={again} />
        </section>
        <section className="pane">
          <h2 className="c-h2">{t('standing.lent')}</h2>
          <Lent data={data} />
          <LendForm data={data} today={today} onDone={again} />
        </section>
      </div>
    </div>
  )
}

const Absences = ({ data }: { data: Standing }) =>
  data.absences.length === 0 ? (
    <Empty title={t('standing.nobodyAway')} />
  ) : (
    <ul className="rows">
      {data.absences.map(row => (
        <Row
          key={row.id}
          path={`/absences/${row.id}/end`}
          version={row.version}
          verb={row.mayEnd ? t('standing.end') : null}
          now={row.now}
          meta={`${civil(row.from)}${t('standing.to')}${civil(row.to)}　${tx(row.reason)}`}
        >
          {t('standing.standsIn', { a: row.person.name, b: row.standIn.name })}
        </Row>
      ))}
    </ul>
  )

const Lent = ({ data }: { data: Standing }) =>
  data.lent.length === 0 ? (
    <Empty title={t('standing.nothingLent')} />
  ) : (
    <ul className="rows">
      {data.lent.map(row => (
        <Row
          key={row.id}
          path={`/powers/${row.id}/revoke`}
          version={row.version}
          verb={row.mayRevoke ? t('standing.revoke') : null}
          now={row.now}
          meta={`${civil(row.fromDay)}${t('standing.to')}${civil(row.toDay)}　${row.kinds.length ? row.kinds.map(tx).join(t('list.comma')) : t('standing.allKinds')}`}
        >
          {t('standing.lends', {
            a: row.from.name,
            b: row.to.name,
            what: row.powers.map(tx).join(t('list.comma')),
          })}
        </Row>
      ))}
    </ul>
  )

function Row({
  path,
  version,
  verb,
  now,
  meta,
  children,
}: {
  path: string
  version: number
  verb: string | null
  now: boolean
  meta: string
  children: ReactNode
}) {
  const { message } = App.useApp()
  const { submit, sending, problem } = useSubmit((key: string) => act(path, {}, { key, version }))
  const end = async () => {
    if ((await submit()) === undefined) return
    again()
    void message.success(t('standing.ended'))
  }
  return (
    <li>
      <p>
        <b className="strong">{children}</b>
        <span className="c-meta">{meta}</span>
      </p>
      <span className={now ? 'tagnow' : 'c-meta'}>{now ? t('standing.now') : t('standing.planned')}</span>
      {verb && (
        <button type="button" className="btn btn-s" aria-disabled={sending} onClick={() => void end()}>
          {verb}
        </button>
      )}
      {problem && <ErrorBox problem={problem} />}
    </li>
  )
}
