import { execFile } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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
  for (const name of [
    'serve',
    'migrate',
    'import',
    'simulate',
    'ledger',
    'due',
    'classifier',
    'duplicates',
    'topics',
    'rank',
    'pack',
    'bench',
  ])
    expect(out).toMatch(new RegExp(`^ {2}${name}( [^ ]+)* {2,}[a-z]`, 'm'))
  for (const [words, wanted] of [
    [['import', 'appeals'], '--dry-run'],
    [['simulate'], '--seed'],
    [['ledger', 'verify'], '--city'],
    [['rank'], '--period'],
    [['classifier', 'evaluate'], '--train'],
    [['reply', 'check'], '--label'],
    [['duplicates', 'evaluate'], '--truth'],
    [['topics', 'find'], '--top'],
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

test('classifier evaluate learns one file and measures on another, without a database', async () => {
  const row = (text: string, label: string | null) => `${JSON.stringify({ text, label })}\n`
  const lamps = ['路灯不亮', '路灯坏了', '灯杆倒了']
  const pipes = ['停水了', '水管爆裂', '自来水发黄']
  const [train, test] = [join(dir, 'train.jsonl'), join(dir, 'test.jsonl')]
  const both = lamps.map((text, i) => row(`东街${text}`, 'lamp') + row(`东街${pipes[i]}`, 'water')).join('')
  writeFileSync(train, both.repeat(3))
  writeFileSync(
    test,
    row('西街路灯不亮', 'lamp') + row('西街停水了', 'water') + row('树倒了', 'tree') + row('无标签', null),
  )
  const { code, out } = await bihuan(
    '--json',
    'classifier',
    'evaluate',
    '--train',
    train,
    '--test',
    test,
    '--label',
    'label',
  )
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({
    accuracy: 0.6667,
    nTrain: 18,
    nTest: 3,
    labels: 2,
    unseenLabels: 1,
    withoutLabel: 1,
  })
}, 30_000)

test('topics find names the topics of a file and compares them with its labels', async () => {
  const file = join(dir, 'board.jsonl')
  const said = ['夜里太吵', '扬尘很大', '环评批了吗', '压坏了路']
  const rows = said.map((text, i) => ({
    id: i,
    user: i,
    title: '凤鸣新城旁边的碎石厂扰民',
    text,
    time: `2026-03-0${i + 1} 10:00:00`,
    likes: 3,
    topic: '碎石厂',
  }))
  const other = { id: 9, user: 9, title: '图书馆周末不开门', text: '想借书', time: '2026-03-02 09:00:00', topic: null }
  writeFileSync(file, [...rows, other].map(row => `${JSON.stringify(row)}\n`).join(''))
  const { code, out } = await bihuan('--json', 'topics', 'find', '--data', file, '--top', '3')
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({
    n: 5,
    topics: [{ rank: 1, size: 4, people: 4, likes: 12, ids: ['0', '1', '2', '3'] }],
    labelled: { recall: 1, topics: [{ label: '碎石厂', recall: 1, precision: 1 }] },
  })
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
    [['classifier', 'evaluate', '--train', 'none.jsonl', '--test', csv, '--label', 'unit'], /none.jsonl: no such file/],
    [['classifier', 'evaluate', '--train', csv, '--test', csv, '--label', 'unit'], /--label unit: no row of .*a\.csv has a value there/],
    [['classifier', 'evaluate', '--train', csv, '--test', csv, '--label', 'foo'], /a\.csv, line 2: no text in title, text/],
    [['topics', 'find', '--data', csv, '--top', 'many'], /--top many: write a whole number from 1/],
    [['classifier', 'train', '--city', 'rongcheng', '--scheme', 'moon'], /--scheme moon: write item or unit/],
    [['reply', 'check', '--data', csv, '--label', 'foo'], /a\.csv, line 2: no text in reply/],
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

describe('pack', () => {
  const copy = (name: string, find: string, put: string): string => {
    const to = join(dir, name)
    cpSync(join(root, 'packs/fuyang'), to, { recursive: true })
    const file = join(to, 'pack.yaml')
    const text = readFileSync(file, 'utf8')
    expect(text).toContain(find)
    writeFileSync(file, text.replace(find, put))
    return to
  }

  test('check names every fault with file, line, what and how, and fails; a good pack is counted', async () => {
    const broken = copy('broken', 'startsAt: { value: dispatch,', 'startsAt: { value: despatch,')
    const bad = await bihuan('pack', 'check', broken)
    expect(bad.code).toBe(1)
    expect(bad.out).toMatch(
      /pack\.yaml:\d+:\d+ limits\.startsAt\.value 写成了“despatch”。只能是 dispatch, acceptance。/,
    )
    const good = await bihuan('--json', 'pack', 'check', 'fuyang')
    expect(good.code).toBe(0)
    expect(JSON.parse(good.out)).toMatchObject({ ok: true, packs: [{ versions: [{ code: 'fuyang' }], problems: [] }] })
  }, 30_000)

  test('diff tells two versions apart rule by rule, with the clause', async () => {
    const draft = copy('draft', 'reopenWithin: { value: 30d,', 'reopenWithin: { value: 15d,')
    const { code, out } = await bihuan('pack', 'diff', 'fuyang', draft)
    expect(code).toBe(0)
    expect(out).toContain('fuyang@2026.1 → fuyang@2026.1: 1')
    expect(out).toMatch(/结案以后多久内可以说没解决：30 天（设定：.+） → 15 天（设定：.+）/)
    const lost = await bihuan('pack', 'diff', 'fuyang@2020.1', 'fuyang')
    expect(lost).toMatchObject({ code: 1, err: expect.stringContaining('no such version. Versions: 2026.1') })
  }, 30_000)
})
