import { useState } from 'react'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { act } from '../../api/http.ts'
import { queryClient } from '../../api/queries.ts'
import type { PersonPage } from '../../api/types.ts'
import { t } from '../../i18n/index.ts'
import { Labelled } from '../../parts/labelled.tsx'
import { PersonPick } from '../../parts/pickers.tsx'
import { Refusal } from '../../parts/refusal.tsx'

/** How much of each kind went over. */
export type Moved = Record<string, number>

/** Somebody leaves: all they hold goes to a colleague, and the account ends, in one act (K71). */
export function LeaveForm({ person, onDone }: { person: PersonPage; onDone: (moved: Moved) => void }) {
  const [to, setTo] = useState<string | null>(null)
  const [sure, setSure] = useState(false)
  const { submit, sending, problem } = useSubmit((key: string) =>
    act<{ moved: Moved }>(`/people/${person.id}/leave`, { to }, { key }),
  )
  const missing = to === null ? t('person.missing.heir') : sure ? null : t('person.missing.sure')
  const save = async () => {
    if (missing || sending) return
    const done = await submit()
    if (!done) return
    onDone(done.moved)
    void queryClient.invalidateQueries()
  }
  return (
    <form
      className="pane lv"
      onSubmit={event => {
        event.preventDefault()
        void save()
      }}
    >
      <h2 className="c-h2">{t('person.leave')}</h2>
      <p className="c-meta">{t('person.leaveNote')}</p>
      <Labelled label={t('person.heir')} problem={problem} name="to">
        {id => (
          <PersonPick
            id={id}
            label={t('person.heir')}
            unit={person.department}
            without={person.id}
            value={to}
            onChange={setTo}
          />
        )}
      </Labelled>
      <label className="tick">
        <input type="checkbox" checked={sure} onChange={e => setSure(e.target.checked)} />
        {t('person.sure', { name: person.name })}
      </label>
      {problem && <Refusal problem={problem} />}
      <button type="submit" className="btn btn-1" aria-disabled={Boolean(missing) || sending}>
        {missing ?? t('person.leave')}
      </button>
    </form>
  )
}
