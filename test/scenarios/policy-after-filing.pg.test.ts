import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../src/platform/acts/index.ts'
import { openTestCity, type TestCity } from '../support/city.ts'
import { caseOf, dispatched, submitted } from '../support/loop.ts'
import { plainMatter } from '../support/matters.ts'

/** CHECKLIST K10: what people say after filing is joined to the case, shown to the unit, and gets a reaction they can see. */
let city: TestCity
beforeAll(async () => {
  city = await openTestCity()
})
afterAll(() => city.close())

interface Followed {
  state: string
  said: { kind: string; text: string; reaction: { zh: string }; reply: string | null }[]
  canSay: boolean
  canWithdraw: boolean
  urgeAgainAt: string | null
}
const followed = (appealId: string) => city.view<Followed>('follow.get', city.owner(appealId), { city: 'rongcheng' })
const says = (kind: string, appealId: string, text = '门牌是海棠路十二号，灯杆上有编号。') =>
  city.act(`appeal.${kind}`, city.owner(appealId), appealId, { text })

async function sent(at = '2026-03-16 09:20') {
  city.at(at)
  const matter = plainMatter(city)
  return { ...(await dispatched(city, matter)), handler: city.staff('handler', matter.unit) }
}

test('K10: added, urged, asked: the unit sees it in its list, answers once, the person reads it', async () => {
  const made = await sent()
  expect(await says('add', made.appealId)).toMatchObject({ headline: { zh: expect.stringContaining('转给') } })
  await says('urge', made.appealId, '')
  await says('ask', made.appealId, '大概哪天能修？')
  expect(await caseOf(city, made.caseId)).toMatchObject({ urges: 1, words_open: 3 })
  const { rows } = await city.view<{ rows: { id: string }[] }>('work.list', made.handler, { queue: 'unit-words' })
  expect(rows.map(row => row.id)).toContain(made.caseId)
  await city.act('case.respond', made.handler, made.caseId, { text: '电缆已经备好，周四施工。' })
  expect(await caseOf(city, made.caseId)).toMatchObject({ words_open: 0 })
  const { said } = await followed(made.appealId)
  expect(said.map(row => [row.kind, row.reply])).toEqual([
    ['add', '电缆已经备好，周四施工。'],
    ['urge', '电缆已经备好，周四施工。'],
    ['ask', '电缆已经备好，周四施工。'],
  ])
  await expect(city.act('case.respond', made.handler, made.caseId, { text: '再回一次。' })).rejects.toMatchObject({
    code: 'nothing_said',
  })
})

test('K10: between two urgings lies the pause of the pack; each is counted', async () => {
  const made = await sent()
  await says('urge', made.appealId)
  city.at('2026-03-17 09:19')
  await expect(says('urge', made.appealId)).rejects.toMatchObject({ code: 'urged_already', status: 409 })
  expect((await followed(made.appealId)).urgeAgainAt).toBe('2026-03-17T01:20:00.000Z')
  city.at('2026-03-17 09:21')
  expect(await says('urge', made.appealId)).toMatchObject({ headline: { zh: expect.stringContaining('第 2 次') } })
  expect(await caseOf(city, made.caseId)).toMatchObject({ urges: 2 })
})

test('K10: withdrawn before anybody has it: it ends there', async () => {
  city.at('2026-03-16 09:20')
  const made = await submitted(city, { text: '门口的路灯不亮了。', phone: '13812342046' })
  expect(await says('withdraw', made.appealId, '灯又亮了。')).toMatchObject({
    headline: { zh: '已经撤回，这件事不再办理' },
  })
  expect(await caseOf(city, made.caseId)).toMatchObject({ state: 'withdrawn', words_open: 0 })
  expect(await followed(made.appealId)).toMatchObject({ state: 'closed', canSay: false, canWithdraw: false })
  await expect(says('add', made.appealId)).rejects.toMatchObject({ code: 'nothing_to_add_to' })
})

test('K10: withdrawn once a unit has it: the unit is told and still answers', async () => {
  const made = await sent()
  await says('withdraw', made.appealId, '他们来看过了，我不想再等。')
  expect(await caseOf(city, made.caseId)).toMatchObject({ state: 'dispatched' })
  expect(await followed(made.appealId)).toMatchObject({ canSay: true, canWithdraw: false })
  await expect(says('withdraw', made.appealId)).rejects.toMatchObject({ code: 'withdrawn_already' })
})

test('K10: nobody speaks for somebody else', async () => {
  const made = await sent()
  const other = await sent()
  for (const actor of [city.owner(other.appealId), city.anyone, made.handler])
    await expect(city.act('appeal.urge', actor, made.appealId, { text: '快一点。' })).rejects.toMatchObject({
      code: 'forbidden',
    })
})

test('K12: words of danger that were sent all the same stand first on the duty desk, and it is alarmed', async () => {
  const made = await submitted(city, { text: '隔壁煤气泄漏，味道很大。', phone: '13812342046' })
  expect(city.live.filter(event => event.event === 'alarm').map(event => event.data)).toEqual([{ id: made.caseId }])
  const dispatcher = city.staff('dispatcher')
  const { rows } = await city.view<{ rows: { id: string }[] }>('work.list', dispatcher, { queue: 'danger' })
  expect(rows.map(row => row.id)).toEqual([made.caseId])
  const bench = await city.view<{ queues: { id: string; level: string }[] }>('work.bench', dispatcher)
  expect(bench.queues[0]).toMatchObject({ id: 'danger', level: 'late' })
})

test('K12: it is alarmed until one of the duty desk takes note, once, by name, or it is on its way to a unit', async () => {
  const { caseId } = await submitted(city, { text: '楼下车棚烧起来了。', phone: '13812342047' })
  const alarmed = async (actor: Actor) =>
    (await city.view<{ rows: { id: string }[] }>('alarm.list', actor)).rows.map(row => row.id)
  const dispatcher = city.staff('dispatcher')
  expect(await alarmed(dispatcher)).toContain(caseId)
  expect(await alarmed(city.staff('operator'))).toContain(caseId)
  expect(await alarmed(city.staff('supervisor'))).toEqual([])
  await expect(city.act('case.heed', city.staff('supervisor'), caseId, {})).rejects.toMatchObject({ code: 'forbidden' })
  await city.act('case.heed', city.staff('operator'), caseId, {})
  expect(await alarmed(dispatcher)).not.toContain(caseId)
  await expect(city.act('case.heed', dispatcher, caseId, {})).rejects.toMatchObject({ code: 'danger_heeded' })
  const { timeline } = await city.view<{ timeline: { act: string; actor: { zh: string } }[] }>('case.get', dispatcher, {
    id: caseId,
  })
  const operator = city.staff('operator')
  expect(timeline.find(entry => entry.act === 'case.heed')?.actor.zh).toBe(operator.kind === 'staff' && operator.name)
  // what is under way at a unit is alarmed no more, whether or not somebody took note
  const sent = await dispatched(city, {
    ...plainMatter(city),
    text: '路灯杆漏电，狗碰了一下就倒了。',
    phone: '13812342048',
  })
  expect(await alarmed(dispatcher)).not.toContain(sent.caseId)
})
