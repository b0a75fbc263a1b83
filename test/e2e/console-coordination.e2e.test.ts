import { afterAll, beforeAll, expect, test } from 'vitest'
import { findTopicsOf } from '../../src/modules/insight/index.ts'
import { submitted } from '../support/loop.ts'
import { lampOf, loginOf, signedIn } from './console-support.ts'
import { breaches, desk, overflow, phone, startApp, type TestApp } from './support.ts'

let app: TestApp
let deskUnit = ''
beforeAll(async () => {
  app = await startApp()
  deskUnit = app.city.pack.rules.desk?.unit.value ?? ''
})
afterAll(() => app?.close())

const street = () => app.staff('unit_head', 'yatou')

test('F7: the counter registers by keyboard alone, and the matter stands on the board with its time', async () => {
  const page = await signedIn(app, loginOf(app, 'handler', deskUnit), '/desk')
  await page.keyboard.press('n')
  await page.getByLabel('想办什么事').waitFor()
  await page.keyboard.type('不动产证加急')
  await page.keyboard.press('Tab')
  await page.keyboard.type('企业要融资，产权调查赶不上，窗口说没有办法。')
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowRight') // 受理了不办
  await page.keyboard.press('Tab')
  await page.keyboard.type('自然资源')
  await page.keyboard.press('Enter')
  await page.getByTitle('市自然资源和规划局').first().waitFor()
  // the list's button that clears stands between, once it is there
  const atName = () => page.getByLabel('姓名').evaluate(field => field === document.activeElement)
  for (let n = 0; n < 4 && !(await atName()); n++) await page.keyboard.press('Tab')
  await page.keyboard.type('王小明')
  await page.keyboard.press('Tab')
  await page.keyboard.type('13812342046')
  await page.keyboard.press('Control+Enter')
  await page.locator('.dk-row', { hasText: '不动产证加急' }).waitFor()
  expect(await page.locator('.dk-row .clock').innerText()).toMatch(/还剩/)
  await page.locator('.dk-matter', { hasText: '138****2046' }).waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('c')
  await page.keyboard.press('Control+Enter')
  await page.locator('.dk-steps', { hasText: '交协调员协调' }).waitFor()
  expect(await breaches(page)).toEqual([])
  await page.context().close()
})

test('F8 K86: a unit fills its month and saves it once; everybody sees who is on duty and whom to call', async () => {
  const page = await signedIn(app, loginOf(app, 'handler', deskUnit), '/duty')
  await page.getByRole('button', { name: '轮流排满' }).first().click()
  const cell = page.getByLabel(/2026-03-18 带班领导 电话/)
  await cell.fill('0631-7500001')
  await page.keyboard.press('Control+Enter')
  await page.getByText('存好了').waitFor()
  await page.locator('.du-now li', { hasText: '0631-7500001' }).waitFor()
  expect(await breaches(page)).toEqual([])
  await page.context().close()
  const seen = await app.open('desk')
  await seen.getByText('今天谁在').waitFor()
  await seen.getByText('带班领导').waitFor()
  expect(await seen.getByText('7500001').count()).toBe(0)
  expect(await breaches(seen)).toEqual([])
  expect(await overflow(seen)).toBe(0)
  await seen.context().close()
})

test('R6: the called unit answers on the phone with one touch while its minutes run; the street sees it at once', async () => {
  const page = await signedIn(app, loginOf(app, 'unit_head', 'yatou'), '/whistles')
  await page.keyboard.press('b')
  await page.getByLabel('什么事（按同责清单叫人）').click()
  await page.keyboard.type('市容')
  await page.keyboard.press('Enter')
  await page.getByText('会叫 5 个单位').waitFor()
  await page.getByLabel('标题').fill('夜市占道')
  await page.getByLabel('要做什么，在哪儿，几点到').fill('文化路夜市占道，今晚七点一起去。')
  await page.keyboard.press('Control+Enter')
  await page.locator('.wh-card', { hasText: '夜市占道' }).waitFor()
  expect(await page.locator('.wh-call .clock').count()).toBe(5)
  const mobile = await signedIn(app, loginOf(app, 'handler', 'zfj'), '/whistles', phone)
  await mobile.locator('.wh-calls .mine').waitFor()
  expect(await breaches(mobile)).toEqual([])
  expect(await overflow(mobile)).toBe(0)
  await mobile.getByRole('button', { name: '应哨' }).click()
  await mobile.locator('.wh-call', { hasText: '已应哨' }).waitFor()
  await page.locator('.wh-call', { hasText: '已应哨' }).waitFor()
  expect(await breaches(page)).toEqual([])
  await mobile.context().close()
  await page.context().close()
})

