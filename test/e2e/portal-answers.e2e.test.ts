import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mindPromises } from '../../src/modules/casework/index.ts'
import { matterLink } from '../../src/modules/intake/matter-link.ts'
import { caseOf } from '../support/loop.ts'
import { lampOf, loginOf, signedIn } from './console-support.ts'
import { breaches, startApp, type TestApp } from './support.ts'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app?.close())

const CREDIT = '91350100M000100Y43'
const answer = '厂门口的灯今天换好了六盏，另外三盏要等电缆到货再换。'

/** A company's matter that was answered in part, with a day for the rest; and how its people get in. */
async function answeredInPart(until: string) {
  const { item, unit } = lampOf(app)
  const door = app.staff('operator')
  const company = await app.act('company.register', door, null, { creditCode: CREDIT, name: '荣成海风食品有限公司' })
  const { code } = await app.act('company.addPerson', door, company.id, { name: '王小明', main: true })
  const { id: appealId } = await app.act('appeal.register', door, null, {
    text: '厂门口的路灯坏了半个月，晚上货车进出很危险。',
    title: '厂门口路灯不亮',
    kind: 'help',
    channel: 'hotline',
    place: { unit: null, text: null },
    name: '王小明',
    phone: '13812342071',
    replyBy: 'phone',
    item,
    grade: 'green',
    companyId: company.id,
  })
  const { case_id: caseId } = await app.db(db =>
    db
      .selectFrom('appeal')
      .select('case_id')
      .where('city_id', '=', app.city.id)
      .where('id', '=', appealId)
      .executeTakeFirstOrThrow(),
  )
  await app.act('case.dispatch', app.staff('dispatcher'), caseId, { unit })
  await app.act('case.sign', app.staff('handler', unit), caseId, {})
  await app.act('case.reply', app.staff('handler', unit), caseId, {
    outcome: 'partly',
    publicText: answer,
    contacted: true,
    until,
  })
  expect((await caseOf(app, caseId)).state).toBe('replied')
  return { appealId, caseId, unit, code: String(code) }
}

async function ofOwner(appealId: string): Promise<Page> {
  const page = await app.open(matterLink(app.city, appealId, app.now()).split(`/p/${app.city.code}/`)[1] ?? '')
  await page.waitForSelector('.reply')
  return page
}

async function ofCompany(code: string): Promise<Page> {
  const page = await app.open('company')
  await page.getByLabel('统一社会信用代码').fill(CREDIT)
  await page.getByLabel('查询码').fill(code)
  await page.getByRole('button', { name: '查看' }).click()
  await page.getByRole('link', { name: /厂门口路灯不亮/ }).click()
  await page.waitForSelector('.reply')
  return page
}

test('K20 K27 K75: the answer and the day for the rest read the same to who brought it and to the company; the unit is reminded, and a day that has passed says so and what can be done', async () => {
  const { appealId, unit, code } = await answeredInPart('2026-04-10')
  const own = await ofOwner(appealId)
  const said = await own.locator('.reply').innerText()
  expect(said).toContain(answer)
  expect(said).toContain('说好 2026 年 4 月 10 日前办')
  expect(said).not.toContain('已经过了')
  const theirs = await ofCompany(code)
  expect(await theirs.locator('.reply').innerText()).toBe(said)
  expect(await breaches(theirs)).toEqual([])
  await own.context().close()
  await theirs.context().close()

  app.at('2026-04-09 09:00')
  await mindPromises(app.app.runner, app.city)
  await app.settled()
  const desk = await signedIn(app, loginOf(app, 'handler', unit), '/work?queue=promised')
  await desk
    .getByRole('row', { name: /厂门口路灯不亮/ })
    .getByText('说好 2026 年 4 月 10 日前办')
    .waitFor()
  await desk.goto(new URL('/c/notices', app.url).href)
  await desk.getByText('快到说好的日子：4 月 10 日前办').first().waitFor()
  expect(await breaches(desk)).toEqual([])
  await desk.context().close()

  app.at('2026-04-11 09:00')
  const late = await ofOwner(appealId)
  const passed = await late.locator('.reply').innerText()
  expect(passed).toContain('说好 2026 年 4 月 10 日前办，这一天已经过了')
  // What is offered stands on the page in just these words.
  expect(passed).toContain('没解决，请接着办')
  await late.getByLabel('没解决，请接着办').waitFor()
  expect(await breaches(late)).toEqual([])
  await late.context().close()
  const latest = await ofCompany(code)
  expect(await latest.locator('.reply').innerText()).toContain('提出的人可以凭查询码说没解决')
  await latest.context().close()
})
