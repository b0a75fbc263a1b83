import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { caseOf, submitted } from '../support/loop.ts'
import { loginOf, signedIn } from './console-support.ts'
import { breaches, startApp, type TestApp } from './support.ts'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app?.close())

async function ring(page: Page, number: string): Promise<void> {
  await page.getByLabel('来电').fill(number)
  await page.keyboard.press('Enter')
  await page.getByText('通话中').waitFor()
}

test('K31: a known number shows person and matters before the first word; an unknown one opens an empty order', async () => {
  await submitted(app, { text: '公交 12 路总是晚点，等半个小时。', name: '刘女士', phone: '13911117713' })
  const page = await signedIn(app, loginOf(app, 'operator'), '/operator')
  await ring(page, '13911117713')
  await page.locator('.old').getByText('公交 12 路').waitFor()
  expect(await page.locator('.call').innerText()).toContain('139****7713')
  expect(page.url()).not.toContain('13911117713')
  await page.keyboard.press('F10')
  await page.getByText('没有来电号码').waitFor()
  await ring(page, '13900000001')
  await page.getByText('这个号码第一次来').waitFor()
  await page.context().close()
})

test('K34: an order from the first word to the receipt by keyboard alone', async () => {
  const page = await signedIn(app, loginOf(app, 'operator'), '/operator')
  await page.locator('#ring:focus').waitFor()
  await page.keyboard.type('13922223333')
  await page.keyboard.press('Enter')
  await page.locator('textarea:focus').waitFor()
  await page.keyboard.type('河东社区门口的路灯坏了，晚上一片漆黑，老人看不清路。')
  await page.locator('.sg').first().waitFor()
  expect(await page.locator('.sg .why').first().innerText()).not.toBe('')
  await page.keyboard.press('F1')
  await page.locator('.sg.on').waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.getByLabel('怎么称呼').focus()
  await page.keyboard.type('刘女士')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.type('求助')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Alt+3')
  expect(await page.locator('.gr [aria-checked=true]').getAttribute('class')).toBe('on')
  expect(await breaches(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await page.getByText('念给来电人听').waitFor()
  expect(await page.locator('.receipt-code > [aria-hidden]').innerText()).toMatch(
    /^[2-9A-HJKMNP-Z]{4} [2-9A-HJKMNP-Z]{4}$/,
  )
  const [made] = await app.db(db =>
    db
      .selectFrom('case_file')
      .select(['id'])
      .where('city_id', '=', app.city.id)
      .where('title', 'like', '河东社区%')
      .execute(),
  )
  expect((await caseOf(app, made?.id ?? '')).grade).toBe('yellow')
  await page.keyboard.press('Enter')
  await page.getByText('等来电').waitFor()
  await page.context().close()
})

test('K35: drafts save themselves, several are open at once, a colleague takes one over', async () => {
  const people = [...app.city.pack.people.values()].filter(row => row.roles.includes('operator'))
  const [one, two] = people
  expect(people.length).toBeGreaterThan(1)
  const page = await signedIn(app, one?.code ?? '', '/operator')
  await ring(page, '13944445555')
  await page.keyboard.type('孩子上学过马路没有斑马线，车开得很快。')
  await page.getByText('存好了').waitFor()
  await page.keyboard.press('F10')
  await page.keyboard.type('第二份还没写完的登记。')
  await page.getByText('存好了').waitFor()
  expect(await page.locator('.otabs [role=tab]').count()).toBeGreaterThanOrEqual(2)
  await page.reload()
  await page.locator('.otabs').getByText('孩子上学过马路').waitFor()
  await page.context().close()
  const next = await signedIn(app, two?.code ?? '', '/operator')
  const left = next.locator('.colleagues li', { hasText: '孩子上学' })
  await left.getByRole('button', { name: '接过来' }).click()
  await expect.poll(() => next.getByLabel('什么事').inputValue()).toContain('没有斑马线')
  await next.context().close()
})

test('K43: a known matter shows while the order is written, joins by one key; a pair is decided and taken back by one key each', async () => {
  const swing = '青山中路紫荆苑5号楼前的健身器材断了一截，孩子玩的时候差点划伤'
  const first = await submitted(app, { text: swing, name: '王女士', phone: '13911117714' })
  await app.settled()
  const page = await signedIn(app, loginOf(app, 'operator'), '/operator')
  await ring(page, '13922224444')
  await page.keyboard.type(`${swing}，还是没有人来修`)
  await page.locator('.old .why').getByText('说的是同一件事').first().waitFor()
  await page.keyboard.press('F6')
  await page.getByText('已选，登记时并入').waitFor()
  expect(await breaches(page)).toEqual([])
  await page.keyboard.press('F6')
  await page.getByRole('button', { name: /并入这件/ }).waitFor()
  await page.context().close()

  const twin = await submitted(app, { text: `${swing}，今天又有人绊倒`, phone: '13911117715' })
  await app.settled()
  const desk = await signedIn(app, loginOf(app, 'dispatcher'), '/pairs')
  await desk.getByRole('heading', { name: '等着判断 1 对' }).waitFor()
  expect(await desk.locator('.sides mark').first().innerText()).not.toBe('')
  expect(await breaches(desk)).toEqual([])
  await desk.keyboard.press('n')
  await desk.getByText('没有要判断的').waitFor()
  await desk.keyboard.press('z')
  await desk.getByRole('heading', { name: '等着判断 1 对' }).waitFor()
  await desk.keyboard.press('m')
  await desk.getByText('没有要判断的').waitFor()
  expect(await caseOf(app, twin.caseId)).toMatchObject({ state: 'merged', merged_into: first.caseId })
  await desk.keyboard.press('z')
  await desk.getByRole('heading', { name: '等着判断 1 对' }).waitFor()
  expect(await caseOf(app, twin.caseId)).toMatchObject({ state: 'received' })
  await desk.context().close()
})
