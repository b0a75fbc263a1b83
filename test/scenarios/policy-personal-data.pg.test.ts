import { sql } from 'kysely'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { type Actor, act, acts } from '../../src/platform/acts/index.ts'
import { addRoutes } from '../../src/platform/http/routes.ts'
import { makeServer } from '../../src/platform/http/server.ts'
import { drainOutbox } from '../../src/platform/jobs/outbox.ts'
import { openTestCity, type TestCity } from '../support/city.ts'
import { plainMatter } from '../support/matters.ts'

/**
 * A whole loop in which everything personal carries a mark, through the doors of the server. Afterwards every table, and
 * all that was logged, is searched for the marks (DESIGN 6, 7).
 */
let city: TestCity
const log: string[] = []
let answered = ''
const marks = {
  name: '欧阳朔风',
  phone: '13755512034',
  code: '',
  told: '第一句暗号',
  called: '第二句暗号',
  replied: '第三句暗号',
  internal: '第四句暗号',
  noted: '第五句暗号',
  rated: '第六句暗号',
  rang: '第七句暗号',
  returned: '第八句暗号',
  reason: '第九句暗号',
  drafted: '第十句暗号',
  ruled: '第十一句暗号',
}
type Mark = keyof typeof marks

/** Where each may stand in the clear: the words that a case is about, where it is handled; identity and codes nowhere. */
const MAY_STAND: Record<Mark, string[]> = {
  name: [],
  phone: [],
  code: [],
  told: ['appeal.text'],
  called: ['case_file.title'],
  replied: ['reply.masked_text', 'reply.public_text'],
  internal: ['reply.internal_note'],
  noted: ['case_note.text'],
  rated: ['verdict.text'],
  rang: ['callback_attempt.note'],
  returned: ['dispatch.return_reason'],
  reason: [],
  drafted: [],
  ruled: ['ruling.reason'],
}

act({
  name: 'test.quote',
  by: ['operator'],
  clause: 'test',
  input: z.object({}),
  run: () => {
    throw Object.assign(new Error(`Key (name)=(${marks.name}) exists`), { detail: marks.phone, code: '23505' })
  },
})

beforeAll(async () => {
  city = await openTestCity()
  const logger = pino({ level: 'trace' }, { write: (line: string) => void log.push(line) })
  const server = await makeServer({ logger, perMinute: 0, trustProxy: false })
  let who: Actor = city.anyone
  addRoutes(server, {
    runner: city.app.runner,
    staff: async () => ({ city: city.city, actor: who }),
    city: () => city.city,
    citizen: async () => who,
    checkAnswers: true,
  })
  let keys = 0
  const post = async (url: string, actor: Actor, body: object) => {
    who = actor
    const headers = { 'idempotency-key': `request-${++keys}` }
    const sent = await server.inject({ method: 'POST', url, payload: body, headers })
    const again = await server.inject({ method: 'POST', url, payload: body, headers })
    expect(again.statusCode === 200 ? again.json() : null, url).toEqual(sent.statusCode === 200 ? sent.json() : null)
    return { status: sent.statusCode, body: sent.json<Record<string, string | undefined>>() }
  }
  const done = async (url: string, actor: Actor, body: object) => {
    const answer = await post(url, actor, body)
    expect(answer, url).toMatchObject({ status: 200 })
    await drainOutbox(city.app.pool, city.city, city.now)
    return answer.body
  }
  const at = (time: string) => city.at(`2026-03-${time}`)

  const matter = plainMatter(city)
  const [operator, dispatcher] = [city.staff('operator'), city.staff('dispatcher')]
  const [handler, caller] = [city.staff('handler', matter.unit), city.staff('caller_back')]
  at('16 09:20')
  const receipt = await done('/api/public/rongcheng/appeals', city.anyone, {
    text: `${marks.told}：海棠路的路灯不亮。`,
    name: marks.name,
    phone: marks.phone,
    anonymous: false,
    replyBy: 'sms',
    consentPublish: true,
    noticeAccepted: true,
    place: { unit: null },
  })
  marks.code = receipt.queryCode?.replace(' ', '') ?? 'none'
  const owner = city.owner(receipt.appealId ?? '')
  const { case_id } = await city.db(db =>
    db
      .selectFrom('appeal')
      .select('case_id')
      .where('city_id', '=', city.city.id)
      .where('id', '=', receipt.appealId ?? '')
      .executeTakeFirstOrThrow(),
  )
  const on = (act: string) => `/api/cases/${case_id}/${act}`
  await done(on('accept'), operator, {
    title: `${marks.called}路灯`,
    kind: 'help',
    item: matter.item,
    grade: 'green',
    place: { text: null, unit: null },
  })
  await done('/api/drafts', handler, { kind: 'reply', subjectId: case_id, body: { publicText: marks.drafted } })
  await done(on('dispatch'), dispatcher, { unit: matter.unit })
  await done(on('return'), handler, { ground: 'not-by-list', reason: `${marks.returned}，不归我们管理。` })
  await done(on('arbitrate'), city.staff('arbiter', 'zhzx'), {
    ruling: 'rejected',
    reason: `${marks.ruled}，按事件清单。`,
  })
  await done(on('note'), handler, { text: marks.noted })
  await done(`/api/appeals/${receipt.appealId}/reveal`, handler, { reason: marks.reason })
  const answer = async () => {
    await done(on('sign'), handler, {})
    await done(on('reply'), handler, {
      outcome: 'solved',
      publicText: `${marks.replied}，路灯已经修好。`,
      internalNote: marks.internal,
      contacted: true,
    })
  }
  const callback = async () =>
    (
      await city.db(db =>
        db
          .selectFrom('callback')
          .select('id')
          .where('city_id', '=', city.city.id)
          .where('state', '=', 'pending')
          .executeTakeFirstOrThrow(),
      )
    ).id
  at('17 10:00')
  await answer()
  at('17 15:00')
  await done(`/api/callbacks/${await callback()}/attempt`, caller, { result: 'no_answer', note: marks.rang })
  const said = { contacted: true, declined: false, reasons: [], text: marks.rated }
  await done(`/api/public/rongcheng/appeals/${receipt.appealId}/rate`, owner, {
    ...said,
    solved: 'no',
    satisfaction: 1,
  })
  at('18 10:00')
  await answer()
  at('18 15:00')
  await done(`/api/callbacks/${await callback()}/attempt`, caller, {
    result: 'reached',
    answers: { ...said, solved: 'yes', satisfaction: 4 },
  })
  // What fails says nothing either: a refusal, and an error that quotes what it was given, as the database's do.
  expect(await post(on('return'), handler, { ground: marks.phone, reason: marks.name })).toMatchObject({ status: 422 })
  const failed = await post('/api/tests/quote', operator, {})
  answered = JSON.stringify(failed)
  await server.close()
})
afterAll(() => city.close())

