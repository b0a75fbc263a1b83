import { describe, expect, it } from 'vitest'
import { fieldsOf, missingFields, valuesOf } from './json-schema.ts'

const schema = {
  type: 'object',
  required: ['reason', 'days', 'urgent', 'how'],
  properties: {
    reason: { type: 'string', minLength: 10, maxLength: 1000, description: 'why' },
    days: { type: 'integer' },
    urgent: { type: 'boolean' },
    how: { enum: ['a', 'b'] },
    until: { anyOf: [{ type: 'string', format: 'date' }, { type: 'null' }] },
    list: { type: 'array', items: { type: 'string' } },
  },
}

describe('a form from a JSON Schema', () => {
  const fields = fieldsOf(schema)

  it('knows the plain fields in their order', () => {
    expect(fields.map(f => [f.name, f.type])).toEqual([
      ['reason', 'long'],
      ['days', 'number'],
      ['urgent', 'boolean'],
      ['how', 'choice'],
      ['until', 'date'],
    ])
  })

  it('says what is missing, also what is too short', () => {
    expect(missingFields(fields, {}).map(f => f.name)).toEqual(['reason', 'days', 'how'])
    expect(missingFields(fields, { reason: '太短', days: '3', how: 'a' }).map(f => f.name)).toEqual(['reason'])
  })

  it('sends numbers as numbers and leaves out what is empty', () => {
    expect(valuesOf(fields, { reason: ' 十个字以上的理由写在这里 ', days: '3', how: 'b', until: '' })).toEqual({
      reason: '十个字以上的理由写在这里',
      days: 3,
      urgent: false,
      how: 'b',
    })
  })

  it('survives something that is no schema', () => {
    expect(fieldsOf(null)).toEqual([])
    expect(fieldsOf({ properties: 3 })).toEqual([])
  })
})
