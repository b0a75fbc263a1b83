export interface SheetField {
  name: string
  kind: 'units' | 'unit' | 'mark' | 'yes-no' | 'choice' | 'long' | 'line' | 'moment' | 'day' | 'person' | 'files'
  choices: string[]
  required: boolean
  min: number
  max: number
}

const record = (value: unknown): Record<string, unknown> =>
  value && typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
const number = (value: unknown, otherwise: number) => (typeof value === 'number' ? value : otherwise)

/** The fields of an act's schema, in its order, by what a person fills in: words, a day, a mark of five, yes or no, units, files. */
export function sheetFields(schema: unknown): SheetField[] {
  const root = record(schema)
  const required = Array.isArray(root.required) ? root.required : []
  const named = record(root.$defs)
  return Object.entries(record(root.properties)).flatMap(([name, raw]): SheetField[] => {
    const given = record(raw)
    // A code, a day, a moment are named once in the schema and pointed at.
    const field = { ...record(named[String(given.$ref).replace('#/$defs/', '')]), ...given }
    const choices = Array.isArray(field.enum) ? field.enum.filter(one => typeof one === 'string') : []
    const max = number(field.maxLength, 2000)
    const kind = kindOf(name, field, choices, max)
    if (!kind) return []
    return [
      {
        name,
        kind,
        choices,
        required: required.includes(name) && !('default' in field),
        min: number(field.minLength, 0),
        max,
      },
    ]
  })
}

function kindOf(
  name: string,
  field: Record<string, unknown>,
  choices: string[],
  max: number,
): SheetField['kind'] | null {
  if (choices.length) return 'choice'
  if (field.type === 'boolean') return 'yes-no'
  if (field.type === 'array') return name === 'units' ? 'units' : name === 'fileIds' ? 'files' : null
  if (field.type === 'integer' || field.type === 'number') return field.maximum === 5 ? 'mark' : null
  if (field.type !== 'string') return null
  if (name === 'unit') return 'unit'
  if (field.format === 'uuid') return 'person'
  if (field.format === 'date-time') return 'moment'
  if (field.format === 'date') return 'day'
  return max > 200 ? 'long' : 'line'
}
