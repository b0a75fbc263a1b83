import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { matterLink } from '../../src/modules/intake/matter-link.ts'
import { caseOf } from '../support/loop.ts'
import { lampOf } from './console-support.ts'
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
  return { appealId, caseId, code: String(code) }
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

test('K20 K27 K75: the answer and the day for the rest read the same to who brought it and to the company', async () => {
  const { appealId, code } = await answeredInPart('2026-04-10')
  const own = await ofOwner(appealId)
  const said = await own.locator('.reply').innerText()
  expect(said).toContain(answer)
  expect(said).toContain('说好 2026 年 4 月 10 日前办')
  const theirs = await ofCompany(code)
  expect(await theirs.locator('.reply').innerText()).toBe(said)
  expect(await breaches(theirs)).toEqual([])
  await own.context().close()
  await theirs.context().close()
})
