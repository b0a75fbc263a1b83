import { Buffer } from 'node:buffer'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { linkToken } from '../../src/modules/intake/index.ts'
import { caseOf, dispatched, submitted } from '../support/loop.ts'
import { lampOf, loginOf, pickFirst, signedIn } from './console-support.ts'
import { breaches, overflow, phone, startApp, type TestApp } from './support.ts'

/** Daily work on a case that others have a part in, from both sides. */
let app: TestApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app?.close())

/** The smallest picture there is. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGD4DwABBAEAX+XDSwAAAABJRU5ErkJggg==',
  'base64',
)

const shots = process.env.BIHUAN_SHOTS
const shot = async (page: Page, name: string) => {
  if (shots) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true })
}

async function signedCase(number: string) {
  const matter = lampOf(app)
  const made = await dispatched(app, { ...matter, phone: number })
  await app.act('case.sign', app.staff('handler', matter.unit), made.caseId, {})
  return { ...made, unit: matter.unit }
}

test('K14 K74: the handler lists steps and asks the person; the person answers by link on the phone, without sign-in', async () => {
  const made = await signedCase('13812342046')
  const page = await signedIn(app, loginOf(app, 'handler', made.unit), `/case/${made.caseId}?act=case.addTasks`)
  await page.getByRole('button', { name: /现场处理/ }).click()
  expect(await page.getByLabel('要做的').inputValue()).toContain('到现场查看、拍照')
  await shot(page, 'tasks')
  await page.keyboard.press('Control+Enter')
  await page.getByText('还有 3 项，做完才能答复').waitFor()
  await page.getByRole('button', { name: '做完' }).first().click()
  await page.getByText('还有 2 项，做完才能答复').waitFor()
  await page.getByRole('tab', { name: '请本人补充' }).click()
  await page.getByLabel('缺什么').fill('请拍一张灯杆编号的照片。')
  expect(await page.getByLabel('等到哪天').inputValue()).toMatch(/^2026-03-2\d$/)
  expect(await breaches(page)).toEqual([])
  await shot(page, 'ask-person')
  await page.keyboard.press('Control+Enter')
  await page.getByText('等回复，时限停着').waitFor()
  await shot(page, 'asked')
  const { waiting } = await caseOf(app, made.caseId)
  const holder = await app.open(`link#${linkToken(app.city, waiting ?? '')}`, phone)
  await holder.getByText('请拍一张灯杆编号的照片。').waitFor()
  await holder.getByText('办理时限停着').waitFor()
  expect(await breaches(holder)).toEqual([])
  expect(await overflow(holder)).toBe(0)
  await shot(holder, 'link')
  await holder.getByRole('button', { name: '发送' }).click()
  await holder.getByText('写几个字再发送').waitFor()
  await holder.getByLabel('您的回复').fill('编号是 HT-12，在十二号门口。')
  const pictures = [1, 2].map(n => ({ name: `${n}.png`, mimeType: 'image/png', buffer: PIXEL }))
  await holder.setInputFiles('input[type=file]', pictures)
  await holder.getByText('已加 2 张').waitFor()
  await holder.getByRole('button', { name: '去掉第 1 张' }).click()
  await holder.getByText('已加 1 张').waitFor()
  expect(await breaches(holder)).toEqual([])
  // The camera may have put the page aside: nothing of it is lost.
  await holder.reload()
  await holder.getByText('已加 1 张').waitFor()
  expect(await holder.getByLabel('您的回复').inputValue()).toBe('编号是 HT-12，在十二号门口。')
  await holder.getByRole('button', { name: '发送' }).click()
  await holder.getByText('已经回复').waitFor()
  await shot(holder, 'link-answered')
  await page.getByText('编号是 HT-12，在十二号门口。').waitFor()
  expect((await caseOf(app, made.caseId)).state).toBe('signed')
  await page.context().close()
  await holder.context().close()
})

test('K37: a text is kept by the unit, put behind what is written, and its gap holds the answer back', async () => {
  const made = await signedCase('13812342051')
  const page = await signedIn(app, loginOf(app, 'handler', made.unit), '/phrases')
  await page.getByText('还没有套话').waitFor()
  await page.getByRole('button', { name: '新增' }).click()
  await page.getByLabel('名称').fill('路灯修好')
  await page.getByRole('textbox', { name: /^文字/ }).fill('您反映的由{单位}办理，已于修好。{花名}')
  await page.getByText('认不得 {花名}').waitFor()
  await page.getByRole('textbox', { name: /^文字/ }).fill('您反映的由{单位}办理，已于修好。')
  const caret = (at: number) =>
    page.getByRole('textbox', { name: /^文字/ }).evaluate((area, n) => {
      ;(area as HTMLTextAreaElement).setSelectionRange(n, n)
    }, at)
  await caret('您反映的由{单位}办理，已于'.length)
  await page.getByRole('button', { name: '____' }).click()
  await caret('您反映的'.length)
  await page.getByRole('button', { name: '{标题}' }).click()
  expect(await page.getByRole('textbox', { name: /^文字/ }).inputValue()).toBe(
    '您反映的{标题}由{单位}办理，已于____修好。',
  )
  await page.getByRole('radiogroup', { name: '用在哪里' }).getByText('内部记录').click()
  await page.getByRole('radiogroup', { name: '用在哪里' }).getByText('答复').click()
  await shot(page, 'phrases')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await page.locator('.phs li').getByText('路灯修好').waitFor()
  expect(await breaches(page)).toEqual([])
  await page.goto(new URL(`/c/case/${made.caseId}?act=case.reply`, app.url).href)
  await page.getByLabel('公开答复').fill('您好！')
  await page.getByRole('combobox', { name: '用套话' }).click()
  await page.getByText('路灯修好').last().click()
  await page.getByText('还有没填的空：____').first().waitFor()
  const marked = () =>
    page.evaluate(() => {
      const area = document.activeElement as HTMLTextAreaElement
      return area.value?.slice(area.selectionStart, area.selectionEnd)
    })
  await expect.poll(marked).toBe('____')
  await page.getByLabel('内部记录').focus()
  await page.getByRole('button', { name: '去填' }).click()
  await expect.poll(marked).toBe('____')
  await page.getByRole('radiogroup', { name: '结果' }).locator('label').first().click()
  expect(await page.locator('.af-go button').first().innerText()).toContain('还有没填的空')
  const text = await page.getByLabel('公开答复').inputValue()
  expect(text).toMatch(/^您好！\n您反映的海棠路/)
  await shot(page, 'reply-gap')
  await page.getByLabel('公开答复').fill(text.replace('____', '今天上午'))
  await expect.poll(() => page.getByText('还有没填的空').count()).toBe(0)
  await page.context().close()
})

test('K47 K48: a view is saved with its count; many are regraded after a preview, and one is taken back', async () => {
  const texts = ['海棠路口的红绿灯不亮。', '文化路的井盖松了。']
  const cases: string[] = []
  for (const [n, text] of texts.entries()) {
    const made = await submitted(app, { text, phone: `1381234206${n}` })
    await app.act('case.accept', app.staff('dispatcher'), made.caseId, {
      title: text,
      kind: 'help',
      item: lampOf(app).item,
      grade: 'green',
      place: { text: null, unit: null },
    })
    cases.push(made.caseId)
  }
  const page = await signedIn(app, loginOf(app, 'dispatcher'), '/cases?state=accepted')
  await page.getByText('共 2 件').waitFor()
  // By keyboard alone: the sheet opens, its field has the hand, and Escape gives it back.
  await page.getByRole('button', { name: '保存这个视图' }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => page.getByLabel('名称').evaluate(field => field === document.activeElement)).toBe(true)
  await page.keyboard.type('待派')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /^待派 2$/ }).waitFor()
  await page.getByRole('button', { name: '保存这个视图' }).focus()
  await page.keyboard.press('Enter')
  await page.getByLabel('名称').fill('待派')
  await page.getByText('已有“待派”').waitFor()
  await page.keyboard.press('Enter')
  await expect.poll(() => page.getByLabel('名称').isVisible()).toBe(false)
  await expect.poll(() => page.getByRole('button', { name: /^待派 2$/ }).count()).toBe(1)
  await page.getByRole('checkbox', { name: '选中列出的 2 件' }).check()
  await page.getByText('选了 2 件').waitFor()
  await page.getByRole('radiogroup', { name: '一起做什么' }).getByText('改分级').click()
  await page.getByRole('region', { name: '批量办理' }).getByRole('combobox').click()
  await page.locator('.ant-select-dropdown:visible').getByText('橙色').click()
  await page.getByRole('button', { name: '先看会怎样' }).click()
  await page
    .getByText(/绿.*改成橙/)
    .nth(1)
    .waitFor()
  expect(await breaches(page)).toEqual([])
  await shot(page, 'many')
  await page.getByRole('button', { name: '办 2 件' }).click()
  await page.getByRole('button', { name: '撤销' }).nth(1).waitFor()
  await shot(page, 'many-done')
  await page.getByRole('button', { name: '撤销' }).first().click()
  await page.getByText('已撤销').waitFor()
  expect((await Promise.all(cases.map(id => caseOf(app, id)))).map(row => row.grade).sort()).toEqual([
    'green',
    'orange',
  ])
  await page.context().close()
})

test('K12: words of danger ring at the duty desk, for whoever signs in later too, until somebody takes note; nobody else is alarmed', async () => {
  // nobody sits there yet
  const made = await submitted(app, { text: '隔壁煤气泄漏，味道很大。', phone: '13812342071' })
  const desk = await signedIn(app, loginOf(app, 'dispatcher'), '/account')
  const alarm = desk.locator('.alarms')
  await alarm.getByText('有危险字眼的新件', { exact: true }).waitFor()
  expect(await alarm.innerText()).toContain('煤气泄漏')
  await desk.getByLabel('有危险字眼的新件响铃').uncheck()
  expect(await desk.evaluate(() => localStorage.getItem('bihuan.console.sound'))).toBe('off')
  await desk.getByLabel('有危险字眼的新件响铃').check()
  const colleague = await signedIn(app, loginOf(app, 'operator'), '/account', phone)
  const other = await signedIn(app, loginOf(app, 'supervisor'), '/account')
  await colleague.locator('.alarms p').waitFor()
  expect(await other.locator('.alarms p').count()).toBe(0)
  expect(await breaches(desk)).toEqual([])
  await desk.evaluate(() => {
    const all = globalThis as unknown as { rung: number; AudioContext: unknown }
    all.rung = 0
    const Real = all.AudioContext as new () => object
    all.AudioContext = class extends Real {
      constructor() {
        super()
        all.rung++
      }
    }
  })
  const second = await submitted(app, { text: '楼道里起火了，烟很大。', phone: '13812342079' })
  await expect.poll(() => alarm.locator('p').count()).toBe(2)
  await expect.poll(() => desk.evaluate(() => (globalThis as unknown as { rung: number }).rung)).toBe(1)
  await shot(desk, 'alarm')
  await shot(colleague, 'alarm-phone')
  expect(await overflow(colleague)).toBe(0)
  // on a phone nothing lies under it: a number can be looked up while it rings
  const last = await colleague.locator('.alarms p').last().boundingBox()
  const search = await colleague.locator('.c-find-wrap').boundingBox()
  expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual(search?.y ?? 0)
  // taken note of without a network is not taken note of
  const fire = colleague.locator('.alarms p', { hasText: '起火' })
  await colleague.route('**/heed', route => route.abort())
  await fire.getByRole('button', { name: '知道了' }).click()
  await colleague.getByText('连不上网络').first().waitFor()
  expect(await fire.count()).toBe(1)
  await colleague.unroute('**/heed')
  // who has seen it has seen it for all
  await fire.getByRole('button', { name: '知道了' }).click()
  await expect.poll(() => alarm.locator('p').count()).toBe(1)
  await expect.poll(() => alarm.innerText()).toContain('煤气泄漏')
  await alarm.getByRole('link', { name: '马上看' }).click()
  await desk.waitForURL(url => url.pathname.endsWith(made.caseId))
  await desk.getByText('值班台已知险情').first().waitFor()
  for (const page of [desk, colleague]) await expect.poll(() => page.locator('.alarms p').count()).toBe(0)
  expect((await app.view<{ rows: object[] }>('alarm.list', app.staff('dispatcher'))).rows).toEqual([])
  expect(second.caseId).not.toBe(made.caseId)
  for (const page of [desk, colleague, other]) await page.context().close()
})

