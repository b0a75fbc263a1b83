import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { caseOf, submitted } from '../support/loop.ts'
import { lampOf, loginOf, signedIn } from './console-support.ts'
import { startApp, type TestApp } from './support.ts'

/** The hand is faster than the line: nothing typed is lost, nothing else is chosen or sent (CHECKLIST K3 K49). */
let app: TestApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app?.close())

/** The server gets such requests, once `from` has come, and does what they ask; its answers are held back until they are let go. */
async function held(page: Page, path: string, from?: Promise<void>): Promise<{ done: Promise<void>; go: () => void }> {
  const done = Promise.withResolvers<void>()
  const open = Promise.withResolvers<void>()
  await page.route(path, async route => {
    await from
    const response = await route.fetch()
    done.resolve()
    await open.promise
    await route.fulfill({ response })
  })
  return { done: done.promise, go: open.resolve }
}
const chosen = (page: Page, text: string) => page.locator('.ant-select', { hasText: text })

test('K43: an item typed before the list of items is there is chosen when it comes, and nothing is sent before', async () => {
  const item = app.city.pack.items.get(lampOf(app).item)
  const made = await submitted(app, { text: '想问问那件事现在是怎么安排的。', phone: '13812342301' })
  const page = await signedIn(app, loginOf(app, 'dispatcher'), '/account')
  const { go } = await held(page, '**/api/reference')
  await page.goto(new URL(`/c/case/${made.caseId}?act=case.accept`, app.url).href)
  await page.getByRole('combobox', { name: '事项' }).click()
  await page.keyboard.type(item?.code ?? '')
  await page.keyboard.press('Enter')
  await chosen(page, item?.code ?? '').waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: '还差事项' }).waitFor()
  go()
  await chosen(page, item?.name.zh ?? '').waitFor()
  await page.keyboard.press('Control+Enter')
  await expect.poll(() => caseOf(app, made.caseId).then(k => k.item)).toBe(item?.code)
  await page.context().close()
})

test('H1: of companies the one is chosen whose name was typed, not the first of the search before', async () => {
  for (const [creditCode, name] of [
    ['91350100M000100Y43', '荣成海风食品有限公司'],
    ['91370100M000100Y4B', '荣成晨光船舶有限公司'],
  ])
    await app.act('company.register', app.staff('handler', 'spj'), null, { creditCode, name })
  const unit = app.city.pack.rules.desk?.unit.value
  const page = await signedIn(app, loginOf(app, 'handler', unit), '/desk?add=true')
  await page.getByRole('combobox', { name: '哪家企业' }).click()
  await page
    .getByTitle(/海风食品/)
    .last()
    .waitFor()
  await page
    .getByTitle(/晨光船舶/)
    .last()
    .waitFor()
  for (const name of ['晨光', '海风']) {
    const { go } = await held(page, '**/api/companies?q=**')
    await page.getByRole('combobox', { name: '哪家企业' }).fill(name)
    await page.keyboard.press('Enter')
    await chosen(page, name).waitFor()
    go()
    await chosen(page, `荣成${name}`).waitFor()
    await page.unroute('**/api/companies?q=**')
  }
  await page.context().close()
})

test('K46: Enter in the search goes to what was typed last, once it has been found', async () => {
  const [first, second] = [
    await submitted(app, { text: '幸福里小区停水了，没有人通知。', phone: '13812342302' }),
    await submitted(app, { text: '河边的栏杆松了一截。', phone: '13812342303' }),
  ]
  const page = await signedIn(app, loginOf(app, 'dispatcher'), '/account')
  await page.keyboard.press('Control+k')
  await page.keyboard.type(first.number)
  await page.getByRole('option', { name: /幸福里/ }).waitFor()
  const { go } = await held(page, '**/api/query/search')
  await page.getByRole('combobox', { name: '搜索' }).fill(second.number)
  await page.keyboard.press('Enter')
  go()
  await page.waitForURL(new RegExp(`/case/${second.caseId}`))
  await page.context().close()
})

test('K84: the answer to a letter is not refused by the reading receipt of who answers', async () => {
  const { unit } = lampOf(app)
  const supervisor = app.staff('supervisor')
  const leader = app.staff('leader')
  const readers = leader.kind === 'staff' ? [leader.id] : []
  const { id } = await app.act('report.write', supervisor, null, {
    title: '关于路灯维修拖延的督查专报',
    text: '近一个月，群众反映路灯不亮的件明显增多。',
    cases: [],
    figures: [],
  })
  await app.act('report.submit', supervisor, id, { readers })
  await app.act('report.instruct', leader, id, { kind: 'order', words: '请分管领导牵头，十日内修好。' })
  await app.act('report.order', supervisor, id, {
    text: '现将有关事项转你单位办理，请抓好落实。',
    leaders: [],
    units: [{ unit, task: '修好全部反映过的路灯' }],
  })
  const head = await signedIn(app, loginOf(app, 'unit_head', unit), '/account')
  const written = Promise.withResolvers<void>()
  const receipt = await held(head, '**/api/letters/*/open', written.promise)
  await head.goto(new URL(`/c/reports?id=${id}`, app.url).href)
  await head.getByRole('tab', { name: '答复' }).click()
  await head.getByLabel('书面答复').fill('二十三盏路灯已经全部修好，灯杆编号见附表。')
  const reading = await held(head, `**/api/special-reports/${id}`)
  written.resolve()
  await receipt.done
  await head.getByRole('button', { name: '答复', exact: true }).click()
  await head.getByRole('button', { name: '正在' }).waitFor()
  receipt.go()
  reading.go()
  await head.locator('.rp-ins', { hasText: '二十三盏' }).waitFor()
  await head.context().close()
})

test('K86: what is typed on while a month of duty is being saved is still there', async () => {
  const unit = app.city.pack.rules.desk?.unit.value
  const page = await signedIn(app, loginOf(app, 'handler', unit), '/duty')
  const phoneOn = (day: string) => page.getByLabel(new RegExp(`2026-03-${day} 带班领导 电话`))
  await page.getByRole('button', { name: '轮流排满' }).first().click()
  await phoneOn('18').fill('0631-7500001')
  const { go } = await held(page, '**/api/duty')
  await page.keyboard.press('Control+Enter')
  await phoneOn('19').fill('0631-7500002')
  go()
  await page.getByText('存好了').waitFor()
  await page.locator('.du-now li', { hasText: '0631-7500001' }).waitFor()
  await expect.poll(() => phoneOn('19').inputValue()).toBe('0631-7500002')
  await page.context().close()
})