test('R6: on the page of a case the lead sees its whistles', async () => {
  const { rows } = await app.view<{ rows: { id: string }[] }>('whistle.board', street(), {})
  expect(rows).toHaveLength(1)
  const page = await signedIn(app, loginOf(app, 'supervisor'), '/whistles', desk)
  await page.locator('.wh-card').waitFor()
  await page.context().close()
})

test('Q1 Q2: behind the QR code of an office anybody appraises it or reports; the inspector reads it after asking for a look', async () => {
  const seen = await app.open('office?unit=scj')
  await seen.getByRole('heading', { name: '市市场监督管理局' }).waitFor()
  await seen.getByRole('radio', { name: '非常满意' }).check({ force: true })
  await seen.getByRole('button', { name: '送出评价' }).click()
  await seen.getByText('收到您的评价了').waitFor()
  expect(await breaches(seen)).toEqual([])
  expect(await overflow(seen)).toBe(0)
  await seen.getByRole('link', { name: /^举报/ }).first().click()
  await seen.getByRole('radio', { name: '吃拿卡要' }).check({ force: true })
  await seen.getByLabel('发生了什么').fill('材料交了五次，每次都暗示要请客，不请就说系统坏了。')
  expect(await breaches(seen)).toEqual([])
  await seen.getByRole('button', { name: '送出举报' }).click()
  await seen.getByText('凭这个码可以看进展').waitFor()
  await seen.context().close()
  const page = await signedIn(app, loginOf(app, 'discipline_inspector', 'jwjw-xf'), '/clues')
  await page.locator('.dk-row').waitFor()
  expect(await page.getByText('请客').count()).toBe(0)
  await page.getByRole('button', { name: '查看内容' }).click()
  await page.getByText('每次都暗示要请客').waitFor()
  expect(await breaches(page)).toEqual([])
  await page.goto(new URL('/c/units/scj/qr', app.url).href)
  await page.locator('.qr-sheet svg').waitFor()
  expect(await breaches(page)).toEqual([])
  await page.context().close()
})

test('K83 N2 H3: a signed refusal is a paper to print; joint appointments and shared changes have their pages', async () => {
  const clerk = app.staff('handler', deskUnit)
  const { id } = await app.act('desk.register', clerk, null, {
    title: '老房子补办手续',
    words: '二十年前的房子，没有人收材料。',
    cause: 'not-accepted',
    unit: 'zjj',
  })
  await app.act('desk.refuse', clerk, id, {
    ground: '现行办法没有这一类情形',
    answer: '现在不能这样办，可以先办另一种登记。',
  })
  const page = await signedIn(app, loginOf(app, 'handler', deskUnit), `/desk?id=${id}`)
  const paper = () => page.request.get(new URL(`/api/desk/${id}/document`, app.url).href)
  expect((await paper()).status()).toBe(404) // not before the head has signed
  await app.act('desk.sign', app.staff('unit_head', deskUnit), id, {})
  const printed = await paper()
  expect([printed.status(), printed.headers()['content-type']]).toEqual([200, 'application/pdf'])
  await page.goto(new URL('/c/together', app.url).href)
  await page.getByRole('button', { name: '约联合' }).waitFor()
  await page.keyboard.press('n')
  await page.getByLabel('标题').waitFor()
  expect(await breaches(page)).toEqual([])
  await page.context().close()
  const admin = await signedIn(app, loginOf(app, 'system_admin'), '/exchange')
  await admin.getByText('还没有共享过变更').waitFor()
  expect(await breaches(admin)).toEqual([])
  await admin.context().close()
})

test('K104 K96: hot topics of the week by their own words, down to the cases by keyboard; a watched word shows its first hit', async () => {
  const said = ['夜里两点还在响。', '灰落满了阳台。', '罐车堵住北门。', '环评批了没有？', '孩子睡不着觉。']
  const supervisor = loginOf(app, 'supervisor')
  const page = await signedIn(app, supervisor, '/topics')
  await page.getByText('这一周没有热点').or(page.getByText('还没有找过热点')).waitFor()
  expect(await breaches(page)).toEqual([])
  for (const [n, words] of said.entries())
    await submitted(app, { text: `听涛花园旁边的混凝土搅拌站扰民，${words}`, phone: `1385550100${n}` })
  await findTopicsOf(app.app.pool, app.city, app.now())
  await page.reload()
  const row = page.locator('.tp-row').first()
  await row.waitFor()
  expect(await row.innerText()).toMatch(/搅拌站[\s\S]*5 人次[\s\S]*新出现/)
  await page.getByRole('grid', { name: '这个热点的件' }).waitFor()
  await page.getByText('数字怎么来的').click()
  expect(await breaches(page)).toEqual([])
  expect(await overflow(page)).toBe(0)
  await page.keyboard.press('j')
  await page.locator('h1').click()
  await page.keyboard.press('Enter') // into its cases
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/c\/case\//)

  await page.goto(new URL('/c/topics?list=watch', app.url).href)
  await page.getByText('还没有关注的词').waitFor()
  await page.getByText('企业', { exact: true }).first().click()
  await page.getByRole('textbox', { name: '企业' }).fill('海晏物业有限公司')
  await page.keyboard.press('Enter')
  await page.getByText('还没有人说到').waitFor()
  await submitted(app, { text: '海晏物业收了停车费，门禁坏了不修。', phone: '13855501007' })
  await expect
    .poll(async () => {
      await page.reload()
      await page.locator('.tp-word').waitFor()
      return page.locator('.tp-word').innerText()
    })
    .toMatch(/命中 1 次[\s\S]*海晏物业收了停车费/)
  expect(await breaches(page)).toEqual([])
  expect(await overflow(page)).toBe(0)
  await page.getByRole('button', { name: '取消关注“海晏物业有限公司”' }).click()
  await page.getByText('已取消').waitFor()
  await page.context().close()
})

