import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameLength, phoneProblem, plainName, plainPhone, spacedPhone, textProblem } from './rules.ts'

describe('telephones', () => {
  it.each([
    ['', null],
    ['138 0000 7731', null],
    ['+86 138-0000-7731', null],
    ['0631 7562345', null],
    ['13800007', 'length'],
    ['138000077311', 'length'],
    ['1380000773x', 'letters'],
    ['12345', 'length'],
  ])('%s: %s', (phone, problem) => expect(phoneProblem(phone)).toBe(problem))
  it('are sent as digits and shown in groups', () => {
    expect(plainPhone('+86 138-0000-7731')).toBe('13800007731')
    expect(spacedPhone('13800007731')).toBe('138 0000 7731')
    expect(spacedPhone('0631 756')).toBe('0631 756')
  })
})

describe('names are never refused (CHECKLIST K29)', () => {
  it.each(['买买提·吐尔逊·阿不都热合曼', '𠮷野', '㼆', 'Anne-Marie O’Neill'])('%s', name =>
    expect(plainName(name)).toBe(name),
  )
  it('up to 50 characters are kept whole, also beyond the basic plane', () => {
    expect([...plainName('𠮷'.repeat(60))]).toHaveLength(nameLength)
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), s => {
        const name = s.trim()
        return [...name].length > nameLength || plainName(s) === name
      }),
    )
  })
})

it('asks for a few characters of text and no more', () => {
  expect([textProblem('  着火 '), textProblem('楼下着火了')]).toEqual(['short', null])
})
