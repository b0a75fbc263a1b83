import type { CityContext } from '../../../platform/acts/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { deskFigures } from '../../casework/index.ts'
import { dayIn } from '../../registry/index.ts'
import { yearFigures } from '../views/figures.ts'
import { watchLists } from '../watch.ts'

/** Figures that a special report may carry; they are frozen when it is submitted. */
export const FIGURES = ['slips', 'on_time', 'overdue', 'silent', 'reworked', 'desk'] as const
export type Figure = (typeof FIGURES)[number]

const MOST = 1000

/** The chosen figures as lines of the report, each with both numbers where it is a rate (DESIGN 5). */
export async function factLines(db: Db, city: CityContext, figures: readonly string[], now: Date): Promise<string[]> {
  const day = dayIn(city, now)
  const [year] = day.split('-')
  const has = (figure: Figure) => figures.includes(figure)
  const yearly =
    city.pack.rules.slips && (has('slips') || has('on_time')) ? await yearFigures(db, city, Number(year)) : null
  const lines: string[] = []
  if (yearly && has('slips'))
    lines.push(`${year}年已发${yearly.kinds.map(kind => `${kind.name.zh}${kind.served}张`).join('、')}。`)
  if (yearly && has('on_time') && yearly.onTime.of > 0)
    lines.push(
      `${year}年到期${yearly.onTime.of}件，按期办结${yearly.onTime.kept}件，按期办结率${percent(yearly.onTime.kept, yearly.onTime.of)}。`,
    )
  if (city.pack.rules.slips) {
    const lists = watchLists(city, now)
    for (const [figure, words] of [
      ['overdue', '现有超时未办结的'],
      ['silent', '现有签收后没有动静的'],
      ['reworked', '现有多次重办的'],
    ] as const) {
      if (!has(figure)) continue
      const rows = await db
        .selectFrom('case_file')
        .select('case_file.id')
        .where('city_id', '=', city.id)
        .where(lists[figure])
        .limit(MOST)
        .execute()
      lines.push(`${words}${rows.length === MOST ? `${MOST}件以上` : `${rows.length}件`}。`)
    }
  }
  if (has('desk') && city.pack.rules.desk) {
    const { accepted, done } = await deskFigures(db, city, `${year}-01-01`, day)
    lines.push(
      `${year}年“办不成事”窗口受理${accepted}件，办结${done}件${accepted ? `，办结率${percent(done, accepted)}` : ''}。`,
    )
  }
  return lines
}

const percent = (part: number, whole: number): string => `${((part / whole) * 100).toFixed(2)}%`
