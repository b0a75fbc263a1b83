import { citiesIn, loadPackVersions, PackError, problemLine } from '../../modules/registry/index.ts'
import { PACKS } from '../../paths.ts'
import { folderOf } from './which.ts'

/** Reads packs with all their versions; every fault with file, line, what and how to mend it. Fails the process on any. */
export function checkPacks(which: string | undefined, json: boolean): void {
  const dirs = which === undefined ? citiesIn(PACKS) : [which]
  const answers = dirs.map(name => {
    const dir = folderOf(name)
    try {
      const versions = loadPackVersions(dir)
      return {
        dir,
        ok: true as const,
        versions: versions.map(({ code, version, effectiveFrom, items, units, people }) => ({
          code,
          version,
          effectiveFrom,
          items: items.size,
          units: units.size,
          people: people.size,
        })),
        problems: [],
      }
    } catch (error) {
      if (!(error instanceof PackError)) throw error
      return { dir, ok: false as const, versions: [], problems: error.problems }
    }
  })
  if (json) console.log(JSON.stringify({ ok: answers.every(row => row.ok), packs: answers }))
  else
    for (const { dir, versions, problems } of answers)
      console.log([dir, ...told(versions), ...problems.map(problemLine)].join('\n  '))
  if (answers.some(row => !row.ok)) process.exitCode = 1
}

type Told = { code: string; version: string; effectiveFrom: string; items: number; units: number; people: number }

const told = (versions: readonly Told[]): string[] =>
  versions.map(
    row =>
      `${row.code} ${row.version} 自 ${row.effectiveFrom} 起 ✓ 事项 ${row.items} 单位 ${row.units} 人员 ${row.people}  in force from ${row.effectiveFrom}, ${row.items} items, ${row.units} units, ${row.people} people`,
  )
