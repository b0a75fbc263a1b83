import { diffPacks, type RuleChange } from '../../modules/registry/index.ts'
import { packOf } from './which.ts'

const NOTHING = '—'

export function printDiff(a: string, b: string, json: boolean): void {
  const [before, after] = [packOf(a), packOf(b)]
  // Two cities have no person, place or unit in common.
  const own = before.code === after.code ? '' : '(units|people|places)'
  const changes = diffPacks(before, after).filter(change => !own || !new RegExp(`^${own}\\.`).test(change.id))
  const names = { from: `${before.code}@${before.version}`, to: `${after.code}@${after.version}` }
  if (json) console.log(JSON.stringify({ ...names, changes }))
  else console.log([`${names.from} → ${names.to}: ${changes.length}`, ...linesOf(changes)].join('\n'))
}

/** Changes by section, in Chinese and English: what it was and what it becomes. */
export function linesOf(changes: readonly RuleChange[]): string[] {
  const sections = Map.groupBy(changes, change => change.section.zh)
  return [...sections.values()].flatMap(rows => [
    '',
    `${rows[0]?.section.zh}  ${rows[0]?.section.en}`,
    ...rows.map(
      ({ what, before, after }) =>
        `  ${what.zh}：${side(before)} → ${side(after)}\n    ${what.en}: ${before?.value.en ?? NOTHING} → ${after?.value.en ?? NOTHING}`,
    ),
  ])
}

const side = (said: RuleChange['before']): string =>
  said ? `${said.value.zh}（${said.source ?? `设定：${said.assumed ?? ''}`}）` : NOTHING
