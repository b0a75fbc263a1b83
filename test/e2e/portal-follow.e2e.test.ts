import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { matterLink } from '../../src/modules/intake/matter-link.ts'
import { dispatched, type Matter, signedAndReplied } from '../support/loop.ts'
import { loginOf, signedIn } from './console-support.ts'
import { breaches, startApp, type TestApp } from './support.ts'

let app: TestApp
let matter: Matter
beforeAll(async () => {
  app = await startApp()
  const item = [...app.city.pack.items.values()].find(row => row.lead !== 'by-place' && row.grade === 'green')
  if (!item) throw new Error('no green item with a fixed unit')
  matter = { text: '海棠路的路灯都不亮，晚上看不清路。', phone: '13812342060', item: item.code, unit: item.lead }
})
afterAll(() => app?.close())

const answer = '您好。这段路灯是电缆进水短路，今天换好了八十六米电缆，十三盏灯都亮了。'

async function look(queryCode: string): Promise<Page> {
  const page = await app.open('follow')
  await page.fill('#code', queryCode.toLowerCase())
  await page.getByRole('button', { name: '看办到哪一步' }).click()
  await page.waitForSelector('.now-card')
  return page
}
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id || document.activeElement?.className)
const close = (page: Page) => page.context().close()

/** In by telephone: the demo shows the code that would be sent. */
async function byPhone(page: Page, number: string): Promise<void> {
  await page.goto(`${app.portal}follow`)
  await page.getByText('用手机号', { exact: true }).click()
  await page.fill('#tel', number)
  await page.getByRole('button', { name: '发验证码' }).click()
  await page.getByText('没有真的发短信').waitFor()
  await expect.poll(() => focused(page)).toBe('sms')
  await page.fill('#sms', (await page.locator('.card .code').innerText()).trim())
  await page.getByRole('button', { name: '看我的反映' }).click()
  await page.waitForSelector('.p-row')
}

test('K8: by code alone, a plain timeline: who has it, by when, what comes next; no staff name, no staff note', async () => {
  const { queryCode, caseId } = await dispatched(app, matter)
  const handler = app.staff('handler', matter.unit)
  await app.act('case.sign', handler, caseId, {})
  await app.act('case.note', handler, caseId, { text: '内部：先问供电公司，别对外说。' })
  const page = await look(queryCode)
  // The heading of the waiting page made way for the matter's own: the focus went with it.
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.textContent))
    .toBe(await page.locator('h1').innerText())
  const unit = app.city.pack.units.get(matter.unit)?.name.zh ?? ''
  const card = await page.locator('.now-card').innerText()
  expect(card).toContain(unit)
  expect(card).toMatch(/还剩/)
  expect(card).toMatch(/最晚.*答复您/)
  expect(card).toContain('接下来')
  const all = (await page.locator('main').textContent()) ?? ''
  expect(all).not.toContain('别对外说')
  if (handler.kind === 'staff') expect(all).not.toContain(handler.name)
  expect(await page.locator('.acts > li[aria-current=step]').count()).toBe(1)
  expect(page.url()).not.toContain(queryCode.replace(/\W/g, '').slice(0, 4))
  await close(page)
})

test('K8: a wrong sign is named before asking, an unknown code says what to do, in words alone', async () => {
  const page = await app.open('follow')
  await page.getByRole('button', { name: '看办到哪一步' }).click()
  expect(await page.locator('#code-wrong').innerText()).toBe('请先写查询码。')
  await expect.poll(() => focused(page)).toBe('code')
  await page.fill('#code', 'K0M4 92QX')
  await page.getByRole('button', { name: '看办到哪一步' }).click()
  expect(await page.locator('#code-wrong').innerText()).toContain('没有 0')
  await page.fill('#code', 'ZZZZ ZZZZ')
  await page.getByRole('button', { name: '看办到哪一步' }).click()
  await page.locator('.state-error').waitFor()
  const said = await page.locator('.state-error').innerText()
  expect(said.length).toBeGreaterThan(10)
  expect(said).not.toMatch(/[a-z]{3}|再试一次/)
  await close(page)
})

