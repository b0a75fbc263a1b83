import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../src/platform/acts/index.ts'
import { drainOutbox } from '../../src/platform/jobs/outbox.ts'
import { sealCity, verifyLedger } from '../../src/platform/ledger/index.ts'
import { openTestCity, type TestCity } from '../support/city.ts'
import { answered, callbacksOf, dispatched, signedAndReplied } from '../support/loop.ts'
import { plainMatter } from '../support/matters.ts'

/** What a person may choose and ask over their own data (CHECKLIST K19 K28; PIPL 45 to 47, 50). */
let city: TestCity
let admin: Actor
beforeAll(async () => {
  city = await openTestCity()
  admin = city.staff('security_admin')
})
afterAll(() => city.close())

interface Follow {
  text: string
  messageChoice: string | null
  dataRequests: { id: string; kind: string; state: string; ground: string | null; dueAt: string }[]
}
const follow = (appealId: string) => city.view<Follow>('follow.get', city.owner(appealId), { city: 'rongcheng' })
const templates = async (appealId: string) => {
  await drainOutbox(city.app.pool, city.city, city.now)
  const rows = await city.db(db =>
    db
      .selectFrom('message')
      .select('template')
      .where('city_id', '=', city.city.id)
      .where('appeal_id', '=', appealId)
      .execute(),
  )
  return rows.map(row => row.template).sort()
}
const ask = async (appealId: string, input: object, who: Actor = city.owner(appealId)) =>
  (await city.act('appeal.askData', who, appealId, input)).request as string
const closed = async (phone: string, text: string, name = '欧阳朔风') => {
  const matter = { ...plainMatter(city), phone, text, name }
  const made = await dispatched(city, matter)
  await signedAndReplied(city, made.caseId, matter.unit, `已和${name}（${phone}）说好，路灯修好了。`)
  const [callback] = await callbacksOf(city, made.caseId)
  await city.act('callback.attempt', city.staff('caller_back'), callback?.id ?? '', answered(4))
  return made
}
const contactOf = (appealId: string) =>
  city.view<{ sections: { lines: { name: { zh: string }; value: { zh: string } }[] }[] }>(
    'follow.copy',
    city.owner(appealId),
    { city: 'rongcheng', id: appealId },
  )

test('K19: what is not essential can be switched off and on again, for all matters of the telephone', async () => {
  city.at('2026-03-16 09:20')
  const matter = { ...plainMatter(city), phone: '13812340001', text: '路灯不亮，晚上看不清。' }
  const before = await dispatched(city, matter)
  expect(await templates(before.appealId)).toEqual(['dispatched', 'received'])
  await city.act('appeal.messages', city.owner(before.appealId), before.appealId, { want: 'essential' })
  const after = await dispatched(city, { ...matter, text: '路灯又不亮了，还是那几盏。' })
  expect((await follow(after.appealId)).messageChoice).toBe('essential')
  expect(await templates(after.appealId)).toEqual(['received'])
  await signedAndReplied(city, after.caseId, matter.unit)
  expect(await templates(after.appealId)).toEqual(['answered', 'received'])
  await city.act('appeal.messages', city.owner(after.appealId), after.appealId, { want: 'all' })
  const third = await dispatched(city, { ...matter, text: '第三次说路灯的事。' })
  expect(await templates(third.appealId)).toEqual(['dispatched', 'received'])
  const entry = await city.db(db =>
    db
      .selectFrom('ledger_entry')
      .select('data')
      .where('city_id', '=', city.city.id)
      .where('act', '=', 'appeal.messages')
      .where('subject_id', '=', before.appealId)
      .executeTakeFirstOrThrow(),
  )
  expect(entry.data).toEqual({ want: 'essential' })
})

test('K19: nobody chooses for another, and without a number there is nothing to choose', async () => {
  const { phone: _, ...matter } = plainMatter(city)
  const made = await dispatched(city, { ...matter, text: '匿名说一件事，路灯不亮。' })
  expect((await follow(made.appealId)).messageChoice).toBeNull()
  await expect(
    city.act('appeal.messages', city.owner(made.appealId), made.appealId, { want: 'essential' }),
  ).rejects.toMatchObject({ code: 'no_messages' })
  await expect(city.act('appeal.messages', city.anyone, made.appealId, { want: 'essential' })).rejects.toMatchObject({
    code: 'forbidden',
  })
})

