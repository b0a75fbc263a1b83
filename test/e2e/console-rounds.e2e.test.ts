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
  await expect.poll(() => page.locator('.rnd-board tbody tr').count()).toBe(6)
  await expect.poll(() => page.locator('.rnd-track b.above').count()).toBeGreaterThan(0)
  await expect.poll(() => page.locator('.rnd-track b.below').count()).toBeGreaterThan(0)
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

test('K85 F17: published, a head objects to a number of the own result; the desk shows what it would change; approved, it is corrected', async () => {
  await app.act('round.publish', app.staff('assessor'), round, {})
  await app.settled()
  const unit = streets[5] ?? ''
  const head = await signedIn(app, loginOf(app, 'unit_head', unit), `/rounds/${round}?subject=${unit}`)
  await head.getByRole('button', { name: '提出申诉' }).click()
  await head.getByLabel('对哪一项有异议').click()
  await head.getByTitle('群众满意率').click()
  await head.getByLabel(/满意的人应当是/).fill('92')
  await head.getByLabel('理由', { exact: true }).click()
  await head.getByTitle('登记的时间、答复或者评价与事实不符').click()
  await head.getByLabel('事实和证据').fill('有九件是回访登记成了别的单位，附回访录音编号和通话清单。')
  if (process.env.SHOTS) await head.screenshot({ path: `${process.env.SHOTS}/object-1440.png`, fullPage: true })
  expect(await breaches(head)).toEqual([])
  expect(await overflow(head)).toBe(0)
  await head.locator('.rnd-object form').getByRole('button', { name: '提出申诉' }).click()
  await head.locator('.rnd-object').getByText('待复核').waitFor()
  await head.context().close()
  const arbiter = await signedIn(app, loginOf(app, 'arbiter'), '/objections')
  await arbiter.getByRole('heading', { name: /应当是 92/ }).waitFor()
  await arbiter.getByText('成立的话会改变什么').waitFor()
  await arbiter.getByText('成立', { exact: true }).click()
  await arbiter.getByLabel('理由，单位看得到').fill('核对回访录音，九件确实登记错了单位，应予更正。')
  if (process.env.SHOTS) await arbiter.screenshot({ path: `${process.env.SHOTS}/desk-1440.png`, fullPage: true })
  expect(await breaches(arbiter)).toEqual([])
  await arbiter.keyboard.press('Control+Enter')
  await arbiter.getByText('申诉成立').waitFor()
  await arbiter.context().close()
  const other = await signedIn(app, loginOf(app, 'supervisor'), '/objections', phone)
  await other.getByRole('button', { name: /重新审定/ }).click()
  await other
    .getByText(/PJ-\d{4}-0002/)
    .first()
    .waitFor()
  if (process.env.SHOTS) await other.screenshot({ path: `${process.env.SHOTS}/desk-390.png`, fullPage: true })
  expect(await overflow(other)).toBe(0)
  expect(await breaches(other)).toEqual([])
  await other.context().close()
})

test('K145: a draft is proposed and approved; the page of the scheme shows its versions; two people withdraw it before its day', async () => {
  const { scheme } = await app.view<{ scheme: { body: string; version: string } }>(
    'laboratory.get',
    app.staff('assessor'),
    {
      scheme: 'yearly',
    },
  )
  const body = scheme.body
    .replace(/version: "?2026\.1"?/, 'version: "2027.1"')
    .replace(/effectiveFrom: "?2026-01-01"?/, 'effectiveFrom: "2027-01-01"')
  const { id } = await app.act('schemeDraft.write', app.staff('assessor'), null, { scheme: 'yearly', body })
  await app.act('schemeDraft.propose', app.staff('assessor'), id, { words: '明年起换新的一版，权重先不动。' })
  const leader = await signedIn(app, loginOf(app, 'leader'), '/laboratory?scheme=yearly')
  await leader.getByRole('button', { name: '批准', exact: true }).last().click()
  await leader.getByText('已批准，2027-01-01起施行').waitFor()
  await leader.getByText('草案在它的基础上改').waitFor()
  await leader.getByLabel('为什么不施行').waitFor()
  if (process.env.SHOTS) await leader.screenshot({ path: `${process.env.SHOTS}/drafts-1440.png`, fullPage: true })
  expect(await breaches(leader)).toEqual([])
  await leader.goto(`${app.url}/c/schemes?code=yearly`)
  await leader.locator('.sm-course').getByText('将来').waitFor()
  if (process.env.SHOTS) await leader.screenshot({ path: `${process.env.SHOTS}/course-1440.png` })
  expect(await breaches(leader)).toEqual([])
  await leader.locator('.sm-course').getByRole('link', { name: '看这一版' }).click()
  await leader.getByText('看的是 2027.1 版').waitFor()
  await leader.context().close()
  await app.act('schemeDraft.withdraw', app.staff('assessor'), id, { words: '先征求各单位的意见，明年再说。' })
  const other = await signedIn(app, loginOf(app, 'leader'), '/laboratory?scheme=yearly', phone)
  await other.getByText('申请撤回：先征求').waitFor()
  await other.getByRole('button', { name: '同意撤回' }).last().click()
  await other.getByText('已撤回').first().waitFor()
  if (process.env.SHOTS) await other.screenshot({ path: `${process.env.SHOTS}/drafts-390.png`, fullPage: true })
  expect(await overflow(other)).toBe(0)
  expect(await breaches(other)).toEqual([])
  await other.context().close()
})

test('a draft of weights is tried on the past, and places have bands', async () => {
  const page = await signedIn(app, loginOf(app, 'assessor'), '/laboratory?scheme=yearly', desk)
  await page.getByText('可以拿 1 期来试').waitFor()
  await page.getByRole('slider', { name: '群众满意率' }).fill('2')
  await page.getByRole('button', { name: '试算' }).click()
  await page.locator('.lab-main').getByText('试了 1 期').waitFor()
  await page.getByRole('button', { name: '看名次稳不稳' }).click()
  await page.getByText('的名次有多稳').waitFor()
  await expect.poll(() => page.locator('.lab-bands li').count()).toBe(6)
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/lab.png`, fullPage: true })
  expect(await breaches(page)).toEqual([])
  await page.getByText('改条文', { exact: true }).click()
  await page.getByText('没有错').waitFor()
  const area = page.getByRole('textbox', { name: '办法全文' })
  await area.fill((await area.inputValue()).replace('code: yearly', 'code: yearly\nwrong: 1'))
  await page.getByText(/有 \d+ 处错/).waitFor()
  expect(await breaches(page)).toEqual([])
})
