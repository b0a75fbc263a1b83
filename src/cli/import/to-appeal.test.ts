import { expect, test } from 'vitest'
import { refusedCsv, refusedLine } from './report.ts'
import { digestOf, toAppeal } from './to-appeal.ts'

const mapping = { id: 'id', title: 't', text: 'x', time: 'at', phone: 'p', name: 'n', place: 'w', kind: 'k' }
const city = { channel: 'web', zone: 'Asia/Shanghai', now: new Date('2026-03-16T01:00:00Z') }
const of = (cells: Record<string, string>) => toAppeal({ x: '路灯不亮', ...cells }, mapping, city)

test('a full row becomes an appeal with the time and the person of the file', () => {
  const row = { id: '7', t: '路灯', at: '2026-03-01 08:00', p: '138 1234 2046', n: '王平', w: '海棠路', k: '投诉/建议' }
  expect(of(row)).toEqual({
    text: '路灯不亮',
    title: '路灯',
    kind: 'suggestion',
    channel: 'web',
    place: { text: '海棠路' },
    name: '王平',
    phone: '138 1234 2046',
    externalRef: 'web:7',
    receivedAt: '2026-03-01T00:00:00.000Z',
  })
})

test('a row with nothing but a text is enough; its content stands for its number', () => {
  const cells = { x: '路灯不亮' }
  expect(of({})).toEqual({
    text: '路灯不亮',
    channel: 'web',
    place: { text: null },
    externalRef: `web:#${digestOf(cells)}`,
  })
  expect(digestOf({ a: '1', b: '2' })).toBe(digestOf({ b: '2', a: '1' }))
  expect(digestOf({ a: '1', b: '2' })).not.toBe(digestOf({ a: '12', b: '' }))
})

test('of a title too long nothing is lost: it goes before the text', () => {
  const long = '长'.repeat(70)
  expect(of({ t: long })).toMatchObject({ title: `${'长'.repeat(59)}…`, text: `${long}\n路灯不亮` })
})

test.each([
  [{ x: ' 灯 ' }, 'text', 'text_short'],
  [{ x: '灯'.repeat(20_001) }, 'text', 'text_long'],
  [{ at: 'soon' }, 'time', 'bad_time'],
  [{ at: '2026-03-17' }, 'time', 'future_time'],
  [{ p: '138****2046' }, 'phone', 'bad_phone'],
  [{ n: '名'.repeat(51) }, 'name', 'name_long'],
  [{ id: '1'.repeat(151) }, 'id', 'id_long'],
])('%j is refused by %s: %s', (cells, field, problem) => expect(of(cells)).toEqual({ field, problem }))

test('the report says where, what and how to mend it, and nothing of the content', () => {
  const refused = [{ line: 3, column: 'a,"b"', problem: 'bad_phone' as const }]
  const csv = refusedCsv(refused)
  expect(csv).toMatch(/^\uFEFFline,column,code,/)
  expect(csv).toContain('3,"a,""b""",bad_phone,电话号码不对,')
  expect(refusedLine(refused[0] as (typeof refused)[0])).toMatch(
    /^line 3, a,"b": 电话号码不对。.*\(this is no telephone number; /,
  )
})
