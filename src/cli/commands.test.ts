import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const dir = mkdtempSync(join(tmpdir(), 'bihuan-cli-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

/** What the installed program does, by the file that package.json names. */
const bihuan = (...words: string[]) =>
  new Promise<{ code: number; out: string; err: string }>(resolve => {
    const env = { ...process.env, BIHUAN_DATA: join(dir, 'data') }
    execFile(process.execPath, [join(root, 'bin/bihuan.js'), ...words], { cwd: dir, env }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    )
  })

test('due prints one line of JSON and nothing else', async () => {
  const { code, out, err } = await bihuan(
    'due',
    '--city',
    'rongcheng',
    '--start',
    '2026-02-13T16:20+08:00',
    '--limit',
    '3wd',
  )
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(JSON.parse(out)).toEqual({
    due: '2026-02-25T17:30:00+08:00',
    calendarVersion: expect.stringMatching(/^chinese-days@/),
    provisional: false,
  })
  expect(out.trim().split('\n')).toHaveLength(1)
})

test('--help names every command with a line of its own, and each command has its help', async () => {
  const { out } = await bihuan('--help')
  for (const name of ['serve', 'migrate', 'import', 'simulate', 'ledger', 'due', 'duplicates', 'rank', 'bench'])
    expect(out).toMatch(new RegExp(`^ {2}${name}( [^ ]+)* {2,}[a-z]`, 'm'))
  for (const [words, wanted] of [
    [['import', 'appeals'], '--dry-run'],
    [['simulate'], '--seed'],
    [['ledger', 'verify'], '--city'],
    [['rank'], '--period'],
    [['duplicates', 'evaluate'], '--truth'],
  ] as const) {
    const help = await bihuan(...words, '--help')
    expect(help).toMatchObject({ code: 0, err: '' })
    expect(help.out).toContain(wanted)
    expect(help.out).toContain('--json')
  }
}, 60_000)

test('duplicates evaluate measures a file without a database', async () => {
  const file = join(dir, 'groups.jsonl')
  const row = (id: number, text: string, linkGroup: string | null) =>
    `${JSON.stringify({ id: String(id), date: `2026-03-0${id}`, text, linkGroup })}\n`
  const lamp = '青山东路海韵花园3号楼前的路灯坏了一周，晚上漆黑一片'
  writeFileSync(
    file,
    row(1, lamp, 'a') + row(2, '成山路烧烤摊油烟很大，开窗全是烟味', 'b') + row(3, `${lamp}，还是没人来修`, 'a'),
  )
  const { code, out } = await bihuan('--json', 'duplicates', 'evaluate', '--data', file, '--truth', 'linkGroup')
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({ precision: 1, recall: 1, f1: 1, recallFirst5: 1, n: 3, queries: 1 })
}, 30_000)

describe('bad input gets one clear line on stderr, exit code 1, and changes nothing', () => {
  const csv = join(dir, 'a.csv')
  writeFileSync(csv, 'foo,bar\n1,2\n')
  test.each([
    [['due', '--city', 'atlantis', '--start', '2026-02-13T16:20+08:00', '--limit', '3wd'], /--city atlantis: no such city. Known: /],
    [['due', '--city', 'rongcheng', '--start', 'tomorrow', '--limit', '3wd'], /--start tomorrow: write date/],
    [['due', '--city', 'rongcheng', '--start', '2026-02-13T16:20+08:00', '--limit', '3'], /24h \(hours\), 3wd/],
    [['import', 'appeals', 'none.csv', '--city', 'rongcheng', '--channel', 'web'], /none.csv: no such file/],
    [['import', 'appeals', csv, '--city', 'rongcheng', '--channel', 'pigeon'], /--channel pigeon: the pack has hotline, /],
    [['import', 'appeals', csv, '--city', 'rongcheng', '--channel', 'web', '--dry-run'], /--map text=column. Columns: foo, bar/],
    [['simulate', '--city', 'atlantis'], /no such city/],
    [['simulate', '--city', 'rongcheng', '--from', 'spring'], /--from spring: write a date/],
    [['simulate', '--city', 'rongcheng', '--into', 'space'], /only value is "existing"/],
    [['duplicates', 'evaluate', '--truth', 'topic'], /--data: name the file to measure on/],
    [['duplicates', 'evaluate', '--data', csv, '--truth', 'topic'], /a\.csv, line 2: no text; a row needs text or title/],
    [['rank', '--city', 'rongcheng', '--period', '2026-13'], /--period 2026-13: write a month/],
    [['ledger', 'verify', '--city', 'atlantis'], /no such city/],
  ])('%j', async (words, message) => {
    const { code, out, err } = await bihuan(...words)
    expect(code).toBe(1)
    expect(out).toBe('')
    expect(err).toMatch(message)
    expect(err.trim().split('\n')).toHaveLength(1)
    expect(existsSync(join(dir, 'data')) ? readdirSync(join(dir, 'data')) : []).toEqual([])
  }, 30_000)

  test('with --json the line is JSON', async () => {
    const { code, err } = await bihuan('--json', 'rank', '--city', 'atlantis', '--period', '2026-03')
    expect(code).toBe(1)
    expect(JSON.parse(err)).toEqual({ error: expect.stringContaining('no such city') })
  })
}) // biome-ignore format: a table
