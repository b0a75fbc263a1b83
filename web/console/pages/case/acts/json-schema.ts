export interface SchemaField {
  name: string
  label: string
  hint: string | null
  type: 'text' | 'long' | 'number' | 'boolean' | 'choice' | 'date'
  choices: string[]
  required: boolean
  min: number
  max: number
}

const record = (value: unknown): Record<string, unknown> =>
  value && typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
const words = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

/** The fields of an object schema, in its order. What is no plain field (lists, nested objects) is left to hand-made forms. */
export function fieldsOf(schema: unknown): SchemaField[] {
  const root = record(schema)
  const required = Array.isArray(root.required) ? root.required : []
  return Object.entries(record(root.properties)).flatMap(([name, raw]) => {
    const given = record(raw)
    const variants = Array.isArray(given.anyOf) ? given.anyOf.map(record) : []
    const property = { ...given, ...variants.find(v => v.type !== 'null') }
    const choices = Array.isArray(property.enum) ? property.enum.filter(c => typeof c === 'string') : []
    const max = typeof property.maxLength === 'number' ? property.maxLength : 2000
    const type: SchemaField['type'] | null =
      choices.length > 0
        ? 'choice'
        : property.type === 'boolean'
          ? 'boolean'
          : property.type === 'number' || property.type === 'integer'
            ? 'number'
            : property.type !== 'string'
              ? null
              : property.format === 'date'
                ? 'date'
                : max > 200
                  ? 'long'
                  : 'text'
    if (!type) return []
    const min = typeof property.minLength === 'number' ? property.minLength : 0
    const hint = words(given.description)
    return [
      {
        name,
        label: words(given.title) ?? name,
        hint,
        type,
        choices,
        required: required.includes(name) && !('default' in given),
        min,
        max,
      },
    ]
  })
}

/** Required fields that are still empty or too short. */
export const missingFields = (fields: readonly SchemaField[], values: Record<string, unknown>): SchemaField[] =>
  fields.filter(f => {
    const value = values[f.name]
    if (f.type === 'boolean') return false
    const text = typeof value === 'string' ? value.trim() : ''
    return text === '' ? f.required : text.length < f.min
  })

/** What is sent: numbers as numbers, empty optional fields left out, an untouched required tick as no. */
export function valuesOf(fields: readonly SchemaField[], values: Record<string, unknown>): Record<string, unknown> {
  const out: Record<string, unknown> = {}
  for (const f of fields) {
    const value = values[f.name]
    if (f.type === 'boolean') {
      if (value !== undefined || f.required) out[f.name] = value === true
    } else if (typeof value === 'string' && value.trim() !== '')
      out[f.name] = f.type === 'number' ? Number(value) : value.trim()
  }
  return out
}
