import { score } from '../../../shared/format/numbers.ts'
import type { RankingCourse } from '../../api/types.ts'
import { t, tx } from '../../i18n/index.ts'

/** The same figures as the chart, in a table. */
export const CourseTable = ({ course, subject }: { course: RankingCourse; subject: string | null }) => (
  <div className="scroll">
    <table className="tbl crs">
      <thead>
        <tr>
          <th>{t('rank.unit')}</th>
          {course.months.map(m => (
            <th key={m} className="r">
              {t('rank.monthNo', { n: Number(m.slice(5)) })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {course.series.map(s => (
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
  </div>
)
