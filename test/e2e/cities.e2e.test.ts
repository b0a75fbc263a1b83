import { afterAll, beforeAll, expect, test } from 'vitest'
import { breaches, desk, phone, startApp, type TestApp } from './support.ts'

let app: TestApp

beforeAll(async () => {
  app = await startApp('rongcheng', 'fuyang', 'nantong', 'qingyang-county', 'hefei')
}, 120_000)
afterAll(() => app.close())

test('five cities at one address: people choose theirs, and each page is that city’s own', async () => {
  const page = await app.open('/', phone)
  await page.getByRole('heading', { name: '您在哪个城市' }).waitFor()
  expect(new URL(page.url()).pathname).toBe('/p/')
  const doors = page.getByRole('navigation').getByRole('link')
  expect(await doors.count()).toBe(5)
  expect(await breaches(page)).toEqual([])
  await doors.filter({ hasText: '阜阳市' }).click()
  await page.getByRole('heading', { name: '有事，跟我们说' }).waitFor()
  await page.getByText('阜阳市网上群众路线工作中心').first().waitFor()
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
