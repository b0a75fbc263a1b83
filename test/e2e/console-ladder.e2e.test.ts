import { afterAll, beforeAll, expect, test } from 'vitest'
import { publishMonth, rankedByOne, rankedMonth } from '../support/ranked-months.ts'
import { loginOf, signedIn } from './console-support.ts'
import { breaches, desk, overflow, phone, startApp, type TestApp } from './support.ts'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
  rankedByOne(app)
  await rankedMonth(app, '2026-03', { late: ['jtys', 'slj', 'nyj'], sad: ['slj'] })
  app.at('2026-04-01 09:30')
  await publishMonth(app, '2026-03')
}, 60_000)
afterAll(() => app?.close())

test('R13 Q9: the supervisor sees the facts and the paper as it would be, signs it, serves it; proposes an honour; the head acknowledges', async () => {
  const page = await signedIn(app, loginOf(app, 'supervisor'), '/ladder')
  await page.getByText('3 件等你签名').waitFor()
  await page.getByText('还没有人签发').waitFor()
  // One paper for the three: what is shown is what is signed.
  await page.locator('.ld-sheet', { hasText: '市交通运输局（在本组排名后3位' }).waitFor()
  await page.locator('.ld-sheet', { hasText: '市水利局（在本组排名后3位' }).waitFor()
  expect(await breaches(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await page.locator('.ld-no', { hasText: '荣通报〔2026〕1号' }).waitFor()
  await page.getByRole('button', { name: '送达', exact: true }).click()
  await page.locator('.ld-course', { hasText: '送达' }).waitFor()
  await page.getByText('表彰', { exact: true }).click()
  await page.getByRole('button', { name: '提名' }).click()
  await page.getByLabel('什么表彰').click()
  await page.locator('.ant-select-item-option').first().click()
  await page.getByLabel('单位', { exact: true }).fill('水利局')
  await page.keyboard.press('Enter')
  await page.getByLabel('做了什么，有什么证明').fill('汛期连续四十天值守，群众来信感谢，抢修记录和信件附后。')
  expect(await breaches(page)).toEqual([])
  await page.locator('form').getByRole('button', { name: '提名' }).click()
  await page.locator('.ld-item', { hasText: '汛期连续四十天值守' }).waitFor()
  await page.context().close()
  const head = await signedIn(app, loginOf(app, 'unit_head', 'slj'), '/ladder', phone)
  await head.getByLabel('原因、措施、期限').fill('配件采购迟了，四月起备足三个月的量。')
  await head.getByRole('button', { name: '签收' }).click()
  await head.locator('.ld-course', { hasText: '配件采购迟了' }).waitFor()
  expect(await overflow(head)).toBe(0)
  expect(await breaches(head)).toEqual([])
  await head.context().close()
})

test('K90 Q9: on the case itself its unit sees what counts against it, and asks to be excused', async () => {
  const seen = await app.view<{ cases: { caseId: string }[] }>('ranking.explain', app.staff('unit_head', 'nyj'), {
    kind: 'month',
    period: '2026-03',
    unit: 'nyj',
  })
  const page = await signedIn(app, loginOf(app, 'unit_head', 'nyj'), `/case/${seen.cases[0]?.caseId}`)
  await page.getByText('计入本单位考核的').waitFor()
  await page.getByRole('button', { name: '申请容错' }).first().click()
  await page.getByLabel('属于哪种情形').click()
  await page.locator('.ant-select-item-option').first().click()
  await page
    .getByLabel('事情经过，为什么是善意的，有什么证明')
    .fill('试行联合会办，第一次排班没有排到这一件，已经改正。')
  expect(await breaches(page)).toEqual([])
  await page.locator('form').getByRole('button', { name: '申请容错' }).click()
  await page.getByRole('link', { name: /^容错：/ }).waitFor()
  await page.context().close()
})

test('K85: a head objects from the very figure; the arbiter sees what it would change and decides; a second person approves', async () => {
  const page = await signedIn(
    app,
    loginOf(app, 'unit_head', 'jtys'),
    // as links to a unit lead there: its group is found by itself
    '/ranking?kind=month&period=2026-03&unit=jtys',
  )
  await page.getByRole('button', { name: '提出申诉' }).click()
  await page.getByLabel('理由').click()
  await page.getByTitle('登记的时间、答复或者评价与事实不符').click()
  await page.getByLabel('事实和证据').fill('三月二日下午已经修复，系统登记晚了三天，有施工照片和通话记录。')
  expect(await breaches(page)).toEqual([])
  await page.locator('.exd form').getByRole('button', { name: '提出申诉' }).click()
  await page.locator('.exd').getByRole('link', { name: '待复核' }).waitFor()
  await page.context().close()
  const arbiter = await signedIn(app, loginOf(app, 'arbiter'), '/objections')
  await arbiter.getByText('成立的话会改变什么').waitFor()
  await arbiter.getByText('成立', { exact: true }).click()
  await arbiter.getByText('更正为按期').click()
  await arbiter.getByLabel('理由，单位看得到').fill('调阅施工照片和登记日志，情况属实，登记时间有误。')
  await arbiter.keyboard.press('Control+Enter')
  await arbiter.getByText('申诉成立').waitFor()
  expect(await breaches(arbiter)).toEqual([])
  await arbiter.context().close()
  const second = await signedIn(app, loginOf(app, 'assessor'), '/objections')
  await second.getByRole('button', { name: '重新审定并发布更正' }).click()
  await second.getByText('改变了什么').waitFor()
  expect(await overflow(second)).toBe(0)
  await second.context().close()
  await app.settled()
  const leader = await signedIn(app, loginOf(app, 'supervisor'), '/ladder?state=shaken', desk)
  await leader.locator('.ld-shaken', { hasText: '依据没有了' }).waitFor()
  expect(await breaches(leader)).toEqual([])
  await leader.context().close()
})
