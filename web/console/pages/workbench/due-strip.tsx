import { clockTime } from '../../../shared/format/dates.ts'
import { GradeChip, useMinute } from '../../../shared/parts/index.ts'
import type { DueColumn, Workbench } from '../../api/types.ts'
import { t, tx } from '../../i18n/index.ts'
import { gradeIds, gradeName } from '../../parts/grade-seg.tsx'

const shown = 22

const inWords = (column: DueColumn) =>
  gradeIds
    .map(grade => ({ grade, n: column.cases.filter(c => c.grade === grade).length }))
    .filter(x => x.n > 0)
    .map(x => `${gradeName(x.grade)} ${x.n}`)
    .join(t('list.comma'))

/** What is due when: late, today by the hour, the next working days; one shape a case, with its count in figures. */
export function DueStrip({ bench }: { bench: Workbench }) {
  return (
    <ol className="due" aria-label={t('work.strip')}>
      {bench.strip.map(column => (
        <li
          key={column.id}
          className={
            column.id === 'late' ? (column.count > 0 ? 'late' : 'late none') : column.today ? 'now' : undefined
          }
        >
          <span className="t">
            {tx(column.name)}
            <b>{column.count}</b>
          </span>
          <span className="g" role="img" aria-label={inWords(column) || t('work.nothingDue')}>
            {column.cases.slice(0, shown).map(c => (
              <GradeChip key={c.id} grade={c.grade} size={15} character={false} />
            ))}
            {column.count > shown && <em>{t('work.andMore', { n: column.count - shown })}</em>}
          </span>
          {column.today && bench.closeOfBusiness && <Hours column={column} close={bench.closeOfBusiness} />}
        </li>
      ))}
    </ol>
  )
}

/** Today's axis: now, the next due moment, the close of business. */
function Hours({ column, close }: { column: DueColumn; close: string }) {
  const now = useMinute()
  const end = Date.parse(close)
  const next = column.cases
    .map(c => Date.parse(c.dueAt))
    .filter(at => at > now && at < end - 30 * 60_000)
    .sort((a, b) => a - b)[0]
  if (end <= now) return null
  return (
    <span className="hr">
      <i>{t('work.now', { time: clockTime(now) })}</i>
      {next !== undefined && <i className="mid">{clockTime(next)}</i>}
      <i>{t('work.close', { time: clockTime(end) })}</i>
    </span>
  )
}