test('K9: by telephone and one-time code, all that this person filed; leaving forgets it', async () => {
  const mine = { ...matter, phone: '13812342061' }
  await dispatched(app, mine)
  await dispatched(app, { ...mine, text: '小区北门的水管漏水，路面都湿了。' })
  const page = await app.open('follow')
  await byPhone(page, '13812342061')
  await expect.poll(() => page.locator('.p-row').count()).toBe(2)
  await page.locator('.p-row').first().click()
  await page.waitForSelector('.now-card')
  await page.goto(`${app.portal}follow`)
  await page.getByRole('button', { name: '查完了，退出' }).click()
  await page.goto(`${app.portal}follow/matter`)
  await page.getByText('先告诉我们看哪一件').waitFor()
  await close(page)
})

test('K15 K20: reads the answer, says solved and satisfied apart; nothing is chosen beforehand', async () => {
  const { queryCode, caseId } = await dispatched(app, { ...matter, phone: '13812342062' })
  await signedAndReplied(app, caseId, matter.unit, answer)
  const page = await look(queryCode)
  expect(await page.locator('.reply .words').innerText()).toBe(answer)
  expect(await page.locator('form input:checked').count()).toBe(0)
  // Whoever is asked to rate says “not solved” there, not in two places.
  expect(await page.getByRole('button', { name: '还没解决，请接着办' }).count()).toBe(0)
  const button = page.locator('form button[type=submit]')
  expect(await button.innerText()).toContain('先选解决了没有')
  await button.click()
  await page.getByText('还没选“解决了吗”').waitFor()
  await page.getByLabel('解决了', { exact: true }).check()
  await page.getByRole('radio', { name: '满意', exact: true }).check()
  const reason = page.locator('.p-tags label').first()
  if ((await reason.count()) > 0) await reason.click()
  await button.click()
  await page.locator('.done').waitFor()
  await page.reload()
  await page.getByText('您的评价：解决了，满意').waitFor()
  await close(page)
})

test('K15: the link in the message leads to the question at once, and its secret leaves the address', async () => {
  const { appealId, caseId } = await dispatched(app, { ...matter, phone: '13812342064' })
  await signedAndReplied(app, caseId, matter.unit, answer)
  const page = await app.open(matterLink(app.city, appealId, new Date()).split(`/p/${app.city.code}/`)[1] ?? '')
  await page.getByLabel('解决了', { exact: true }).waitFor()
  expect(new URL(page.url()).hash).toBe('')
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('radio')
  await page.getByLabel('解决了', { exact: true }).check()
  await page.getByRole('radio', { name: '满意', exact: true }).check()
  await page.locator('form button[type=submit]').click()
  await page.locator('.done').waitFor()
  await close(page)
})

test('K15: declining to rate is a choice of its own', async () => {
  const { queryCode, caseId } = await dispatched(app, { ...matter, phone: '13812342063' })
  await signedAndReplied(app, caseId, matter.unit, answer)
  const page = await look(queryCode)
  await page.getByLabel('我不想评').check()
  const button = page.locator('form button[type=submit]')
  expect(await button.innerText()).toBe('提交：不评')
  await button.click()
  await page.locator('.done').waitFor()
  await close(page)
})

test('K16: "not solved" after closing goes back to the unit, without starting over', async () => {
  const { queryCode, caseId, appealId } = await dispatched(app, { ...matter, phone: '13812342064' })
  await signedAndReplied(app, caseId, matter.unit, answer)
  await app.act('appeal.rate', app.owner(appealId), appealId, {
    solved: 'yes',
    satisfaction: 4,
    declined: false,
    reasons: [],
    text: '',
  })
  const page = await look(queryCode)
  await page.getByRole('button', { name: '还没解决，请接着办' }).click()
  await page.locator('#again').waitFor()
  await page.getByRole('button', { name: '请接着办', exact: true }).click()
  expect(await page.locator('#again-wrong').innerText()).toContain('写一句')
  await page.fill('#again', '昨晚又灭了三盏。')
  await page.getByRole('button', { name: '请接着办', exact: true }).click()
  await page.locator('#again').waitFor({ state: 'detached' })
  expect(await page.locator('.now-card').innerText()).not.toContain('办完了')
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
  await close(page)
})