test('K28: consent to publish is taken back in one act; the answer leaves the public’s pages at once, and comes back when all consent', async () => {
  city.at('2026-03-16 09:20')
  const made = await closed('13812340039', '南大街的公交站牌歪了，看不清字。')
  const found = async () =>
    (await city.view<{ rows: { id: string }[] }>('answer.list', city.anyone, { city: 'rongcheng' })).rows.length
  const before = await found()
  expect(before).toBeGreaterThan(0)
  const mine = city.owner(made.appealId)
  expect(await city.act('appeal.consent', mine, made.appealId, { publish: false })).toMatchObject({ public: false })
  expect(await found()).toBe(before - 1)
  expect(await city.view('follow.get', mine, { city: 'rongcheng' })).toMatchObject({ consentPublish: false })
  await expect(city.act('appeal.consent', mine, made.appealId, { publish: false })).rejects.toMatchObject({
    code: 'consent_as_it_is',
  })
  await expect(city.act('appeal.consent', city.anyone, made.appealId, { publish: true })).rejects.toMatchObject({
    code: 'forbidden',
  })
  expect(await city.act('appeal.consent', mine, made.appealId, { publish: true })).toMatchObject({ public: true })
  expect(await found()).toBe(before)
})

test('K28: a request has a clock of the pack, waits in a list, and is not asked twice', async () => {
  city.at('2026-03-18 10:00')
  const made = await closed('13812340002', '想要一份我的信息。')
  const id = await ask(made.appealId, { kind: 'copy' })
  await expect(ask(made.appealId, { kind: 'copy' })).rejects.toMatchObject({ code: 'data_asked' })
  const list = await city.view<{ rows: { id: string; dueAt: string; clock: { level: string } }[] }>(
    'dataRequest.list',
    admin,
  )
  // Fifteen working days from Wednesday 18 March, with Qingming on 4 to 6 April: Thursday 9 April, close of business.
  expect(list.rows.find(row => row.id === id)).toMatchObject({
    dueAt: '2026-04-09T09:30:00.000Z',
    clock: { level: 'ok' },
  })
  await expect(city.view('dataRequest.list', city.staff('operator'))).rejects.toMatchObject({ code: 'forbidden' })
  await expect(city.act('dataRequest.refuse', admin, id, { ground: '不行' })).rejects.toMatchObject({
    code: 'bad_input',
  })
  await city.act('dataRequest.refuse', admin, id, { ground: '您说的这件事没有留下可以复制的信息，请带查询码来。' })
  const [request] = (await follow(made.appealId)).dataRequests
  expect(request).toMatchObject({ state: 'refused', ground: expect.stringContaining('查询码') })
})

test('K28: a granted copy tells all that is kept, to its owner alone', async () => {
  const made = await closed('13812340003', '这是要复制的话。')
  await city.act('appeal.reveal', city.staff('operator'), made.appealId, {})
  const id = await ask(made.appealId, { kind: 'copy' })
  const copy = (who: string) =>
    city.view<Awaited<ReturnType<typeof contactOf>>>('follow.copy', city.owner(who), { city: 'rongcheng', id })
  await expect(copy(made.appealId)).rejects.toMatchObject({ code: 'not_found' })
  await city.act('dataRequest.grant', admin, id, {})
  const [section] = (await copy(made.appealId)).sections
  const told = section?.lines.map(line => `${line.name.zh}：${line.value.zh}`) ?? []
  for (const part of [
    '姓名：欧阳朔风',
    '电话：13812340003',
    '您说的：这是要复制的话。',
    '满意',
    '接通',
    '查看您联系方式的单位',
  ])
    expect(told.join('\n')).toContain(part)
  const other = await closed('13812340004', '别人的事，路灯不亮。')
  await expect(copy(other.appealId)).rejects.toMatchObject({ code: 'not_found' })
})

