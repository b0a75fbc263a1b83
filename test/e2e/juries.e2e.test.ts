import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { linkToken } from '../../src/modules/intake/index.ts'
import { counted, graded, opened, points } from '../support/juries.ts'
import { loginOf, signedIn } from './console-support.ts'
import { breaches, overflow, phone, startApp, type TestApp } from './support.ts'

/** Voting on the phone, and the desk of those who hold the vote (SPEC N5 N6 N7 F11). */
let app: TestApp
beforeAll(async () => {
  app = await startApp('nantong')
})
afterAll(() => app?.close())

const shots = process.env.BIHUAN_SHOTS
const shot = async (page: Page, name: string) => {
  if (shots) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true })
}
const seatPage = (seat: string) => app.open(`jury#${linkToken(app.city, seat)}`, phone)

test('N6: on the phone one subject after another, kept through reload and loss of network, handed in once, found when counted', async () => {
  const { id, seats } = await opened(
    app,
    {
      who: ['citizen'],
      indicators: [graded, points('attitude', '查找问题的态度')],
      subjects: [
        {
          id: 'zjj-zl',
          name: '工程质量安全处',
          unit: 'zjj-zl',
          report: '上半年受理质量投诉 126 件，逐件建账，办结 119 件。\n下半年重点解决外墙渗水。',
          figures: [
            { name: '按期办结率', value: '94.4%' },
            { name: '满意率', value: '88.1%' },
          ],
        },
        { id: 'spj-sx', name: '商事登记处', unit: 'spj-sx' },
        { id: 'jtys-ys', name: '运输管理处', unit: 'jtys-ys' },
      ],
    },
    [
      { who: 'citizen', number: 1 },
      { who: 'citizen', name: '周明', unit: 'zjj' },
    ],
  )
  const page = await seatPage(seats[0]?.id ?? '')
  await page.getByRole('heading', { name: '工程质量安全处' }).waitFor()
  await page.getByText('第 1 个，共 3 个').waitFor()
  expect(await breaches(page)).toEqual([])
  expect(await overflow(page)).toBe(0)
  await page.getByRole('radio', { name: '满意', exact: true }).check()
  await page.getByLabel('查找问题的态度').fill('12')
  await page.getByText('请填 0 到 10 分，最多 1 位小数').waitFor()
  await shot(page, 'jury-subject')
  await page.getByLabel('查找问题的态度').fill('8.5')
  // By keyboard alone: on to the next, which then has the focus.
  await page.getByRole('button', { name: '下一个' }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('商事登记处')
  await page.getByRole('radio', { name: '满意', exact: true }).check()
  await page.reload()
  await page.getByText('第 1 个，共 3 个').waitFor()
  expect(await page.getByRole('radio', { name: '满意', exact: true }).isChecked()).toBe(true)
  expect(await page.getByLabel('查找问题的态度').inputValue()).toBe('8.5')
  await page.getByRole('button', { name: '下一个' }).click()
  await page.getByRole('button', { name: '下一个' }).click()
  await page.getByRole('radio', { name: '不了解' }).check()
  await page.getByRole('button', { name: '都评完了，看一遍' }).click()
  await page.getByText('还有 2 项没有评，交了就算弃权。').waitFor()
  expect(await breaches(page)).toEqual([])
  await shot(page, 'jury-review')
  // The line breaks after the seat has handed in and before the ballots have arrived.
  await page.route('**/cast', route => route.abort())
  await page.getByRole('button', { name: '交票' }).click()
  await page.locator('.state-error').waitFor()
  await shot(page, 'jury-broken')
  await page.unroute('**/cast')
  await page.reload()
  await page.getByText('还没有送到').waitFor()
  const sent: (string | undefined)[] = []
  page.on('request', request => {
    if (request.url().endsWith('/cast')) sent.push(request.headers()['x-link'])
  })
  await page.getByRole('button', { name: '接着交' }).click()
  await page.getByText('票交了').waitFor()
  // One ballot for the section from which the other seat steps aside, one for the rest; neither says whose it is.
  expect(sent).toEqual([undefined, undefined])
  const left = await page.evaluate(() => JSON.stringify(localStorage))
  expect(left).not.toContain('satisfied')
  await page.getByText('票的指纹（2 张）').click()
  expect(await breaches(page)).toEqual([])
  expect(await overflow(page)).toBe(0)
  await shot(page, 'jury-receipt')

  const other = await seatPage(seats[1]?.id ?? '')
  await other.getByText('回避，不用评：工程质量安全处').waitFor()
  await other.getByText('第 1 个，共 2 个').waitFor()
  await other.getByRole('button', { name: '下一个' }).click()
  await other.getByRole('button', { name: '都评完了，看一遍' }).click()
  await other.getByRole('button', { name: '交票' }).click()
  await other.getByText('票交了').waitFor()
  await counted(app, id)
  await page.reload()
  await page.getByText('您的 2 张票都在全部 3 张里').waitFor()
  await shot(page, 'jury-counted')
  await page.context().close()
  await other.context().close()
})

test('K107: a questionnaire by one-time link speaks of answers, not of ballots; sent twice it is sent once', async () => {
  const { seats } = await opened(
    app,
    {
      kind: 'survey',
      name: '服务对象满意度问卷',
      who: ['client'],
      indicators: [graded],
      subjects: [
        { id: 'zjj', name: '市住房和城乡建设局', unit: 'zjj' },
        { id: 'spj', name: '市行政审批局', unit: 'spj' },
      ],
    },
    [{ who: 'client' }, { who: 'client' }],
  )
  const page = await seatPage(seats[0]?.id ?? '')
  const said = () => page.locator('main').innerText()
  const ballot = /票|席/
  await page.getByRole('heading', { name: '市住房和城乡建设局' }).waitFor()
  expect(await said()).not.toMatch(ballot)
  await page.getByRole('radio', { name: '满意', exact: true }).check()
  await page.getByRole('button', { name: '下一个' }).click()
  await page.getByRole('button', { name: '都答完了，看一遍' }).click()
  await page.getByText('还有 1 项没有答，也可以这样提交。').waitFor()
  expect(await said()).not.toMatch(ballot)
  expect(await breaches(page)).toEqual([])
  await page.getByRole('button', { name: '提交' }).dblclick()
  await page.getByText('提交了，谢谢您').waitFor()
  expect(new URL(page.url()).pathname).toMatch(/jury$/)
  expect(await said()).not.toMatch(ballot)
  const other = await seatPage(seats[0]?.id ?? '')
  await other.getByText('已经答过了').waitFor()
  await other.context().close()
  await page.context().close()
})

test('N5: in a session the phone waits for the chair, opens with the unit on the stand, and questions come from outside', async () => {
  const chair = app.staff('supervisor', 'zhzx')
  const { id, seats } = await opened(
    app,
    {
      kind: 'session',
      name: '请人民监督，让群众评议',
      who: ['citizen'],
      indicators: [points('questioning', '现场测评')],
    },
    [{ who: 'citizen', number: 1 }],
  )
  const asker = await app.open(`session?id=${id}`, phone)
  await asker.getByLabel('问哪个单位').selectOption('商事登记处')
  await asker.getByLabel('您的问题').fill('开办企业说好一天，为什么跑了三趟？')
  await asker.getByRole('button', { name: '提交' }).click()
  await asker.getByText('由主持人挑选').first().waitFor()
  expect(await breaches(asker)).toEqual([])
  await shot(asker, 'session-ask')
  const page = await seatPage(seats[0]?.id ?? '')
  await page.getByText('等主持人请单位上台').waitFor()
  await app.act('jury.stand', chair, id, { subject: 'spj-sx' })
  await page.getByRole('heading', { name: '商事登记处' }).waitFor()
  await page.getByLabel('现场测评').fill('7.5')
  await page.getByRole('button', { name: '都评完了，看一遍' }).click()
  await page.getByRole('button', { name: '交票' }).click()
  await page.getByText('票交了').waitFor()
  await page.getByText('等主持人请单位上台').waitFor()
  await shot(page, 'session-waits')
  expect(await app.view('jury.hall', chair, { id })).toMatchObject({
    agenda: [{}, { id: 'spj-sx', scored: 1, seats: 1 }, {}],
    questions: [{ words: '开办企业说好一天，为什么跑了三趟？', asker: '市民' }],
  })
  await page.context().close()
  await asker.context().close()
})

test('N6 K107: a jury is drawn up from the scheme, seats are given, cards printed, closed by two, counted again', async () => {
  const page = await signedIn(app, loginOf(app, 'assessor'), '/juries?list=new')
  await page.getByRole('textbox', { name: '名称', exact: true }).fill('年中汇报评议')
  await page.getByRole('combobox', { name: '用于哪个考评办法' }).click()
  await page.locator('.ant-select-dropdown:visible').getByText('专项评议：处室').click()
  await page.getByRole('checkbox', { name: /^社会调查/ }).check()
  await page.getByText('按规定不记名').waitFor()
  await page.getByLabel('评谁').fill('工程质量安全处，zjj-zl\n商事登记处，spj-sx')
  expect(await breaches(page)).toEqual([])
  await shot(page, 'console-make')
  await page.getByRole('button', { name: '设立' }).click()
  await page.getByRole('heading', { name: '给席位' }).waitFor()
  await page.getByRole('textbox', { name: '几个' }).fill('2')
  await page.getByRole('button', { name: '加上' }).click()
  await page.getByRole('heading', { name: '席位（2）' }).waitFor()
  await page.getByText('按名单', { exact: true }).click()
  await page.getByText('企业', { exact: true }).click()
  await page.getByRole('textbox', { name: '名单' }).fill('周明，zjj\n李华')
  await page.getByRole('button', { name: '按名单给' }).click()
  await page.getByRole('heading', { name: '席位（4）' }).waitFor()
  await shot(page, 'console-seats')
  await page.locator('.af-go').getByRole('button', { name: '开始' }).click()
  await page.getByText('4 个席位，0 个已交票').waitFor()
  const id = new URL(page.url()).searchParams.get('id') ?? ''
  const { votes, seatsOf } = await import('../support/juries.ts')
  for (const seat of await seatsOf(app, id)) await votes(app, seat.id, [['spj-sx', 'survey', 'satisfied']])
  // The count comes by itself.
  await page.getByText('4 个席位，4 个已交票').waitFor()
  expect(await breaches(page)).toEqual([])
  await shot(page, 'console-open')
  await page.getByRole('link', { name: '印席位卡' }).click()
  await page.getByRole('button', { name: '显示席位卡' }).click()
  await page.getByText('第 4 席').waitFor()
  await expect.poll(() => page.locator('.ju-card svg').count()).toBe(4)
  expect(await breaches(page)).toEqual([])
  await shot(page, 'console-cards')
  await page.goto(new URL(`/c/juries?id=${id}`, app.url).href)
  await page.getByRole('tab', { name: '停止收票' }).click()
  await page.locator('.af-go').getByRole('button', { name: '停止收票' }).click()
  await page.getByText('要由另一个人来开票').waitFor()
  const second = await signedIn(app, loginOf(app, 'supervisor', 'zhzx'), `/juries?id=${id}`)
  await second.getByText('等您开票').waitFor()
  // Each citizen one; the holder from the bureau has no part for its section, the other enterprise has both.
  await second.getByRole('tab', { name: '开票' }).click()
  await second.locator('.af-go').getByRole('button', { name: '开票' }).click()
  await second.getByText('5 张票').waitFor()
  await second.getByRole('button', { name: '重新数一遍' }).click()
  await second.getByText('和台账一致').waitFor()
  expect(await breaches(second)).toEqual([])
  await shot(second, 'console-result')
  await second.context().close()
  await page.context().close()
})

test('N5 N7: the hall screen goes along by itself; a breach is reported on the phone and decided at the desk', async () => {
  const { id, seats } = await opened(
    app,
    {
      kind: 'session',
      name: '请人民监督，让群众评议',
      who: ['citizen'],
      indicators: [points('questioning', '现场测评')],
    },
    [{ who: 'citizen', number: 3 }],
  )
  await app.act('jury.ask', app.anyone, id, {
    subject: 'zjj-zl',
    asker: '市民',
    words: '外墙渗水报修了三个月，什么时候修？',
  })
  const page = await signedIn(app, loginOf(app, 'supervisor', 'zhzx'), `/juries/${id}/hall`)
  await page.getByText('请等待主持人请单位上台').waitFor()
  await page.getByRole('button', { name: '请工程质量安全处上台' }).click()
  await page.getByRole('heading', { name: '工程质量安全处' }).waitFor()
  await page.getByRole('button', { name: '问这个' }).click()
  await page.locator('.hall-asked').getByText('外墙渗水').waitFor()
  const { votes } = await import('../support/juries.ts')
  await votes(app, seats[0]?.id ?? '', [['zjj-zl', 'questioning', '8']], slot => slot.endsWith('zjj-zl'))
  await page.locator('.hall-count b').getByText('1', { exact: true }).waitFor()
  expect(await breaches(page)).toEqual([])
  await shot(page, 'hall-chair')
  await page.getByRole('button', { name: '投到大屏' }).click()
  await shot(page, 'hall-wall')
  await page.context().close()

  const citizen = await app.open(`breach?jury=${id}`, phone)
  await citizen.getByLabel('拉票').check()
  await citizen.getByLabel(/哪个单位/).fill('工程质量安全处')
  await citizen.getByLabel('什么时候、什么事、怎么知道的').fill('评议前一天处长请评议代表吃饭，席间要求打高分。')
  expect(await breaches(citizen)).toEqual([])
  expect(await overflow(citizen)).toBe(0)
  await shot(citizen, 'breach-phone')
  await citizen.getByRole('button', { name: '提交' }).click()
  await citizen.getByText('收到了，编号').waitFor()
  await citizen.context().close()
  const desk = await signedIn(app, loginOf(app, 'discipline_inspector'), '/breaches')
  await desk.getByRole('heading', { name: '拉票' }).waitFor()
  await desk.getByLabel('听了谁、怎么说').fill('处长承认请客，有付款记录。')
  await desk.locator('.af-go').getByRole('button', { name: '听取申辩' }).click()
  await desk.getByRole('tab', { name: '认定' }).click()
  await desk.getByText('属实', { exact: true }).first().click()
  await desk.getByLabel('认定的事实和依据').fill('违反评议纪律属实，取消评先资格。')
  expect(await breaches(desk)).toEqual([])
  await shot(desk, 'breach-desk')
  await desk.locator('.af-go').getByRole('button', { name: '认定' }).click()
  await desk.locator('.ju-row').getByText('属实').waitFor()
  await desk.context().close()
})

test('N5 N6: a count that a seat and a judged unit doubt is examined at the desk, by others than who made it', async () => {
  const name = '处室年终测评'
  const { id, seats } = await opened(app, { who: ['citizen'], name }, [{ who: 'citizen', number: 2 }])
  const { votes } = await import('../support/juries.ts')
  for (const seat of seats) await votes(app, seat.id, [['zjj-zl', 'survey', 'satisfied']])
  await counted(app, id)
  const seat = await seatPage(seats[0]?.id ?? '')
  await seat.getByText('对计票有疑问，申请复核').click()
  await seat.getByLabel('发票、收票、计票的做法').check()
  await seat.getByLabel('情况和理由').fill('只写几个字')
  await seat.getByRole('button', { name: '申请复核' }).click()
  await seat.getByText('至少写 20 个字').waitFor()
  await seat.getByLabel('情况和理由').fill('收票的时候有人在旁边看，请把收票的做法核对一遍。')
  await shot(seat, 'doubt-phone')
  expect(await breaches(seat)).toEqual([])
  expect(await overflow(seat)).toBe(0)
  await seat.getByRole('button', { name: '申请复核' }).click()
  await seat.getByText('收到了，编号').waitFor()
  await seat.context().close()
  // An address that was copied in part says so.
  const lost = await app.open('jury?q=01a21cf2-a472', phone)
  await lost.getByText('链接不完整').waitFor()
  await lost.context().close()

  const head = await signedIn(app, loginOf(app, 'unit_head', 'zjj'), '/objections?state=counts')
  await head.locator('.dk-part', { hasText: name }).getByRole('button', { name: '申请复核计票' }).click()
  const form = head.getByRole('form', { name: '申请复核计票' })
  await form.getByLabel('情况和理由').fill('公布的票数和现场收到的对不上，请把全部票重新核对一遍。')
  expect(await breaches(head)).toEqual([])
  await head.keyboard.press('Control+Enter')
  const own = head.locator('.dk-row', { hasText: '计票的数' })
  await own.getByText('待复核').waitFor()
  // The other doubt is a seat's, and no matter of the unit.
  expect(await head.locator('.dk-row').count()).toBe(1)
  await head.context().close()

  const desk = await signedIn(app, loginOf(app, 'discipline_inspector'), '/objections?state=counts')
  await desk.locator('.dk-row', { hasText: '一个评议席位' }).waitFor()
  await desk.locator('.dk-row', { hasText: app.city.pack.units.get('zjj')?.name.zh ?? '' }).click()
  await desk.getByText('公布的票数和现场收到的对不上').waitFor()
  await desk.getByText('作废，重新评议').waitFor()
  await desk.locator('.seg').getByText('按原票重新计票', { exact: true }).click()
  await desk.getByLabel('理由，提出的人看得到').fill('核对指纹、全部票的摘要和计票结果，逐项列明，据此认定。')
  await shot(desk, 'recount-asked')
  expect(await breaches(desk)).toEqual([])
  // What agrees with its ballots is not counted again: refused with what was typed kept.
  await desk.keyboard.press('Control+Enter')
  await desk.locator('.refusal').waitFor()
  await shot(desk, 'recount-refused')
  await desk.locator('.seg').getByText('一致', { exact: true }).click()
  await desk.keyboard.press('Control+Enter')
  await desk.getByText('2 张票的指纹都对得上').waitFor()
  await desk.getByText('按原票重新计票，结果一样').waitFor()
  await shot(desk, 'recount-confirmed')
  await desk.context().close()
})
