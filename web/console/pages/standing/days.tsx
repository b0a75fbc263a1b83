import type { ApiProblem } from '../../../shared/api/problem.ts'
import type { Named, Standing } from '../../api/types.ts'
import { t } from '../../i18n/index.ts'
import { Labelled } from '../../parts/labelled.tsx'

/** Colleagues of my unit by name and post. */
export const colleagueRows = (data: Standing): Named[] =>
  data.colleagues.map(row => ({
    id: row.id,
    name: { zh: `${row.name} ${row.title.zh}`, en: `${row.name} ${row.title.en}` },
  }))

/** From a day to a day, both counted. */
export function Days({
  value,
  onChange,
  today,
  problem,
}: {
  value: { from: string; to: string }
  onChange: (value: { from: string; to: string }) => void
  today: string
  problem: ApiProblem | null
}) {
  return (
    <div className="days">
      <Labelled label={t('standing.from')} problem={problem} name="from">
        {(id, bad) => (
          <input
            id={id}
            className="fld"
            type="date"
            required
            min={today}
            value={value.from}
            aria-invalid={bad}
            onChange={e =>
              onChange({ from: e.target.value, to: e.target.value > value.to ? e.target.value : value.to })
            }
          />
        )}
      </Labelled>
      <Labelled label={t('standing.until')} problem={problem} name="to">
        {(id, bad) => (
          <input
            id={id}
            className="fld"
            type="date"
            required
            min={value.from}
            value={value.to}
            aria-invalid={bad}
            onChange={e => onChange({ ...value, to: e.target.value })}
          />
        )}
      </Labelled>
    </div>
  )
}