/** Every column of every table in which something stands that holds the mark, as text or as bytes. */
async function columnsWith(mark: string): Promise<string[]> {
  const hex = Buffer.from(mark).toString('hex')
  const found = new Set<string>()
  const { rows: tables } = await city.db(db =>
    sql<{ name: string }>`select relname as name from pg_class where relnamespace = 'public'::regnamespace
      and relkind = 'r' and relname <> 'schema_migration'`.execute(db),
  )
  for (const { name } of tables) {
    const { rows } = await city.db(db =>
      sql<{ row: Record<string, unknown> }>`select to_jsonb(t) as row from ${sql.table(name)} t
        where city_id = ${city.city.id}`.execute(db),
    )
    for (const { row } of rows)
      for (const [column, value] of Object.entries(row)) {
        const text = JSON.stringify(value)
        if (text?.includes(mark) || text?.includes(hex)) found.add(`${name}.${column}`)
      }
  }
  return [...found].sort()
}

test.each(Object.keys(marks) as Mark[])('%s stands in the clear where it may, and nowhere else', async mark => {
  expect(await columnsWith(marks[mark])).toEqual(MAY_STAND[mark])
})

test('the query code is not found as it is spelled either', async () => {
  expect(await columnsWith(`${marks.code.slice(0, 4)} ${marks.code.slice(4)}`)).toEqual([])
})

test('nothing of it is logged, nor said by an error', () => {
  expect(log.some(line => line.includes('unexpected error'))).toBe(true)
  for (const mark of Object.values(marks)) expect([...log, answered].filter(line => line.includes(mark))).toEqual([])
})

test('the loop left an entry, and every act under a key was remembered', async () => {
  const { rows } = await city.db(db =>
    sql<{ act: string }>`select distinct act from idempotency where city_id = ${city.city.id}`.execute(db),
  )
  expect(rows.map(row => row.act).sort()).toEqual([
    'appeal.rate',
    'appeal.reveal',
    'appeal.submit',
    'callback.attempt',
    'case.accept',
    'case.arbitrate',
    'case.dispatch',
    'case.note',
    'case.reply',
    'case.return',
    'case.sign',
    'draft.save',
  ])
})

test('acts whose answers hold a code or a number say so', () => {
  const secret = acts().filter(spec => spec.secret)
  expect(secret.map(spec => spec.name).sort()).toEqual([
    'appeal.register',
    'appeal.reveal',
    'appeal.submit',
    'breach.report',
    'breach.reveal',
    'case.askOutside',
    'clue.read',
    'clue.submit',
    'company.addPerson',
    'desk.reveal',
    'exchange.setReceiver',
    'jury.seatLinks',
    'seat.handIn',
  ])
})
