import { afterAll, beforeAll, expect, test } from 'vitest'
import { loginOf, signedIn } from './console-support.ts'
import { breaches, desk, phone, startApp, type TestApp } from './support.ts'

let app: TestApp

beforeAll(async () => {
  app = await startApp('rongcheng', 'fuyang', 'nantong', 'qingyang-county', 'hefei')
}, 120_000)
afterAll(() => app.close())

test('Q3 Q4: five cities at one address: people choose theirs, and each page is that city’s own', async () => {
  const page = await app.open('/', phone)
  await page.getByRole('heading', { name: '您在哪个城市' }).waitFor()
  expect(new URL(page.url()).pathname).toBe('/p/')
  const doors = page.getByRole('navigation').getByRole('link')
  await expect.poll(() => doors.count()).toBe(5)
  expect(await breaches(page)).toEqual([])
  await doors.filter({ hasText: '阜阳市' }).click()
  await page.getByRole('heading', { name: '有事，跟我们说' }).waitFor()
  await page.getByText('阜阳市网上群众路线工作中心').first().waitFor()
  await page.goto(new URL('/p/qingyang-county/how', app.url).href)
  await page.getByRole('heading', { name: '标准时限' }).waitFor()
  await page.getByText('第一个接待的人负责到底').waitFor()
  expect(await breaches(page)).toEqual([])
  await page.getByRole('link', { name: '看别的城市' }).click()
  await page.getByRole('heading', { name: '您在哪个城市' }).waitFor()
  await page.context().close()
})

test('staff choose the city where they sign in, by the address or by hand, and see its demo accounts alone', async () => {
  const page = await app.open('/c/sign-in?city=hefei', desk)
  const city = page.getByLabel('城市')
  await city.waitFor()
  expect(await city.inputValue()).toBe('hefei')
  await city.selectOption({ label: '南通市' })
  await page
    .getByRole('button', { name: /督查员|督办|监督/ })
    .first()
    .click()
  await page.getByRole('button', { name: '登录' }).click()
  await page.waitForURL(url => !url.pathname.endsWith('/sign-in'))
  await page.getByText('南通市').first().waitFor()
  await page.context().close()
})

test('the rules in force, each with its clause or the reason why it was assumed, found by words', async () => {
  const page = await signedIn(app, loginOf(app, 'handler'), '/rules', desk)
  const main = page.locator('#main')
  await main.getByText('红色：办理时限').waitFor()
  expect(await main.locator('dl > div', { hasText: '红色：办理时限' }).innerText()).toMatch(/24 小时\s+出自 R5/)
  await main.getByRole('searchbox').fill('原文未写签收时间')
  await expect.poll(() => main.locator('dl > div').count()).toBe(1)
  expect(await main.locator('dl > div').first().innerText()).toContain('设定：原文未写签收时间')
  expect(await breaches(page)).toEqual([])
  await page.context().close()
})

test('R12: the scheme page shows the tree of 14 points, groups with their lines, and what follows, also on a phone', async () => {
  const page = await signedIn(app, loginOf(app, 'handler'), '/schemes?code=yearly', phone)
  const main = page.locator('#main')
  await main.getByText('满分 14 分').waitFor()
  await main.locator('summary', { hasText: '群众满意率' }).click()
  await main.getByText('满意的人 ÷ 评价的人').first().waitFor()
  await main.getByText('低于 90 的，每低 1 分扣 0.2 分').first().waitFor()
  await main.getByText('年底考核很难进入优秀等次').first().waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
  expect(await breaches(page)).toEqual([])
  await main.getByRole('link', { name: /每日绩效排名/ }).click()
  await main.getByText('市委分管领导约谈主要负责人').first().waitFor()
  await page.context().close()
})
