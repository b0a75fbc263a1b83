import { z } from 'zod'
import { notFound, view } from '../../../../platform/acts/index.ts'
import { Id } from '../../../../platform/http/shapes.ts'
import type { Text } from '../../../../platform/i18n/texts.ts'
import { indicatorsOf, type Scheme as Method } from '../../../../rules/score/index.ts'
import { personName } from '../../../casework/index.ts'
import { schemeWord } from '../../../registry/index.ts'
import { isSeen } from '../acts/mark.ts'
import { gather } from '../assembled.ts'
import { factsOfLeaf, inBooks } from '../measure.ts'
import { branchNameOf, nameOf, unitName } from '../present.ts'
import { RoundSheet } from '../shapes.ts'
import { roundById } from '../subject.ts'

interface Column {
  key: string
  of: 'mark' | 'count'
  name: Text
  group: Text
  weight: number
}

/** What people look at themselves: indicators that take marks, and facts that the books do not hold; each once. */
function columnsOf(method: Method): Column[] {
  const books = new Set<string>(inBooks(method))
  const columns = indicatorsOf(method).flatMap((leaf): Column[] => {
    if (leaf.measure.form === 'mean' || leaf.measure.form === 'median') {
      const group = branchNameOf(method, leaf.id) ?? leaf.name
      return isSeen(method, leaf.id) ? [{ key: leaf.id, of: 'mark', name: leaf.name, group, weight: leaf.weight }] : []
    }
    return factsOfLeaf(leaf)
      .filter(fact => !books.has(fact))
      .map(
        (fact): Column => ({
          ...{ key: fact, of: 'count', name: schemeWord(`fact.${fact}`), group: leaf.name, weight: leaf.weight },
        }),
      )
  })
  return [...new Map(columns.map(column => [column.key, column])).values()]
}

/** The sheet of whoever asks: what they inspect of whom, and what they have entered. */
view({
  name: 'round.sheet',
  route: 'GET /api/rounds/{id}/sheet',
  by: ['assessor', 'supervisor', 'monitor'],
  input: z.object({ id: Id }),
  output: RoundSheet,
  async run({ db, city, actor }, { id }) {
    const round = await roundById(db, city.id, id)
    if (!round) throw notFound()
    const { participants, sources } = await gather(db, city.id, id)
    const columns = columnsOf(round.method)
    const own = sources.find(row => row.source === `sheet:${actor.id}`)
    const marks = new Map(own?.marks.map(mark => [`${mark.subject} ${mark.indicator}`, mark.value ?? '']))
    const rows = participants.map(row => ({
      ...{ subject: row.id, name: nameOf(city, row), unit: unitName(city, row.unit_id) },
      cells: Object.fromEntries(
        columns.flatMap(({ key, of }): [string, string][] => {
          const value = of === 'mark' ? marks.get(`${row.id} ${key}`) : own?.counts[row.id]?.[key]
          return value === undefined ? [] : [[key, String(value)]]
        }),
      ),
    }))
    return {
      ...{ id: round.id, version: round.version, name: round.method.name, period: round.period },
      ...{ open: round.state === 'open', columns, rows, note: own?.note ?? '' },
      filled: rows.reduce((sum, row) => sum + Object.keys(row.cells).length, 0),
      others: sources
        .filter(row => row.source.startsWith('sheet:') && row !== own)
        .map(row => ({ by: personName(city, row.by_person), cells: row.marks.length, at: row.at.toISOString() })),
    }
  },
})