test('K13 K26: the form asks more only where the matter needs it, and somebody else may be spoken for', async () => {
  const page = await app.open('submit', phone)
  await page.fill('#text', '工地拖欠农民工工资，半年没有发，催了也没有用。')
  await page.getByLabel('大约欠了几个人的工资').fill('十二个人')
  await shot(page, 'more')
  expect(await breaches(page)).toEqual([])
  await page.getByRole('button', { name: /下一步/ }).click()
  await page.waitForURL(/submit\/where/)
  await page.goto(new URL('submit/who', app.portal).href)
  await page.getByLabel('我是替别人说的').check()
  await page.getByLabel('他（她）的称呼').fill('李师傅')
  await page.getByLabel('他（她）的手机').fill('13900002222')
  await page.getByText('给他（她）', { exact: true }).click()
  expect(await breaches(page)).toEqual([])
  expect(await overflow(page)).toBe(0)
  await shot(page, 'behalf')
  await page.context().close()
})

test('K52: the call pop says that a number is marked; a second person decides on the page of marks', async () => {
  const number = '13700003333'
  await app.act('callerMark.ask', app.staff('operator'), null, {
    phone: number,
    rule: 'prank',
    reason: '一上午打来十二次，接通就挂断。',
  })
  const page = await signedIn(app, loginOf(app, 'supervisor'), '/callers')
  await page.getByText('一上午打来十二次').waitFor()
  await page.getByLabel('依据').fill('录音核实属实。')
  expect(await breaches(page)).toEqual([])
  await shot(page, 'callers')
  await page.getByRole('button', { name: '同意标记' }).click()
  await page.getByRole('button', { name: /再写|取消标记/ }).waitFor()
  await page.context().close()
  const pop = await app.view<{ mark: { state: string } | null }>('intake.callPop', app.staff('operator'), {
    phone: number,
  })
  expect(pop.mark).toMatchObject({ state: 'marked' })
})