test('F13 K81: a report is written, instructed on the phone in two touches, ordered by letter, answered, and checked by anybody', async () => {
  const leader = app.staff('leader')
  const unit = lampOf(app).unit
  const writer = await signedIn(app, loginOf(app, 'supervisor'), '/reports')
  await writer.getByRole('button', { name: '写专报' }).click()
  await writer.getByLabel('标题').fill('关于路灯维修拖延的督查专报')
  await writer.getByLabel('正文').fill('近一个月，群众反映路灯不亮的件明显增多。\n部分单位接件以后没有及时安排维修。')
  await writer.getByText('超时未办结').click()
  await writer.getByRole('button', { name: '存成草稿' }).click()
  await writer
    .getByText(leader.kind === 'staff' ? leader.name : '')
    .first()
    .click()
  await writer.getByRole('button', { name: '报送', exact: true }).click()
  await writer
    .getByText(/〔2026〕1号/)
    .first()
    .waitFor()
  expect(await breaches(writer)).toEqual([])

  const page = await signedIn(app, loginOf(app, 'leader'), '/reports', phone)
  await page.getByText('关于路灯维修拖延的督查专报').first().click()
  await page.getByLabel('签批意见').fill('请分管领导牵头，十日内修好。')
  expect(await overflow(page)).toBe(0)
  expect(await breaches(page)).toEqual([])
  await page.getByRole('button', { name: '签批督办' }).click()
  await page.locator('.rp-ins', { hasText: '十日内修好' }).waitFor()
  await page.getByRole('button', { name: '返回' }).click()
  await page.getByText('我签批的 1').waitFor()
  await page.context().close()

  await writer.getByLabel('函的正文').fill('现将有关事项转你单位办理，请抓好落实。')
  await writer.getByLabel('承办单位 1', { exact: true }).fill(app.city.pack.units.get(unit)?.name.zh ?? '')
  await writer.keyboard.press('Enter')
  await writer.getByLabel('任务 承办单位 1').fill('修好全部反映过的路灯')
  await writer.getByRole('button', { name: '发函', exact: true }).click()
  await writer.locator('.rp-part', { hasText: '修好全部反映过的路灯' }).waitFor()
  expect(await overflow(writer)).toBe(0)
  expect(await breaches(writer)).toEqual([])

  const head = await signedIn(app, loginOf(app, 'unit_head', unit), '/reports')
  await head.getByRole('tab', { name: '答复' }).click()
  await head.getByLabel('书面答复').fill('二十三盏路灯已经全部修好，灯杆编号见附表。')
  await head.getByRole('button', { name: '答复', exact: true }).click()
  await head.locator('.rp-ins', { hasText: '二十三盏' }).waitFor()
  expect(await head.getByText('近一个月').count()).toBe(0)
  await head.context().close()
  await writer.context().close()

  const paper = await app.db(db =>
    db
      .selectFrom('paper')
      .selectAll()
      .where('city_id', '=', app.city.id)
      .where('kind', '=', 'letter')
      .executeTakeFirstOrThrow(),
  )
  const anybody = await app.open('check', phone)
  await anybody.getByLabel('文号').fill(paper.number)
  await anybody.getByLabel('核验码').fill(paper.code.toLowerCase())
  await anybody.getByRole('button', { name: '核验', exact: true }).click()
  await anybody.getByRole('heading', { name: '文件是真的', exact: true }).waitFor()
  expect(await anybody.locator('main').innerText()).not.toContain('路灯')
  expect(await breaches(anybody)).toEqual([])
  expect(await overflow(anybody)).toBe(0)
  await anybody.context().close()
})
