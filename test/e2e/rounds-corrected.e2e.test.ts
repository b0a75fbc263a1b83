import { afterAll, beforeAll, expect, test } from 'vitest'
import { mark, rounds } from '../support/rounds.ts'
import { loginOf, signedIn } from './console-support.ts'
import { breaches, overflow, startApp, type TestApp } from './support.ts'

/** A quarter that took its marks from a month, when the month has been corrected (SPEC F16 H6 D9). */
let app: TestApp
let quarter = ''
beforeAll(async () => {
  app = await startApp('hefei')
  app.at('2026-04-08 09:00')
  const assessor = app.staff('assessor')
  const unit = [...app.city.pack.units.keys()][0]
  const subjects = ['不动产', '社保', '税务'].map(name => ({ name: `${name}窗口`, unit }))
  const hand = rounds(app as never)
  const counts = (ids: readonly string[], facts: Record<string, number>) =>
    ids.flatMap(subject => Object.entries(facts).map(([fact, number]) => ({ subject, fact, number })))
  const publish = async (id: string) => {
    await hand.close(id)
    await app.act('round.publish', assessor, id, {})
    await app.settled()
  }
  const month = await hand.open({ scheme: 'counters-month', kind: 'month', period: '2026-03', subjects })
  const ids = (await hand.page(month)).participants.map(row => row.id)
  const marks = (first: number) =>
    ids.map((subject, i) => ({ subject, indicator: 'leaders', value: String(i === 0 ? first : 90 - i) }))
  const service = { 'service.rated': 50, 'service.good': 50 }
  await app.act('round.mark', assessor, month, {
    cells: marks(90),
    counts: counts(ids, { 'inspection.points': 20, 'inspection.passed': 19, ...service }),
  })
  await hand.hand(
    month,
    ids.flatMap(subject => [mark(subject, 'review', 'peer', '90'), mark(subject, 'supervisors', 'supervisor', '80')]),
  )
  await publish(month)
  quarter = await hand.open({ scheme: 'counters-year', kind: 'quarter', period: '2026-Q1', subjects })
  await app.act('round.feed', assessor, quarter, { indicator: 'months', scheme: 'counters-month' })
  const own = (await hand.page(quarter)).participants.map(row => row.id)
  await hand.hand(
    quarter,
    own.map(subject => mark(subject, 'all-staff', 'peer', '90')),
  )
  await app.act('round.mark', assessor, quarter, { cells: [], counts: counts(own, service) })
  await publish(quarter)
  await app.act('round.correct', assessor, month, { reason: '三月抽查分登记错行，按原始记录更正。' })
  await app.act('round.mark', assessor, month, { cells: marks(60) })
  await publish(month)
}, 90_000)
afterAll(() => app?.close())

test('H6 D9: its page says which source was corrected and whom it touches; corrected, the marks are taken again and it is quiet', async () => {
  const page = await signedIn(app, loginOf(app, 'assessor'), `/rounds/${quarter}`)
  const notice = page.getByRole('status').filter({ hasText: '《窗口月度评分》更正过' })
  await notice.getByText('1 个对象的分不一样了：不动产窗口').waitFor()
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/stale.png`, fullPage: true })
  expect(await breaches(page)).toEqual([])
  expect(await overflow(page)).toBe(0)
  await page.getByLabel('更正的理由，随更正一起公布').fill('三月结果更正，本季度重新取分。')
  await page.keyboard.press('Control+Enter')
  await page.getByText('要重新取').first().waitFor()
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/stale-open.png`, fullPage: true })
  await page.getByRole('tab', { name: '引用其他考评的结果' }).click()
  for (const label of ['指标', '引用哪项考评']) {
    await page.getByRole('combobox', { name: label }).click()
    await page.locator('.ant-select-dropdown:visible .ant-select-item-option').first().click()
  }
  await page.locator('.af-go').getByRole('button', { name: '引用其他考评的结果' }).click()
  await expect.poll(() => page.getByText('要重新取').count()).toBe(0)
  await page.context().close()
})