test('K19: what was sent to the person can be read again', async () => {
  const { queryCode } = await dispatched(app, { ...matter, phone: '13812342065' })
  const page = await look(queryCode)
  // Messages leave beside the act, a moment later.
  await expect
    .poll(
      async () => {
        await page.reload()
        await page.waitForSelector('.now-card')
        return page.getByText('给您发过的短信').count()
      },
      { timeout: 20_000 },
    )
    .toBe(1)
  await page.getByText('给您发过的短信').click()
  expect((await page.locator('details[open]').innerText()).length).toBeGreaterThan(20)
  await close(page)
})

test('K19: what is not essential is switched off by query code, and on again under "my matters"', async () => {
  const { queryCode } = await dispatched(app, { ...matter, phone: '13812342066' })
  const page = await look(queryCode)
  await page.getByText('收哪些短信').click()
  const box = page.getByLabel('办的过程也发短信告诉我')
  expect(await box.isChecked()).toBe(true)
  await box.uncheck()
  await page.getByText('以后只发必须告诉您的').waitFor()
  await byPhone(page, '13812342066')
  await page.getByText('收哪些短信').click()
  expect(await box.isChecked()).toBe(false)
  await box.check()
  await page.getByText('办的过程也会发短信').waitFor()
  await close(page)
})

test('K28: asks for a copy by telephone, the city’s security administrator grants it, and it is saved on the device', async () => {
  const { appealId } = await dispatched(app, { ...matter, phone: '13812342067', name: '欧阳朔风' })
  const page = await app.open('follow')
  await byPhone(page, '13812342067')
  await page.locator('.p-row').first().click()
  await page.getByText('我的信息：复制、更正、删除').click()
  await page.getByText('这个号码的所有反映都算在内').waitFor()
  await page.getByText('要一份我的信息', { exact: false }).click()
  await page.getByRole('button', { name: '提交申请' }).click()
  await page.getByText('要一份我的信息：正在处理').waitFor()

  const desk = await signedIn(app, loginOf(app, 'security_admin'), '/data-requests')
  await desk.getByText('凭手机验证码提出').waitFor()
  expect(await desk.locator('.drm').innerText()).toContain('138****2067')
  expect(await breaches(desk)).toEqual([])
  await desk.getByRole('button', { name: '不同意' }).click()
  await desk.getByText('至少 10 个字').waitFor()
  await desk.getByRole('button', { name: '同意', exact: true }).click()
  await desk.getByText('没有等着处理的请求').waitFor()
  await close(desk)

  await page.reload()
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: '存到手机' }).click()
  const file = await (await saved).path()
  const copy = readFileSync(file, 'utf8')
  for (const part of ['欧阳朔风', '13812342067', matter.text]) expect(copy).toContain(part)
  expect(await breaches(page)).toEqual([])
  expect(appealId).toMatch(/-/)
  await close(page)
})

test('K10: after filing: adds a photo and words, urges, reads what the unit says to it', async () => {
  const { queryCode, caseId } = await dispatched(app, matter)
  const page = await look(queryCode)
  await page.getByRole('button', { name: '补充', exact: true }).click()
  await page.getByLabel('有什么要补充').fill('灯杆编号是海棠 36。')
  await page.getByRole('button', { name: '补充', exact: true }).click()
  await page.getByRole('status').getByText('已经转给').waitFor()
  // The form that had the focus is gone; whoever works by keyboard goes on from what was said to them.
  await expect.poll(() => focused(page)).toBe('done')
  await page.getByRole('button', { name: '催办', exact: true }).click()
  await page.getByRole('button', { name: '催办', exact: true }).click()
  await page.getByText('第 1 次催办').waitFor()
  await page.getByText(/下一次催办/).waitFor()
  await app.act('case.respond', app.staff('handler', matter.unit), caseId, { text: '编号收到了，周四来修。' })
  await page.reload()
  await page.getByText('编号收到了').first().waitFor()
  expect(await breaches(page)).toEqual([])
  await close(page)
})
