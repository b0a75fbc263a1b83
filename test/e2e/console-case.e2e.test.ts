import { afterAll, beforeAll, expect, test } from 'vitest'
import { inCity } from '../../src/platform/db/index.ts'
import { callbacksOf, caseOf, dispatched, signedAndReplied, submitted } from '../support/loop.ts'
import { lampOf, loginOf, pickFirst, signedIn } from './console-support.ts'
import { breaches, overflow, startApp, type TestApp } from './support.ts'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app?.close())

async function signedCase(phone: string, text = '海棠路的路灯都不亮，晚上看不清路。') {
  const matter = lampOf(app)
  const made = await dispatched(app, { ...matter, text, phone })
  await app.act('case.sign', app.staff('handler', matter.unit), made.caseId, {})
  return { ...made, unit: matter.unit }
}

test('K42 K43: the case says its street and grid, shows the place on the map, and what of the same kind is close by', async () => {
  const matter = lampOf(app)
  const at = (id: string) => ({ ...matter, placeId: id, text: `路灯 ${id} 不亮，晚上看不清路。` })
  const near = await dispatched(app, at('LDYT0102'))
  await dispatched(app, at('LDGW0101'))
  const made = await dispatched(app, at('LDYT0101'))
  const page = await signedIn(app, loginOf(app, 'dispatcher'), `/case/${made.caseId}`)
  await page.getByText(/^成山大道1号路灯、崖头街道/).waitFor()
  await page
    .getByText(/社区第.网格$/)
    .first()
    .waitFor()
  await page.getByRole('heading', { name: '附近同类件（200 米内）' }).waitFor()
  const close = page.locator('.near-like a')
  await expect.poll(() => close.count()).toBe(1)
  expect(await close.getAttribute('href')).toContain(near.caseId)
  await page.getByRole('button', { name: '看地图' }).click()
  await page.locator('.map-pin').waitFor()
  await expect.poll(() => page.locator('.map-dot').count()).toBe(1)
  expect(await breaches(page)).toEqual([])
  await page.context().close()
})