test('K28: a granted correction puts the right number in, which then opens the matters', async () => {
  const made = await closed('13812340005', '号码留错了，请更正。')
  await expect(ask(made.appealId, { kind: 'correction' })).rejects.toMatchObject({ code: 'bad_input' })
  const id = await ask(made.appealId, { kind: 'correction', phone: '138 1234 0006' })
  await city.act('dataRequest.grant', admin, id, { ground: '已核对。' })
  const contact = await city.act('appeal.reveal', city.staff('operator'), made.appealId, {})
  expect(contact).toMatchObject({ name: '欧阳朔风', phone: '13812340006' })
  const found = await city.view<{ cases: { id: string }[] }>('case.search', city.staff('operator'), {
    q: '13812340006',
  })
  expect(found.cases.map(row => row.id)).toEqual([made.caseId])
})

test('K28: nothing is deleted while the matter is handled', async () => {
  const made = await dispatched(city, { ...plainMatter(city), phone: '13812340007', text: '还在办的事，路灯不亮。' })
  const id = await ask(made.appealId, { kind: 'deletion' })
  await expect(city.act('dataRequest.grant', admin, id, {})).rejects.toMatchObject({ code: 'matter_open' })
})

/** Every column of every table in which something stands that holds the mark. A new table is looked through by itself. */
async function columnsWith(mark: string): Promise<string[]> {
  const { rows: tables } = await city.db(db =>
    sql<{ name: string }>`select relname as name from pg_class where relnamespace = 'public'::regnamespace
      and relkind = 'r' and relname not in ('schema_migration', 'pack_version')`.execute(db),
  )
  const found: string[] = []
  for (const { name } of tables) {
    const { rows } = await city.db(db =>
      sql<{ row: unknown }>`select to_jsonb(t) as row from ${sql.table(name)} t
        where city_id = ${city.city.id}`.execute(db),
    )
    if (rows.some(({ row }) => JSON.stringify(row).includes(mark))) found.push(name)
  }
  return found
}

test('K28: a granted deletion leaves no word of the person; ledger and figures stay as they were', async () => {
  city.at('2026-03-23 10:00')
  const [name, phone] = ['尉迟青禾', '13812340008']
  const made = await closed(phone, `我是${name}，海棠路九百号的灯不亮，丢了玉簪。`, name)
  await city.act('case.note', city.staff('supervisor'), made.caseId, {
    text: `${name}打来过，电话 138 1234 0008，暗语乙。`,
  })
  await drainOutbox(city.app.pool, city.city, city.now)
  const figures = () =>
    city.view<object>('ranking.table', city.staff('supervisor'), { kind: 'month', period: '2026-03' })
  const before = await figures()
  const owner: Actor = { kind: 'citizen', id: 'session-x', appealIds: [made.appealId] }
  const id = await ask(made.appealId, { kind: 'deletion', text: `请删掉，${name}` }, owner)
  await city.act('dataRequest.grant', admin, id, {})
  await drainOutbox(city.app.pool, city.city, city.now)
  for (const mark of [name, phone, '138 1234 0008', '尉迟', '九百', '玉簪'])
    expect(await columnsWith(mark), mark).toEqual([])
  // What a unit wrote among itself is the city's record, without the person.
  expect(await columnsWith('暗语乙')).toEqual(['case_note'])
  expect((await follow(made.appealId)).text).toBe('（已按本人要求删除）')
  expect((await follow(made.appealId)).dataRequests[0]).toMatchObject({ kind: 'deletion', state: 'granted' })
  expect(await figures()).toEqual(before)
  await sealCity(city.app.pool, city.city.id, { keys: city.app.ledgerKeys, now: city.now(), sweep: true })
  const report = await verifyLedger(city.app.pool, city.city.id, { publicKeys: city.app.ledgerKeys.publicKeys })
  expect(report).toMatchObject({ ok: true, total: 0 })
  expect(report.leaves).toBeGreaterThan(20)
})

