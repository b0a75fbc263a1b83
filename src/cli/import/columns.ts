import { UsageError } from '../tell.ts'
import synonyms from './columns.json' with { type: 'json' }

export type Field = keyof typeof synonyms
export const FIELDS = Object.keys(synonyms) as Field[]

/** Which column of the file each field is read from. */
export type Mapping = Partial<Record<Field, string>>

const plain = (name: string) => name.toLowerCase().replace(/[\s_\-（）()：:]/g, '')

/**
 * Guesses by the header what each column is, in Chinese or English. Without a text the title is the text.
 * @param given `field=column` pairs that go before the guess; an empty column switches a field off
 * @throws UsageError if a pair names no field or no column of the file, or nothing could be the text
 */
export function guessMapping(columns: readonly string[], given: string | undefined): Mapping {
  const mapping: Mapping = {}
  for (const field of FIELDS) {
    const found = synonyms[field].flatMap(name => columns.filter(column => plain(column) === plain(name)))[0]
    if (found !== undefined) mapping[field] = found
  }
  for (const pair of (given ?? '').split(',').filter(part => part.trim() !== '')) {
    const at = pair.indexOf('=')
    const field = pair.slice(0, at).trim() as Field
    const column = pair.slice(at + 1).trim()
    if (at < 0 || !FIELDS.includes(field))
      throw new UsageError(`--map ${pair}: write field=column; fields are ${FIELDS.join(', ')}`)
    if (column === '') delete mapping[field]
    else if (columns.includes(column)) mapping[field] = column
    else throw new UsageError(`--map ${pair}: the file has no column "${column}"; it has ${columns.join(', ')}`)
  }
  if (mapping.text === undefined && mapping.title !== undefined) mapping.text = mapping.title
  if (mapping.text === undefined)
    throw new UsageError(
      `no column looks like the text; name it with --map text=column. Columns: ${columns.join(', ')}`,
    )
  return mapping
}
