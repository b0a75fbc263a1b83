import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestCity, type TestCity } from '../../../test/support/city.ts'
import { type ImportOptions, importFile } from './run.ts'

let city: TestCity
const dir = mkdtempSync(join(tmpdir(), 'bihuan-import-'))
beforeAll(async () => {
  city = await openTestCity()
})
afterAll(async () => {
  await city.close()
  rmSync(dir, { recursive: true, force: true })
})

const write = (name: string, rows: object[]) => {
  const path = join(dir, name)
  writeFileSync(path, rows.map(row => JSON.stringify(row)).join('\n'))
  return path
}
const load = (file: string, more: Partial<ImportOptions> = {}) =>
  importFile({
    file,
    channel: 'people-board',
    zone: 'Asia/Shanghai',
    now: city.now(),
    dryRun: false,
    target: { pool: city.app.pool, city: city.city },
    ...more,
  })
const stored = () =>
  city.db(db =>
    db.selectFrom('appeal').selectAll().where('city_id', '=', city.city.id).orderBy('external_ref').execute(),
  )
const rows = (n: number, from = 0) =>
  Array.from({ length: n }, (_, i) => ({
    id: `r${from + i}`,
    text: `第${from + i}件，路灯不亮`,
    time: '2026-03-01 08:00',
  }))

test('a dry run writes nothing and counts what would happen', async () => {
  const result = await load(write('dry.jsonl', [...rows(3), { id: 'bad', text: '' }]), { dryRun: true })
  expect(result).toMatchObject({
    rows: 4,
    taken: 3,
    known: 0,
    refused: [{ line: 4, column: 'text', problem: 'text_short' }],
  })
  expect(await stored()).toEqual([])
})

test('a run that was cut off goes on where it was: nothing is taken twice', async () => {
  await load(write('half.jsonl', rows(5)))
  const whole = await load(write('whole.jsonl', rows(12)))
  expect(whole).toMatchObject({ rows: 12, taken: 7, known: 5, refused: [] })
  expect(await load(join(dir, 'whole.jsonl'))).toMatchObject({ taken: 0, known: 12 })
  const all = await stored()
  expect(all).toHaveLength(12)
  expect(all[0]).toMatchObject({ external_ref: 'people-board:r0', channel: 'people-board' })
  expect(all[0]?.received_at.toISOString()).toBe('2026-03-01T00:00:00.000Z')
})

test('two runs of one file at the same moment take each row once', async () => {
  const file = write('race.jsonl', rows(40, 100))
  const both = await Promise.all([load(file), load(file)])
  expect(both[0].taken + both[1].taken).toBe(40)
  expect(both[0].known + both[1].known).toBe(40)
  expect((await stored()).filter(row => /:r1[0-3]\d$/.test(row.external_ref ?? ''))).toHaveLength(40)
})

test('a row that stands twice is taken once; the same number with other words is refused', async () => {
  const [row] = rows(1, 300)
  const result = await load(write('twice.jsonl', [{ ...row }, { ...row }, { ...row, text: '另一件事，水管漏水' }]))
  expect(result).toMatchObject({ taken: 1, known: 1, refused: [{ line: 3, column: 'id', problem: 'id_twice' }] })
})

test('the act refuses nothing that the reading let through: longest text, full contact', async () => {
  const file = write('full.jsonl', [
    { id: 'f1', title: '长'.repeat(200), text: '字'.repeat(19_000), phone: '13812342046', name: '王平', place: '海棠路', kind: '咨询' },
  ]) // biome-ignore format: one row
  expect(await load(file)).toMatchObject({ taken: 1, refused: [] })
})
