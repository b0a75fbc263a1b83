import { score } from '../../../shared/format/numbers.ts'
import { SortHead } from '../../../shared/parts/sort-head.tsx'
import type { RankingCourse } from '../../api/types.ts'
import { t, tx } from '../../i18n/index.ts'
import { Sortable } from '../../parts/table.tsx'

type Series = RankingCourse['series'][number]

/** The same figures as the chart, in a table. */
export const CourseTable = ({ course, subject }: { course: RankingCourse; subject: string | null }) => (
  <div className="scroll">
    <Sortable
      title={t('rank.course')}
      rows={course.series}
      by={{
        unit: row => tx(row.name),
        ...Object.fromEntries(course.months.map((month, n) => [month, (row: Series) => row.scores[n]])),
      }}
    >
      {of => (
        <table className="tbl crs">
          <thead>
            <tr>
              <SortHead of={of} by="unit">
                {t('rank.unit')}
              </SortHead>
              {course.months.map(m => (
                <SortHead key={m} of={of} by={m} className="r">
                  {t('rank.monthNo', { n: Number(m.slice(5)) })}
                </SortHead>
              ))}
            </tr>
          </thead>
          <tbody>
            {of.rows.map(s => (
              <tr key={s.unit} className={s.unit === subject ? 'sel' : undefined}>
                <td>{tx(s.name)}</td>
                {s.scores.map((value, n) => (
                  <td key={course.months[n]} className="r">
                    {value === null ? '—' : score(value)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Sortable>
  </div>
)