test('K40: what a unit answers stands beside the call and on the portal; whoever says it is wrong reaches the unit', async () => {
  const unit = lampOf(app).unit
  const { id } = await app.act('knowledge.propose', app.staff('handler', unit), null, {
    question: '居住证怎么办理',
    answer: '带身份证和居住证明到派出所窗口，十五日内发证。',
    basis: '《居住证暂行条例》',
    keywords: ['居住证'],
    public: true,
    unit,
  })
  let page = await signedIn(app, loginOf(app, 'unit_head', unit), `/knowledge?id=${id}`)
  await page.getByRole('button', { name: '审核通过' }).click()
  await page.getByText('复核过，仍然有效').first().waitFor()
  expect(await breaches(page)).toEqual([])
  page = await signedIn(app, loginOf(app, 'operator'), '/operator')
  await page.keyboard.press('F10')
  await page.locator('textarea').first().fill('外地人居住证去哪里办')
  await page.getByRole('button', { name: '照此答复' }).click()
  await page.getByText('已写进答复').waitFor()
  page = await app.open('/p/rongcheng/questions', phone)
  await page.getByRole('searchbox').fill('居住证')
  await page.keyboard.press('Enter')
  await page.getByText('居住证怎么办理').click()
  await page.getByRole('button', { name: '这条说得不对' }).click()
  await page.getByLabel('哪里不对').fill('现在网上也能办')
  await page.getByRole('button', { name: '告诉责任单位' }).click()
  await page.getByText('收到了，责任单位会核对').waitFor()
  expect(await breaches(page)).toEqual([])
  expect(await overflow(page)).toBe(0)
  const told = await app.view<{ used: number; errors: { words: string }[] }>(
    'knowledge.get',
    app.staff('handler', unit),
    { id },
  )
  expect(told).toMatchObject({ used: 1, errors: [{ words: '现在网上也能办' }] })
})

