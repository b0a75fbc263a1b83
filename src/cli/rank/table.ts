import type { z } from 'zod'
import type { RankingTable } from '../../modules/assessment/index.ts'
import { Refusal, views } from '../../platform/acts/index.ts'
import { inCity } from '../../platform/db/index.ts'
import { UsageError } from '../tell.ts'
import { withCity } from '../with-city.ts'
import type { RankFlags } from './flags.ts'

type Table = z.output<typeof RankingTable>

/** Asks the view that the screens ask, and prints its table. */
export async function printRanking(flags: RankFlags, dataDir: string, json: boolean): Promise<void> {
  const kind = kindOf(flags.period)
  await withCity(dataDir, flags.city, async ({ app, city }) => {
    const view = views().find(row => row.name === 'ranking.table')
    if (!view) throw new Error('no view ranking.table')
    const asked = view.input.safeParse({ kind, period: flags.period, ...(flags.group ? { group: flags.group } : {}) })
    if (!asked.success)
      throw new UsageError(asked.error.issues.map(issue => `--${issue.path.join('.')}: ${issue.message}`).join('; '))
    const actor = { kind: 'system', id: 'cli' } as const
    const table = (await inCity(app.pool, city.id, 'read', ({ db }) =>
      view.run({ now: new Date(), actor, city, db }, asked.data),
    ).catch(error => {
      if (error instanceof Refusal && error.status < 500)
        throw new UsageError(
          `--period ${flags.period}${flags.group ? ` --group ${flags.group}` : ''}: ${error.code.replaceAll('_', ' ')}`,
        )
      throw error
    })) as Table
    console.log(json ? JSON.stringify(table) : lines(table).join('\n'))
  })
}

function kindOf(period: string): 'day' | 'month' {
  try {
    if (/^\d{4}-\d{2}$/.test(period)) {
      Temporal.PlainYearMonth.from(period)
      return 'month'
    }
    if (/^\d{4}-\d{2}-\d{2}$/.test(period)) {
      Temporal.PlainDate.from(period)
      return 'day'
    }
  } catch {
    // Falls through to the one line below.
  }
  throw new UsageError(`--period ${period}: write a month, 2026-03, or a day, 2026-03-05`)
}

function lines(table: Table): string[] {
  const group = table.groups.find(row => row.id === table.group)
  const { published } = table
  const state = published ? `${published.number}, version ${published.version}` : '未公布 provisional'
  const percent = (rate: number | null) => (rate === null ? '-' : `${(rate * 100).toFixed(1)}%`).padStart(7)
  const head = `${table.period}  ${group?.name.zh ?? table.group} ${group?.name.en ?? ''}  ${state}`
  const titles = table.rows[0]?.indicators.map(row => row.name.zh).join('  ') ?? ''
  const rows = table.rows.map(row => {
    const place = row.place === null ? '  -' : String(row.place).padStart(3)
    const parts = row.indicators
      .map(one => `${percent(one.rate)} ${`${one.numerator}/${one.denominator}`.padEnd(9)}`)
      .join(' ')
    return `${place}  ${row.score.toFixed(2).padStart(6)}  ${parts}  ${row.name.zh}${row.ladder ? `  ${row.ladder.name.zh}` : ''}`
  })
  return [head, `名次    得分  ${titles}`, ...rows]
}
