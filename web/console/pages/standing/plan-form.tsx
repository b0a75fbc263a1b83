import { type FormEvent, useState } from 'react'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { act } from '../../api/http.ts'
import { useMe } from '../../api/queries.ts'
import type { Standing } from '../../api/types.ts'
import { t } from '../../i18n/index.ts'
import { Labelled } from '../../parts/labelled.tsx'
import { NamedPick } from '../../parts/pickers.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import { colleagueRows, Days } from './days.tsx'

/** Away from one day to another, and who stands in: for oneself, or by the head for anybody of the unit. */
export function PlanForm({ data, today, onDone }: { data: Standing; today: string; onDone: () => void }) {
  const me = useMe()
  const [person, setPerson] = useState<string | null>(null)
  const [standIn, setStandIn] = useState<string | null>(null)
  const [days, setDays] = useState({ from: today, to: today })
  const [reason, setReason] = useState<string | null>('leave')
  const whose = person ?? me?.person.id ?? ''
  const { submit, sending, problem } = useSubmit((key: string) =>
    act('/absences/plan', { ...(person ? { person } : {}), standIn, ...days, reason }, { key }),
  )
  const missing = standIn ? null : t('standing.missing.standIn')
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (missing || sending || (await submit()) === undefined) return
    setStandIn(null)
    onDone()
  }
  return (
    <form onSubmit={save}>
      <h3 className="c-h3">{t('standing.plan')}</h3>
      {data.arranges && (
        <Labelled label={t('standing.who')} note={t('standing.whoNote')} problem={problem} name="person">
          {id => (
            <NamedPick
              id={id}
              label={t('standing.who')}
              rows={colleagueRows(data)}
              value={person}
              onChange={setPerson}
            />
          )}
        </Labelled>
      )}
      <Labelled label={t('standing.standIn')} problem={problem} name="standIn">
        {id => (
          <NamedPick
            id={id}
            label={t('standing.standIn')}
            rows={colleagueRows(data).filter(row => row.id !== whose)}
            value={standIn}
            onChange={setStandIn}
          />
        )}
      </Labelled>
      <Days value={days} onChange={setDays} today={today} problem={problem} />
      <Labelled label={t('standing.reason')}>
        {id => (
          <NamedPick
            id={id}
            label={t('standing.reason')}
            rows={data.reasons}
            value={reason}
            clear={false}
            onChange={setReason}
          />
        )}
      </Labelled>
      {problem && <Refusal problem={problem} />}
      <button type="submit" className="btn btn-1" aria-disabled={Boolean(missing) || sending}>
        {missing ?? t('standing.plan')}
      </button>
      <p className="c-meta">{t('standing.planNote')}</p>
    </form>
  )
}
