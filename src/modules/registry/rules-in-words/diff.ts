import type { Pack, Text } from '../pack/index.ts'
import type { RuleLine } from './line.ts'
import { rulesInWords } from './rules.ts'
import { itemsInWords, peopleInWords } from './tables.ts'

/** One rule that two versions say differently; null where one of them does not have it. */
export interface RuleChange {
  id: string
  section: Text
  what: Text
  before: Pick<RuleLine, 'value' | 'source' | 'assumed'> | null
  after: Pick<RuleLine, 'value' | 'source' | 'assumed'> | null
}

const said = ({ value, source, assumed }: RuleLine) => ({ value, source, assumed })
const alike = (a: RuleLine, b: RuleLine): boolean =>
  a.value.zh === b.value.zh && a.value.en === b.value.en && a.source === b.source && a.assumed === b.assumed

/** What changes from one pack to another, rule by rule and row by row, in the order of the pack. */
export function diffPacks(before: Pack, after: Pack): RuleChange[] {
  const sections = (pack: Pack) => [...rulesInWords(pack), itemsInWords(pack), ...peopleInWords(pack)]
  const changes: RuleChange[] = []
  const old = new Map(sections(before).map(section => [section.id, section]))
  const young = new Map(sections(after).map(section => [section.id, section]))
  for (const id of new Set([...old.keys(), ...young.keys()])) {
    const name = (young.get(id) ?? old.get(id))?.name as Text
    const was = new Map(old.get(id)?.lines.map(line => [line.id, line]))
    const is = new Map(young.get(id)?.lines.map(line => [line.id, line]))
    for (const line of new Set([...was.keys(), ...is.keys()])) {
      const a = was.get(line)
      const b = is.get(line)
      if (a && b && alike(a, b)) continue
      changes.push({
        id: line,
        section: name,
        what: (b ?? a)?.what as Text,
        before: a ? said(a) : null,
        after: b ? said(b) : null,
      })
    }
  }
  return changes
}
