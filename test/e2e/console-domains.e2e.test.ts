import { afterAll, beforeAll, expect, test } from 'vitest'
import { countItems } from '../../src/modules/insight/index.ts'
import { inCity } from '../../src/platform/db/index.ts'
import { ratings } from '../support/rounds.ts'
import { loginOf, signedIn } from './console-support.ts'
import { breaches, overflow, phone, startApp, type TestApp } from './support.ts'

/** Where most comes in and least is well (SPEC R15 R17): six domains over two years, the last month is February 2026. */
let app: TestApp
const itemsOf = (domain: string) => [...app.city.pack.items.values()].filter(row => row.domain === domain)
const domainName = (n: number) => app.city.pack.rules.domains[n]?.name.zh ?? ''

beforeAll(async () => {
  app = await startApp()
  const unit = [...app.city.pack.items.values()].find(row => row.lead !== 'by-place')?.lead ?? ''
  const rated = (day: string, satisfied: number, of: number, item: string | undefined) =>
    ratings(app as never, unit, day, satisfied, of, item)
  for (const [n, { code }] of app.city.pack.rules.domains.slice(0, 6).entries()) {
    const [first, second] = itemsOf(code)
    for (let month = 0; month < 24; month++) {
      const day = Temporal.PlainDate.from('2024-03-12').add({ months: month, days: n }).toString()
      await rated(day, 60 - ((month * (n + 2)) % 9) - (month < 12 ? 0 : n), 60, first?.code)
      if (n < 2) for (const some of [4, 5]) await rated(day, some, 6, second?.code)
    }
  }
  // Counted before it had any of this; the years are found by the first count of a day.
  await inCity(app.app.pool, app.city.id, 'write', ({ db }) =>
    db.deleteFrom('item_count').where('city_id', '=', app.city.id).execute(),
  )
  await countItems(app.app.pool, app.city, app.now())
}, 120_000)
afterAll(() => app?.close())

test('R17 R15: domains by what came in, with satisfaction and its change; one picked by key shows its course and what its items lost, down to the cases', async () => {
  const page = await signedIn(app, loginOf(app, 'supervisor'), '/domains')
  const row = (name: string) =>
    page.locator('.dom-tbl tbody tr').filter({ has: page.getByRole('button', { name, exact: true }) })
  await row('全市').waitFor()
  expect(await page.locator('h1').innerText()).toContain('领域')
  expect(await page.getByText('2025 年 3 月至2026 年 2 月').count()).toBe(1)
  // The whole city first, then by what came in.
  const names = () => page.locator('.dom-tbl .dom-pick').allInnerTexts()
  expect((await names()).slice(0, 3)).toEqual(['全市', domainName(0), domainName(1)])
  expect(await row(domainName(0)).innerText()).toMatch(/36[\s\S]*\d\d\.\d%[\s\S]*\d\d\.\d%[\s\S]*[+−]?\d\.\d/)
  expect(await row(domainName(7)).innerText()).toMatch(/—[\s\S]*—/)
  await page
    .getByRole('heading', { name: '不满意最多的' })
    .or(page.getByRole('heading', { name: '各事项' }))
    .first()
    .waitFor()
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/domains.png` })
  expect(await breaches(page)).toEqual([])
  expect(await overflow(page)).toBe(0)

  await page.keyboard.press('j')
  const pane = page.locator('.dom-pane')
  await pane.getByRole('heading', { name: domainName(0) }).waitFor()
  await pane.locator('.dom-chart svg').waitFor()
  const lost = async () =>
    (await pane.locator('.dom-items tbody tr td:nth-child(3)').allInnerTexts()).map(words => Number(words))
  const numbers = await lost()
  expect(numbers).toHaveLength(2)
  expect(numbers).toEqual(numbers.toSorted((a, b) => b - a))
  await page.keyboard.press('t')
  await pane.getByRole('cell', { name: '2026 年 2 月', exact: true }).waitFor()
  expect(await pane.locator('.dom-months tbody tr').count()).toBe(13)
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/domains-table.png` })
  expect(await breaches(page)).toEqual([])

  // Sorted by its head, the keys go through what is seen.
  await page.getByRole('button', { name: '满意率', exact: true }).first().click()
  const sorted = await names()
  await row('全市').getByRole('button').click()
  await page.keyboard.press('j')
  await pane.getByRole('heading', { name: sorted[1] ?? '', exact: true }).waitFor()

  await page.getByText('3 个月', { exact: true }).click()
  await page.getByText('2025 年 12 月至2026 年 2 月').waitFor()
  await page.waitForURL(/months=3/)
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出' }).first().click(),
  ])
  expect(file.suggestedFilename()).toBe('领域 2025-12-01 2026-02-28.csv')
  await row(domainName(0)).getByRole('button').click()
  await pane.getByRole('link', { name: itemsOf(app.city.pack.rules.domains[0]?.code ?? '')[0]?.name.zh ?? '' }).click()
  await page.waitForURL(/\/c\/cases\?.*item=.*from=2025-12-01/)
  await page.context().close()
})

test('R17: on the phone few columns, and a picked domain is led to; before anything is counted, and when nothing comes, the page says so', async () => {
  const page = await signedIn(app, loginOf(app, 'leader'), '/domains', phone)
  await page.locator('.dom-tbl').waitFor()
  expect(await overflow(page)).toBe(0)
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/domains-phone.png`, fullPage: true })
  expect(await page.locator('.dom-spark').first().isVisible()).toBe(false)
  await page.getByRole('button', { name: domainName(1), exact: true }).click()
  const pane = page.locator('.dom-pane').filter({ has: page.getByRole('heading', { name: domainName(1) }) })
  await pane.waitFor()
  await expect.poll(() => pane.evaluate(node => Math.abs(node.getBoundingClientRect().top))).toBeLessThan(400)
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/domains-phone-pane.png` })
  expect(await breaches(page)).toEqual([])

  await page.route('**/api/domains?**', async route => {
    const answer = await route.fetch()
    await route.fulfill({ response: answer, json: { ...(await answer.json()), countedAt: null } })
  })
  await page.reload()
  await page.getByText('还没有统计过').waitFor()
  expect(await breaches(page)).toEqual([])
  await page.unrouteAll()
  await page.route('**/api/domains?**', route => route.abort())
  await page.reload()
  await page.getByRole('button', { name: '再试一次' }).waitFor()
  expect(await breaches(page)).toEqual([])
  await page.context().close()
})
