import fc from 'fast-check'
import { expect, test } from 'vitest'
import { collapsed } from './collapse.ts'

const texts = fc.array(
  fc.record({
    personId: fc.option(fc.constantFrom('a', 'b', 'c')),
    text: fc.string({ minLength: 1 }).map(line => `${line.replaceAll('\n', ' ')}\n/c/case/1`),
  }),
  { maxLength: 30 },
)

test('K61: every message goes exactly once, those to citizens alone and unchanged', () => {
  fc.assert(
    fc.property(texts, rows => {
      const messages = rows.map((row, n) => ({ ...row, id: String(n) }))
      const sent = collapsed(messages)
      expect(sent.flatMap(({ lead, others }) => [lead.id, ...others.map(row => row.id)]).sort()).toEqual(
        messages.map(row => row.id).sort(),
      )
      for (const { lead, text, others } of sent) {
        expect(others.every(row => row.personId === lead.personId && row.personId !== null)).toBe(true)
        if (others.length === 0) expect(text).toBe(lead.text)
      }
      expect(new Set(sent.flatMap(({ lead }) => lead.personId ?? [])).size).toBe(
        sent.filter(({ lead }) => lead.personId !== null).length,
      )
    }),
  )
})

test('K61: seven texts to one person are one, with five lines and how many more', () => {
  const [one, ...rest] = collapsed(
    Array.from({ length: 7 }, (_, n) => ({ id: String(n), personId: 'a', text: `新到一件 ${n}\n/c/case/${n}` })),
  )
  expect(rest).toEqual([])
  expect(one?.text.split('\n')).toEqual([
    '7 条提醒：',
    '新到一件 0',
    '新到一件 1',
    '新到一件 2',
    '新到一件 3',
    '新到一件 4',
    '另有 2 条，请登录查看。',
  ])
})