test('K51: passed on with the proof that body asks for, own words stay, and what comes back goes on where it was', async () => {
  const made = await submitted(app, { text: '店里的秤不准。', phone: '13812342091' })
  const page = await signedIn(app, loginOf(app, 'dispatcher'), `/case/${made.caseId}?act=case.passOn`)
  const bodies = app.city.pack.rules.passing ?? []
  const body = bodies.find(row => row.proof === 'number')
  if (!body) throw new Error('no body that gives a number')
  const pick = async (name: string) => {
    await page.getByRole('combobox', { name: '转给谁' }).click()
    await page.locator('.ant-select-dropdown:visible').getByText(name, { exact: true }).click()
  }
  await pick(bodies.find(row => row !== body)?.name.zh ?? '')
  const words = page.getByLabel(/^告诉诉求人的话/)
  expect((await words.inputValue()).length).toBeGreaterThan(10)
  await words.fill('您说的事归他们管，已经转过去，有事请找他们。')
  await pick(body.name.zh)
  expect(await words.inputValue()).toContain('归他们管')
  await page.getByRole('button', { name: '还差“对方的受理号”' }).waitFor()
  await page.getByLabel('对方的受理号').fill('2026-0318-7')
  await page.keyboard.press('Control+Enter')
  await expect.poll(() => caseOf(app, made.caseId).then(kase => kase.state)).toBe('passed')
  await page.getByRole('tab', { name: '对方退回' }).click()
  await page.getByLabel(/^为什么退回/).fill('对方说不归他们管。')
  await page.keyboard.press('Control+Enter')
  await expect.poll(() => caseOf(app, made.caseId).then(kase => kase.state)).toBe('received')
  await page.locator('.warn', { hasText: '对方说不归他们管。' }).waitFor()
  expect(await breaches(page)).toEqual([])
  await page.context().close()
})

test('K71: who hands over for a leaver reads kind by kind what went, and the leaver is gone from the pick lists', async () => {
  const made = await signedCase('13812342093')
  const leaver = app.staff('handler', made.unit)
  if (leaver.kind !== 'staff') throw new Error('not staff')
  const head = await signedIn(app, loginOf(app, 'unit_head', made.unit), `/people/${leaver.id}`)
  await pickFirst(head, '接手的人')
  await head.getByText('确实离任').click()
  expect(await breaches(head)).toEqual([])
  await head.getByRole('button', { name: '离任交接' }).dblclick()
  await head.getByRole('heading', { name: '已经交接' }).waitFor()
  expect(await head.locator('.held-list').innerText()).toMatch(/在办的件\s*\d/)
  await head.getByText('已经离任').waitFor()
  expect(await head.getByRole('combobox', { name: '接手的人' }).count()).toBe(0)
  expect((await caseOf(app, made.caseId)).handler_id).not.toBe(leaver.id)
  await head.context().close()
})
