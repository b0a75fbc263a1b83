import { afterAll, beforeAll, expect, test } from 'vitest'
import { mark, ratings, rounds } from '../support/rounds.ts'
import { loginOf, signedIn } from './console-support.ts'
import { breaches, desk, overflow, phone, startApp, type TestApp } from './support.ts'

/** An assessor's work (SPEC R12 F17): a round from the list of those who take part to the decision; a draft tried on the past. */
let app: TestApp
let round = ''
let streets: string[]
beforeAll(async () => {
  app = await startApp()
  streets = [...app.city.pack.units.values()]
    .filter(unit => unit.kind === 'street' || unit.kind === 'town')
    .slice(0, 6)
    .map(unit => unit.code)
  const year = Number(app.now().toISOString().slice(0, 4)) - 1
  for (const [i, unit] of streets.entries()) await ratings(app as never, unit, `${year}-06-10`, 98 - 3 * i, 100)
  const subjects = streets.map(id => ({ id, group: 'towns-large' }))
  round = await rounds(app as never).open({ scheme: 'yearly', kind: 'year', period: String(year), subjects })
  await rounds(app as never).hand(round, [mark(streets[0] ?? '', 'whistle', 'unit', '90')])
}, 90_000)
afterAll(() => app.close())

test('R12: takes the figures, sees the board with its lines, proposes; another decides', async () => {
  const page = await signedIn(app, loginOf(app, 'assessor'), `/rounds/${round}`)
  await page.getByText('还缺 1 样').waitFor()
  await page.getByRole('button', { name: '取数' }).click()
  await page.getByText('可以提请审定').waitFor()
  expect(await page.locator('.rnd-board tbody tr').count()).toBe(6)
  expect(await page.locator('.rnd-track b.above').count()).toBeGreaterThan(0)
  expect(await page.locator('.rnd-track b.below').count()).toBeGreaterThan(0)
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/board.png`, fullPage: true })
  expect(await breaches(page)).toEqual([])
  expect(await overflow(page)).toBe(0)
  await page.locator('.rnd-board tbody tr').last().getByRole('button').click()
  await page.getByText('失分最多的是').waitFor()
  await page.locator('.rnd-leaf summary').first().click()
  await page.getByText('÷').first().waitFor()
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/subject.png`, fullPage: true })
  expect(await breaches(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('tab', { name: /提请审定/ }).click()
  await page.getByRole('button', { name: '提请审定', exact: true }).last().click()
  await page.getByText('待审定').first().waitFor()
  const other = await signedIn(app, loginOf(app, 'leader'), `/rounds/${round}`, phone)
  if (process.env.SHOTS) await other.screenshot({ path: `${process.env.SHOTS}/phone.png`, fullPage: true })
  expect(await overflow(other)).toBe(0)
  expect(await breaches(other)).toEqual([])
  await other.getByRole('button', { name: '审定', exact: true }).last().click()
  await other.getByText('已审定').first().waitFor()
})

test('a draft of weights is tried on the past, and places have bands', async () => {
  const page = await signedIn(app, loginOf(app, 'assessor'), '/laboratory?scheme=yearly', desk)
  await page.getByText('可以拿 1 期来试').waitFor()
  await page.getByRole('slider', { name: '群众满意率' }).fill('2')
  await page.getByRole('button', { name: '试算' }).click()
  await page.getByText('试了 1 期').waitFor()
  await page.getByRole('button', { name: '看名次稳不稳' }).click()
  await page.getByText('的名次有多稳').waitFor()
  expect(await page.locator('.lab-bands li').count()).toBe(6)
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/lab.png`, fullPage: true })
  expect(await breaches(page)).toEqual([])
  await page.getByText('改条文', { exact: true }).click()
  await page.getByText('没有错').waitFor()
  const area = page.getByRole('textbox', { name: '办法全文' })
  await area.fill((await area.inputValue()).replace('code: yearly', 'code: yearly\nwrong: 1'))
  await page.getByText(/有 \d+ 处错/).waitFor()
  expect(await breaches(page)).toEqual([])
})
