import type { ApiProblem } from '../../../../shared/api/problem.ts'
import { serverNow } from '../../../../shared/api/server-time.ts'
import { dayOf } from '../../../../shared/format/dates.ts'
import { t } from '../../../i18n/index.ts'
import { Labelled } from '../../../parts/labelled.tsx'

/** The day until which the rest is done, where an outcome leaves something to do; the citizen reads it (CHECKLIST K75). */
export const UntilField = ({
  value,
  onChange,
  problem = null,
}: {
  value: string
  onChange: (day: string) => void
  problem?: ApiProblem | null
}) => (
  <Labelled label={t('field.until')} note={t('field.untilNote')} problem={problem} name="until">
    {(id, bad) => (
      <input
        id={id}
        className="fld"
        type="date"
        min={dayOf(serverNow())}
        value={value}
        aria-invalid={bad}
        onChange={event => onChange(event.target.value)}
      />
    )}
  </Labelled>
)
