import { type Trial, tryRules } from '../../modules/casework/index.ts'
import { diffPacks, loadPack } from '../../modules/registry/index.ts'
import { inCity } from '../../platform/db/index.ts'
import { UsageError } from '../tell.ts'
import { withCity } from '../with-city.ts'
import { linesOf } from './diff.ts'
import { folderOf } from './which.ts'

/** Loads a draft and shows what it says otherwise than the rules in force and what that would have meant for the cases. */
export async function tryPack(dir: string, days: number, dataDir: string, json: boolean): Promise<void> {
  if (!Number.isInteger(days) || days < 1) throw new UsageError(`--days ${days}: a whole number, 1 or more`)
  const draft = loadPack(folderOf(dir))
  await withCity(dataDir, draft.code, async ({ app, city }) => {
    const changes = diffPacks(city.pack, draft)
    const trial = await inCity(app.pool, city.id, 'read', ({ db }) => tryRules(db, city, draft, app.runner.now(), days))
    const from = city.pack.version
    if (json) console.log(JSON.stringify({ city: city.code, from, to: draft.version, changes, trial }))
    else
      console.log(
        [
          `${city.name.zh} ${from} → ${draft.version}: ${changes.length}`,
          ...linesOf(changes),
          '',
          ...words(trial),
        ].join('\n'),
      )
  })
}

function words({ days, grades, units, items }: Trial): string[] {
  return [
    `近 ${days} 天的件如果按草案办  cases of the last ${days} days under the draft`,
    ...grades.map(
      row =>
        `  ${row.grade.padEnd(7)} 时限 limits ${row.limits}，变短 shorter ${row.shorter}，变长 longer ${row.longer}，超时 late ${row.late} → ${row.lateThen}`,
    ),
    ...units.map(
      row => `  单位 ${row.code} 没有了，还有 ${row.cases} 件在办  unit ${row.code} is gone, ${row.cases} open cases`,
    ),
    ...items.map(
      row => `  事项 ${row.code} 没有了，还有 ${row.cases} 件在办  item ${row.code} is gone, ${row.cases} open cases`,
    ),
  ]
}
