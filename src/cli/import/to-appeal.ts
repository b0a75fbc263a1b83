import { createHash } from 'node:crypto'
import { normalizePhone } from '../../rules/text/index.ts'
import type { Field, Mapping } from './columns.ts'
import kinds from './kinds.json' with { type: 'json' }
import type { Problem } from './problems.ts'
import { readTime } from './times.ts'

export interface ImportInput {
  text: string
  title?: string
  kind?: string
  channel: string
  place: { text: string | null }
  name?: string
  phone?: string
  externalRef: string
  receivedAt?: string
}

const TITLE = 60
const PLACE = 200

/**
 * What appeal.import is given for a row; nothing of the row is lost: a title too long for a title goes before the text.
 * @returns the reason if the row cannot be taken
 */
export function toAppeal(
  cells: Record<string, string>,
  mapping: Mapping,
  city: { channel: string; zone: string; now: Date },
): ImportInput | { field: Field; problem: Problem } {
  const cell = (field: Field) => (mapping[field] === undefined ? '' : (cells[mapping[field]] ?? '').trim())
  const title = cell('title').replace(/\s+/g, ' ')
  const ownText = cell('text')
  const short = [...title].length <= TITLE ? title : `${[...title].slice(0, TITLE - 1).join('')}…`
  const text = short === title || ownText === title ? ownText : `${title}\n${ownText}`
  if ([...text].length < 2) return { field: 'text', problem: 'text_short' }
  if (text.length > 20_000) return { field: 'text', problem: 'text_long' }
  const at = readTime(cell('time'), city.zone)
  if (at === null) return { field: 'time', problem: 'bad_time' }
  if (at !== 'none' && at > city.now) return { field: 'time', problem: 'future_time' }
  const phone = cell('phone')
  if (phone !== '' && normalizePhone(phone) === null) return { field: 'phone', problem: 'bad_phone' }
  if (cell('name').length > 50) return { field: 'name', problem: 'name_long' }
  const id = cell('id')
  if (id.length > 150) return { field: 'id', problem: 'id_long' }
  const place = [...cell('place')].slice(0, PLACE).join('')
  const kind = kindOf(cell('kind'))
  return {
    text,
    ...(short === '' ? {} : { title: short }),
    ...(kind ? { kind } : {}),
    channel: city.channel,
    place: { text: place || null },
    ...(cell('name') ? { name: cell('name') } : {}),
    ...(phone ? { phone } : {}),
    externalRef: `${city.channel}:${id === '' ? `#${digestOf(cells)}` : id}`,
    ...(at === 'none' ? {} : { receivedAt: at.toISOString() }),
  }
}

/** Of the row's content, whatever the order of its columns. */
export function digestOf(cells: Record<string, string>): string {
  const sorted = Object.entries(cells).sort(([a], [b]) => (a < b ? -1 : 1))
  return createHash('sha256').update(JSON.stringify(sorted)).digest('hex').slice(0, 40)
}

/** The first kind whose word stands in the cell; none if it says something else: a person decides then. */
function kindOf(cell: string): string | undefined {
  if (cell === '') return undefined
  const low = cell.toLowerCase()
  return Object.entries(kinds).find(([, names]) => names.some(name => low.includes(name)))?.[0]
}