test('K28: nor in papers, whistles, disputes and requests for time about the matter, nor at the window', async () => {
  city.at('2026-03-24 09:00')
  const [name, phone] = ['端木白露', '13812340009']
  const supervisor = city.staff('supervisor')
  const matter = { ...plainMatter(city, phone, name), text: '槐荫巷八百号的井盖丢了金钗，急。' }
  const made = await dispatched(city, matter)
  const handler = city.staff('handler', matter.unit)
  const on = (act: string, actor: Actor, input: object) => city.act(`case.${act}`, actor, made.caseId, input)
  await on('return', handler, { ground: 'not-by-list', reason: `${name}说这盏灯是物业的，请改派。` })
  await on('arbitrate', city.staff('arbiter', 'zhzx'), {
    ruling: 'rejected',
    reason: `问过${name}本人，就是你单位的。`,
  })
  await on('sign', handler, {})
  const whistle = await city.act('whistle.blow', handler, null, {
    unit: matter.unit,
    caseId: made.caseId,
    kind: 'key',
    title: matter.text.slice(0, 20),
    words: `到场先找${name}，电话 ${phone}。`,
    units: ['gaj'],
    why: `${name}要求有人看着车。`,
  })
  const slip = await city.act('slip.issue', supervisor, null, {
    kind: city.city.pack.rules.slips?.kinds[0]?.code,
    caseIds: [made.caseId],
    addition: `${name}已经两次来电。`,
  })
  await on('putOnLedger', handler, {
    ground: 'project',
    until: '2026-09-30',
    reason: `等改造，${name}知道。`,
    citizenText: `${name}您好，列入今年改造。`,
  })
  await on('decideTime', supervisor, { granted: true })
  await on('review', handler, { text: `和${name}说过进度了。` })
  await on('resume', handler, {})
  await on('reply', handler, { outcome: 'solved', publicText: '井盖已经补上，请放心走。', contacted: true })
  await city.act('appeal.rate', city.owner(made.appealId), made.appealId, {
    solved: 'yes',
    satisfaction: 5,
    declined: false,
    reasons: [],
    text: '',
  })
  const desk = city.city.pack.rules.desk
  const window = await city.act('desk.register', city.staff('handler', desk?.unit.value), null, {
    title: `${name}办证`,
    words: `${name}跑了三趟没办成，丢了金钗。`,
    cause: 'late',
    unit: 'zrj',
    name,
    phone,
    answer: `${name}的证当场打出。`,
  })
  const keys = () =>
    city.db(db =>
      db
        .selectFrom('known_key')
        .select('key')
        .where('city_id', '=', city.city.id)
        .where('appeal_id', '=', made.appealId)
        .execute(),
    )
  await drainOutbox(city.app.pool, city.city, city.now)
  expect((await keys()).length).toBeGreaterThan(5)
  const byPhone: Actor = { kind: 'citizen', id: 'session-y', appealIds: [made.appealId] }
  const id = await ask(made.appealId, { kind: 'deletion' }, byPhone)
  await city.act('dataRequest.grant', admin, id, {})
  await drainOutbox(city.app.pool, city.city, city.now)
  expect(await keys()).toEqual([])
  for (const mark of [name, phone, '槐荫巷', '金钗']) expect(await columnsWith(mark), mark).toEqual([])
  const whatIsLeft = await city.db(async db => [
    await db
      .selectFrom('slip')
      .select('body as words')
      .where('city_id', '=', city.city.id)
      .where('id', '=', slip.id)
      .executeTakeFirstOrThrow(),
    await db
      .selectFrom('whistle')
      .select('words')
      .where('city_id', '=', city.city.id)
      .where('id', '=', whistle.id)
      .executeTakeFirstOrThrow(),
    await db
      .selectFrom('desk_matter')
      .select(['words', 'contact', 'phone_index'])
      .where('city_id', '=', city.city.id)
      .where('id', '=', window.id)
      .executeTakeFirstOrThrow(),
  ])
  expect(whatIsLeft).toMatchObject([
    { words: expect.stringContaining('已经两次来电') },
    { words: expect.stringContaining('到场先找') },
    { words: '（已按本人要求删除）', contact: null, phone_index: null },
  ])
})