test('K42 K50: accepted with an entry of the list, corrected by the pin; street, grid and position follow as at entry', async () => {
  const made = await submitted(app, { text: '楼道里的灯不亮，老人上下楼看不清。', phone: '13812342071' })
  const page = await signedIn(app, loginOf(app, 'dispatcher'), `/case/${made.caseId}?act=case.accept`)
  const [item] = [...app.city.pack.items.values()].filter(row => row.lead !== 'by-place')
  await page.getByRole('combobox', { name: '事项' }).click()
  await page.keyboard.type(item?.code ?? '')
  await page.keyboard.press('Enter')
  await page.getByRole('combobox', { name: /^具体地点/ }).click()
  await page.keyboard.type('xfjy')
  await page.getByRole('option', { name: /^幸福家园 崖头街道/ }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByText(/^崖头街道、.+第.网格$/).waitFor()
  await page.keyboard.press('Control+Enter')
  const entry = app.city.pack.map.places.find(row => row.id === '幸福家园@yatou')
  const placed = () => caseOf(app, made.caseId)
  await expect.poll(() => placed().then(k => k.state)).toBe('accepted')
  expect(await placed()).toMatchObject({
    ...{ place_text: '幸福家园', place_unit: 'yatou', place_id: entry?.id, ...entry?.point },
    place_grid: expect.stringMatching(/^grid\//),
  })
  await page.goto(new URL(`/c/case/${made.caseId}?act=case.correct`, page.url()).href)
  const field = page.getByRole('combobox', { name: /^地点/ })
  await field.click()
  // the key of the map is there with the map
  await page.locator('.where').getByRole('button', { name: /^地图/ }).waitFor()
  await page.keyboard.press('Alt+m')
  const map = page.getByRole('application')
  await map.locator('.map-pin').waitFor()
  await expect.poll(() => map.evaluate(box => box === document.activeElement)).toBe(true)
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => field.inputValue()).toBe('')
  expect(await breaches(page)).toEqual([])
  // Escape leads from the map back to the field, not away from the case.
  await page.keyboard.press('Escape')
  await expect.poll(() => field.evaluate(box => box === document.activeElement)).toBe(true)
  await page.keyboard.type('幸福家园东门外')
  await page.getByLabel('怎么发现的').fill('打电话问过，在东门外面。')
  await page.keyboard.press('Control+Enter')
  await expect.poll(() => placed().then(k => k.place_text)).toBe('幸福家园东门外')
  const now = await placed()
  expect(now).toMatchObject({ place_unit: 'yatou', place_id: null, place_grid: expect.stringMatching(/^grid\//) })
  expect(now.lng).toBeGreaterThan(entry?.point?.lng ?? 0)
  await page.context().close()
})

test('K58 K59 K68 K69: answer, internal note and evidence apart; what will be taken out is seen before it goes out', async () => {
  const made = await signedCase('13812342046')
  const page = await signedIn(app, loginOf(app, 'handler', made.unit), `/case/${made.caseId}?act=case.reply`)
  await page.getByText('诉求人问的').waitFor()
  await page.getByRole('radiogroup', { name: '结果' }).locator('label').first().click()
  await page.getByLabel('公开答复').fill('您好，海棠路的电缆已经换好，灯全部亮了。有事请打 13812342046 找我们。')
  await page.getByText(/公开时去掉 \d+ 处/).waitFor()
  expect(await page.locator('.ma-back mark').allInnerTexts()).toContain('13812342046')
  await page.getByRole('button', { name: '看公开后的样子' }).click()
  const seen = page.getByRole('dialog')
  await seen.getByText('电缆已经换好').waitFor()
  expect(await seen.innerText()).not.toContain('13812342046')
  await page.keyboard.press('Escape')
  await page.getByLabel('内部记录').fill('同一条电缆一月也坏过，列入二季度更换。')
  await page.getByText('单个不超过').waitFor()
  expect(await page.getByRole('radiogroup', { name: '谁能看' }).innerText()).toMatch(/公开[\s\S]*诉求人可看[\s\S]*内部/)
  await page.getByRole('radiogroup', { name: '跟诉求人联系过吗' }).getByText('联系过', { exact: true }).click()
  expect(await breaches(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await expect.poll(() => caseOf(app, made.caseId).then(k => k.state)).toBe('replied')
  await page.context().close()
  const citizen = await app.open('follow')
  await citizen.fill('#code', made.queryCode)
  await citizen.getByRole('button', { name: '看办到哪一步' }).click()
  await citizen.locator('.now-card').waitFor()
  const toCitizen = await citizen.locator('body').innerText()
  expect(toCitizen).toContain('电缆已经换好')
  expect(toCitizen).not.toContain('二季度更换')
  await citizen.context().close()
})

test('K58: a note calls a colleague, stays as it is and is marked as internal', async () => {
  const made = await signedCase('13812342047')
  const page = await signedIn(app, loginOf(app, 'supervisor'), `/case/${made.caseId}?act=case.note`)
  const colleague = app.staff('handler', made.unit)
  const name = colleague.kind === 'staff' ? colleague.name : ''
  await page.getByRole('textbox', { name: /^记录/ }).fill(`@${name} 请今天去看一下。`)
  await page.getByText(new RegExp(`会提醒 ?${name}`)).waitFor()
  await page.keyboard.press('Control+Enter')
  await page.locator('.tl').getByText('请今天去看一下').waitFor()
  expect(await page.locator('.tl .tagline').first().innerText()).toBe('内部')
  await page.context().close()
})

test('K49: after an own note the answer’s form says of no change; what is shut is one line a reason', async () => {
  const made = await signedCase('13812342062')
  const page = await signedIn(app, loginOf(app, 'handler', made.unit), `/case/${made.caseId}?act=case.reply`)
  await page.getByLabel('公开答复').waitFor()
  await page.getByRole('tab', { name: /^内部记录/ }).click()
  await page.getByRole('textbox', { name: /^记录/ }).fill('电工上午去过，缺一根电缆。')
  await page.keyboard.press('Control+Enter')
  await page.locator('.tl').getByText('缺一根电缆').waitFor()
  await page.getByLabel('公开答复').fill('您好，电缆今天换好，灯今晚亮。')
  await page.getByRole('radiogroup', { name: '结果' }).locator('label').first().click()
  await page.getByRole('radiogroup', { name: '跟诉求人联系过吗' }).getByText('联系过', { exact: true }).click()
  expect(await page.locator('.chg').count()).toBe(0)
  const reasons = await page.locator('.no dt').allInnerTexts()
  expect(new Set(reasons).size).toBe(reasons.length)
  await page.keyboard.press('Control+Enter')
  await expect.poll(() => caseOf(app, made.caseId).then(k => k.state)).toBe('replied')
  await page.context().close()
})

test('R3: an item chosen by hand that goes by the place leads to the unit of the place, at acceptance and at dispatch', async () => {
  const { pack } = app.city
  const item = [...pack.items.values()].find(row => row.lead === 'by-place')
  const town = [...pack.units.values()].find(row => row.kind === 'town')
  const made = await submitted(app, { text: '想问问那件事现在是怎么安排的。', phone: '13812342063' })
  const page = await signedIn(app, loginOf(app, 'dispatcher'), `/case/${made.caseId}?act=case.accept`)
  await page.getByRole('combobox', { name: '事项' }).click()
  await page.keyboard.type(item?.code ?? '')
  await page.keyboard.press('Enter')
  await page.getByText('这一事项按地点定单位').waitFor()
  await page.getByRole('combobox', { name: '镇街' }).click()
  await page.keyboard.type(town?.name.zh ?? '')
  await page.keyboard.press('Enter')
  await page.getByText(`按事项清单归${town?.name.zh}`).waitFor()
  await page.keyboard.press('Control+Enter')
  await expect.poll(() => caseOf(app, made.caseId).then(k => k.state)).toBe('accepted')
  await page.getByRole('tab', { name: /^派单/ }).click()
  await page.keyboard.press('Control+Enter')
  await expect.poll(() => caseOf(app, made.caseId).then(k => k.unit_id)).toBe(town?.code)
  await page.context().close()
})

test('K60: the limit that is said before dispatch is the one that runs: the item’s own, then that of its grade', async () => {
  const item = [...app.city.pack.items.values()].find(row => row.lead !== 'by-place' && row.limit)
  if (!item) throw new Error('no item with a limit of its own')
  const made = await submitted(app, { text: '桥头的井盖松了，车一过就响。', phone: '13812342061' })
  await app.act('case.accept', app.staff('dispatcher'), made.caseId, {
    title: '桥头井盖松动',
    kind: 'help',
    item: item.code,
    grade: item.grade,
    place: { text: null, unit: null },
  })
  const page = await signedIn(app, loginOf(app, 'dispatcher'), `/case/${made.caseId}?act=case.dispatch`)
  const said = await page.getByText(/^派出就起算：/).innerText()
  await page.keyboard.press('Control+Enter')
  await page.locator('.tl').getByText('派单').waitFor()
  expect(await page.locator('.tl').innerText()).toContain(`限 ${said.replace(/^派出就起算：|。$/g, '')}`)
  await page.context().close()
})

test('K49: the second writer is told who else is there, loses nothing and sees the difference', async () => {
  const made = await signedCase('13812342048')
  const page = await signedIn(app, loginOf(app, 'handler', made.unit), `/case/${made.caseId}?act=case.reply`)
  const other = await signedIn(app, loginOf(app, 'supervisor'), `/case/${made.caseId}`)
  await page.locator('.live-note').getByText('也开着这一件').waitFor()
  const mine = '您好，已经派人去看过，正在换电缆。'
  await page.getByLabel('公开答复').fill(mine)
  await app.act('case.note', app.staff('supervisor'), made.caseId, { text: '请先给老人打个电话。', mentions: [] })
  await page.getByText('您打开以后，这一件有变动').waitFor()
  expect(await page.locator('.chg').innerText()).toContain('您写的字都还在')
  expect(await page.getByLabel('公开答复').inputValue()).toBe(mine)
  await page.getByRole('button', { name: '看到了，接着写' }).click()
  await page.locator('.chg').waitFor({ state: 'detached' })
  expect(await page.getByLabel('公开答复').inputValue()).toBe(mine)
  await page.context().close()
  await other.context().close()
})

test('a phone number is masked until somebody looks, and the look is an entry', async () => {
  const made = await submitted(app, { text: '小区门口的路坏了，车过不去。', phone: '13812345555' })
  const page = await signedIn(app, loginOf(app, 'dispatcher'), `/case/${made.caseId}`)
  await page.getByText('138****5555').waitFor()
  expect(await page.content()).not.toContain('13812345555')
  await page.getByRole('button', { name: '查看' }).click()
  await page.getByText('13812345555').waitFor()
  const looks = await app.db(db =>
    db
      .selectFrom('ledger_entry')
      .select('id')
      .where('city_id', '=', app.city.id)
      .where('act', '=', 'appeal.reveal')
      .execute(),
  )
  expect(looks.length).toBe(1)
  await page.context().close()
})

test('K53: three questions by number keys, nothing preset, the button says what is missing, then the next person', async () => {
  const made = await signedCase('13812342050', '路灯坏了一个星期，没有人来修。')
  await app.act('case.reply', app.staff('handler', made.unit), made.caseId, {
    outcome: 'solved',
    publicText: '已经换好灯泡，请放心使用。',
    contacted: true,
  })
  const waiting = await callbacksOf(app, made.caseId)
  const page = await signedIn(app, loginOf(app, 'caller_back'), `/callback?id=${waiting[0]?.id}`)
  await page.getByText('还差第 1 问').waitFor()
  expect(await page.locator('.qs [aria-checked=true]').count()).toBe(0)
  await page.keyboard.press('1')
  await page.getByText('还差第 2 问').waitFor()
  await page.keyboard.press('3')
  await page.getByText('还差第 3 问').waitFor()
  expect(await page.locator('.nx').innerText()).not.toContain('三问答完')
  await page.keyboard.press('4')
  await page.getByRole('button', { name: /存下，打下一个/ }).waitFor()
  expect(await breaches(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await expect.poll(() => caseOf(app, made.caseId).then(k => k.round)).toBe(2)
  await page.context().close()
})

test('K53: nobody there is an attempt with a next time, neither satisfied nor dissatisfied', async () => {
  const matter = lampOf(app)
  const made = await dispatched(app, { ...matter, text: '人行道的砖松了，下雨天溅水。', phone: '13812342051' })
  await signedAndReplied(app, made.caseId, matter.unit)
  const [waiting] = await callbacksOf(app, made.caseId)
  const page = await signedIn(app, loginOf(app, 'caller_back'), `/callback?id=${waiting?.id}`)
  await page.getByText('还差第 1 问').waitFor()
  await page.keyboard.press('F8')
  await expect.poll(() => callbacksOf(app, made.caseId).then(rows => rows[0]?.attempts)).toBe(1)
  await page.context().close()
})

test('K89 R11: the arbiter rules by keys, with both grounds in view; the next dispute opens', async () => {
  const matter = lampOf(app)
  const other = [...app.city.pack.items.values()].find(row => row.lead !== 'by-place' && row.lead !== matter.unit)?.lead
  for (const text of ['河边的路灯坏了三盏。', '广场的路灯白天也亮着。']) {
    const { caseId } = await dispatched(app, { ...matter, text, phone: '13812342991' })
    await app.act('case.return', app.staff('handler', matter.unit), caseId, {
      ground: 'not-by-law',
      reason: '这几盏灯在河道管理范围内，由水务部门建设和管护。',
      proposedUnit: other,
    })
  }
  const page = await signedIn(app, loginOf(app, 'arbiter', 'zhzx'), '/arbitration')
  await page.getByText('河道管理范围内').waitFor()
  expect(await breaches(page)).toEqual([])
  expect(await overflow(page)).toBe(0)
  const title = await page.locator('.ar-m h2').innerText()
  await page.keyboard.press('1')
  await page.getByLabel('原因').fill('按河道管理条例，河道内设施由水务部门管护。')
  await page.keyboard.press('Control+Enter')
  await expect.poll(() => page.locator('.ar-m h2').innerText()).not.toBe(title)
  await page.keyboard.press('2')
  await page.getByLabel('原因').fill('按事件清单，城市照明由住建部门主管。')
  await page.keyboard.press('Control+Enter')
  await page.getByText('没有等裁定的件').waitFor()
  await page.context().close()
})

test('K87 K88 K84: the supervisor picks late cases, looks and serves; the head opens, acknowledges and answers by hand and keys', async () => {
  const made = await signedCase('13812342051', '青鱼滩码头的栏杆断了一截，孩子在那里玩。')
  await inCity(app.app.pool, app.city.id, 'write', async ({ db }) => {
    await db
      .updateTable('case_file')
      .set({ due_at: new Date(app.now().getTime() - 7_200_000) })
      .where('city_id', '=', app.city.id)
      .where('id', '=', made.caseId)
      .execute()
  })
  const page = await signedIn(app, loginOf(app, 'supervisor'), '/watch')
  await page.getByRole('row', { name: /青鱼滩码头/ }).click()
  await page.keyboard.press('x')
  await page.getByText('督办单', { exact: true }).click()
  await page.locator('.wa-preview').getByText('主要负责人应当亲自过问').waitFor()
  expect(await page.getByLabel('抄送').inputValue()).toContain('市纪委监委')
  expect(await breaches(page)).toEqual([])
  await page.getByRole('button', { name: '发出 1 张' }).click()
  await page.getByText(/已送达：荣督〔2026〕\d+号/).waitFor()
  await page.context().close()

  const head = await signedIn(app, loginOf(app, 'unit_head', made.unit), '/slips')
  const sheet = head.locator('.sl-sheet')
  await sheet.getByText('青鱼滩码头').waitFor()
  const pdf = await head.request.get(`${app.url}${await head.getByRole('link', { name: '打印' }).getAttribute('href')}`)
  expect(pdf.headers()['content-type']).toBe('application/pdf')
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
  await head.locator('.sl-course li.done').getByText('打开').waitFor()
  await head.getByRole('button', { name: '签收', exact: true }).waitFor()
  await head.keyboard.press('s')
  await head.getByLabel('书面回复').fill('栏杆已经临时围好，周五焊好，派专人看守。')
  await head.getByRole('button', { name: '回复', exact: true }).click()
  await head.locator('.pick-row').getByText('已回复').first().waitFor()
  expect(await breaches(head)).toEqual([])
  expect(await overflow(head)).toBe(0)
  // K61: being told of the arrival is one look away.
  await head.goto(`${app.url}/c/account`)
  await head.getByLabel('邮箱').fill('wang@unit.example')
  await head.getByLabel('时限提醒 邮件').check()
  await head.getByLabel('手机号').fill('13900001111')
  await head.getByLabel('新到和改派的件 短信').check()
  await head.getByRole('radio', { name: '邮件，不再一件一封' }).click()
  await head.getByRole('button', { name: '存下' }).click()
  await head.getByText('存好了').waitFor()
  expect(await breaches(head)).toEqual([])
  await head.goto(`${app.url}/c/notices`)
  await head.getByRole('heading', { name: '通知' }).waitFor()
  expect(await breaches(head)).toEqual([])
  await head.context().close()
  const post = await signedIn(app, loginOf(app, 'supervisor'), '/messages')
  await post.getByText('发信记录').first().waitFor()
  expect(await breaches(post)).toEqual([])
  await post.context().close()
  const admin = await signedIn(app, loginOf(app, 'system_admin'), '/messages')
  await admin.getByRole('button', { name: '短信', exact: true }).click()
  await admin.getByRole('textbox', { name: '地址' }).fill('https://sms.example/send')
  await admin.getByLabel('密钥').fill('a key of the carrier')
  await admin.getByLabel('模板对照').fill('notice.arrival=T-1001')
  expect(await breaches(admin)).toEqual([])
  await admin.getByRole('button', { name: '存下' }).click()
  await admin.getByRole('textbox', { name: '地址' }).waitFor({ state: 'detached' })
  await admin.getByRole('button', { name: '短信', exact: true }).click()
  await expect.poll(() => admin.getByRole('textbox', { name: '地址' }).inputValue()).toBe('https://sms.example/send')
  expect(await admin.getByLabel('密钥').inputValue()).toBe('')
  await admin.context().close()
})

test('K44: a further matter and a report are parted in one form; what stays no longer says it', async () => {
  const made = await submitted(app, { text: '路灯不亮；垃圾没人收；办证的暗示要请客。', phone: '13812342181' })
  const page = await signedIn(app, loginOf(app, 'dispatcher'), `/case/${made.caseId}?act=case.part`)
  await page.getByRole('button', { name: '加一件事' }).click()
  await page.getByRole('textbox', { name: '标题', exact: true }).fill('小区门口垃圾没人收')
  await page.getByRole('textbox', { name: '诉求人怎么说的' }).fill('小区门口的垃圾没人收。')
  await page.getByRole('button', { name: '其中有举报' }).click()
  await pickFirst(page, '负面清单')
  await page.getByRole('textbox', { name: '举报的内容' }).fill('办证的工作人员暗示要请客吃饭。')
  await page.getByRole('textbox', { name: '留下的标题' }).fill('路灯不亮')
  await page.getByRole('textbox', { name: '留下的诉求' }).fill('路灯不亮；垃圾没人收。')
  expect(await breaches(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await expect.poll(() => caseOf(app, made.caseId).then(k => k.parts)).toBe(1)
  await page.getByRole('link', { name: '小区门口垃圾没人收' }).waitFor()
  expect(await page.locator('main').innerText()).not.toContain('请客')
  await page.context().close()
})

test('K44: what was typed is there again after a look at another tab; a second press does not do the next act', async () => {
  const made = await submitted(app, { text: '路灯不亮；垃圾没人收。', phone: '13812342182' })
  await app.act('case.accept', app.staff('dispatcher'), made.caseId, {
    title: '路灯不亮；垃圾没人收',
    kind: 'help',
    item: lampOf(app).item,
    grade: 'green',
    place: { text: null, unit: null },
  })
  const page = await signedIn(app, loginOf(app, 'dispatcher'), `/case/${made.caseId}?act=case.part`)
  await page.getByRole('button', { name: '加一件事' }).click()
  await page.keyboard.type('小区门口垃圾没人收')
  await page.getByRole('textbox', { name: '诉求人怎么说的' }).fill('小区门口的垃圾没人收。')
  await page.getByRole('tab', { name: /^内部记录/ }).click()
  await page.getByRole('textbox', { name: /^记录/ }).waitFor()
  await page.getByRole('tab', { name: /^拆分/ }).click()
  expect(await page.getByRole('textbox', { name: '标题', exact: true }).inputValue()).toBe('小区门口垃圾没人收')
  // However slow the machine, both presses come in one and the same moment.
  await page.evaluate(() => {
    const at = performance.now()
    performance.now = () => at
  })
  await page.keyboard.press('Control+Enter')
  // the form of the next act stands there now, whole, under the same keys
  await page.getByRole('link', { name: '小区门口垃圾没人收' }).waitFor()
  await page.getByRole('tab', { name: /^派单/, selected: true }).waitFor()
  await page.locator('.af-go button:not([aria-disabled=true])', { hasText: '派单' }).waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByRole('tab', { name: /^内部记录/ }).click()
  await page.getByRole('textbox', { name: /^记录/ }).fill('分成两件，垃圾那件另派。')
  await page.keyboard.press('Control+Enter')
  await page.locator('.tl').getByText('分成两件').waitFor()
  expect((await caseOf(app, made.caseId)).state).toBe('accepted')
  await page.context().close()
})

test('K75: an answer that leaves something to do asks for the day, and the person reads it', async () => {
  const made = await signedCase('13812342183')
  const page = await signedIn(app, loginOf(app, 'handler', made.unit), `/case/${made.caseId}?act=case.reply`)
  await page.getByLabel('公开答复').fill('您好，主路的灯已经修好，支路的等电缆到货再换。')
  await page.getByRole('radiogroup', { name: '结果' }).getByText('部分解决').click()
  await page.getByRole('radiogroup', { name: '跟诉求人联系过吗' }).getByText('联系过', { exact: true }).click()
  await page.getByRole('button', { name: '还差哪天以前办完' }).waitFor()
  await page.getByLabel(/^剩下的哪天以前办/).fill('2026-04-20')
  expect(await breaches(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await page.locator('.tl').getByText('剩下的说好').waitFor()
  const citizen = await app.open('follow')
  await citizen.fill('#code', made.queryCode)
  await citizen.getByRole('button', { name: '看办到哪一步' }).click()
  await citizen.getByText(/说好 2026 年 4 月 20 日前办/).waitFor()

  await page.getByRole('tab', { name: /^告知剩下的已办完/ }).click()
  await page.getByLabel('剩下的办了什么').fill('支路的灯今天也修好了，麻烦您看一看。')
  expect(await breaches(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await page.locator('.tl').getByText('支路的灯今天也修好了').waitFor()
  expect(await page.getByRole('tab', { name: /^告知剩下的已办完/ }).count()).toBe(0)
  await page.context().close()
  await citizen.reload()
  await citizen.locator('.reply').getByText('支路的灯今天也修好了').waitFor()
  expect(await citizen.locator('.reply').innerText()).not.toContain('说好 2026 年 4 月 20 日前办')
  expect(await breaches(citizen)).toEqual([])
  await citizen.context().close()
})

test('K69: each file that is refused is named; a plate is blackened by mouse and by keys, and is in no pixel of what is kept', async () => {
  const made = await signedCase('13812342184')
  const page = await signedIn(app, loginOf(app, 'handler', made.unit), `/case/${made.caseId}?act=case.reply`)
  const picture = await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    canvas.width = 800
    canvas.height = 600
    const pen = canvas.getContext('2d') as CanvasRenderingContext2D
    pen.fillStyle = '#fff'
    pen.fillRect(0, 0, 800, 600)
    return canvas.toDataURL('image/png').split(',')[1] ?? ''
  })
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: '加照片或文件' }).click(),
  ])
  await chooser.setFiles([
    { name: 'lamp.png', mimeType: 'image/png', buffer: Buffer.from(picture, 'base64') },
    { name: 'empty.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) },
    { name: 'noise.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('not a picture') },
  ])
  await page.getByText('noise.jpg').waitFor()
  await page.getByText('empty.pdf').waitFor()
  await page.locator('.thumbs').getByRole('button', { name: /lamp/ }).first().click()
  await page.getByRole('button', { name: '涂黑' }).click()
  const board = page.getByRole('application', { name: /^涂黑/ })
  await expect.poll(() => board.boundingBox().then(box => box?.height ?? 0)).toBeGreaterThan(100)
  const box = await board.boundingBox()
  if (!box) throw new Error('no board')
  await page.mouse.move(box.x + box.width * 0.1, box.y + box.height * 0.1)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.3, box.y + box.height * 0.3, { steps: 4 })
  await page.mouse.up()
  await page.getByRole('application', { name: '涂黑，已涂 1 处' }).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByRole('application', { name: '涂黑，已涂 2 处' }).waitFor()
  expect(await breaches(page)).toEqual([])
  await page.getByRole('button', { name: '换成涂黑的' }).click()
  await page.locator('.bko').waitFor({ state: 'hidden' })
  await page.locator('.thumbs').getByRole('button', { name: /lamp/ }).first().click()
  const kept = page.locator('img.full')
  await kept.waitFor()
  const light = await kept.evaluate(async node => {
    const image = node as HTMLImageElement
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = image.naturalWidth
    canvas.height = image.naturalHeight
    const pen = canvas.getContext('2d') as CanvasRenderingContext2D
    pen.drawImage(image, 0, 0)
    const at = (x: number, y: number) => pen.getImageData(x * canvas.width, y * canvas.height, 1, 1).data[0] ?? -1
    return [at(0.2, 0.2), at(0.5, 0.46), at(0.8, 0.8)].map(n => (n > 200 ? 'white' : n < 40 ? 'black' : String(n)))
  })
  expect(light).toEqual(['black', 'black', 'white'])
  await page.context().close()
})
