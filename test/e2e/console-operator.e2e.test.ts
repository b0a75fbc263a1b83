import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { caseOf, submitted } from '../support/loop.ts'
import { loginOf, signedIn } from './console-support.ts'
import { breaches, desk, overflow, phone, startApp, type TestApp } from './support.ts'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app?.close())

async function ring(page: Page, number: string): Promise<void> {
  await page.getByLabel('来电', { exact: true }).fill(number)
  await page.keyboard.press('Enter')
  await page.getByText('通话中').waitFor()
}

test('K31: a known number shows person and matters before the first word; an unknown one opens an empty order', async () => {
  await submitted(app, { text: '公交 12 路总是晚点，等半个小时。', name: '刘女士', phone: '13911117713' })
  const page = await signedIn(app, loginOf(app, 'operator'), '/operator')
  await ring(page, '13911117713')
  await page.locator('.old').getByText('公交 12 路').waitFor()
  expect(await page.locator('.call').innerText()).toContain('139****7713')
  expect(page.url()).not.toContain('13911117713')
  await page.keyboard.press('F10')
  await page.getByText('没有来电号码').waitFor()
  await ring(page, '13900000001')
  await page.getByText('这个号码第一次来').waitFor()
  await page.context().close()
})

test('K34: an order from the first word to the receipt by keyboard alone', async () => {
  const page = await signedIn(app, loginOf(app, 'operator'), '/operator')
  await page.locator('#ring:focus').waitFor()
  await page.keyboard.type('13922223333')
  await page.keyboard.press('Enter')
  await page.locator('textarea:focus').waitFor()
  await page.keyboard.type('河东社区门口的路灯坏了，晚上一片漆黑，老人看不清路。')
  await page.locator('.sg').first().waitFor()
  await expect.poll(() => page.locator('.sg .why').first().innerText()).not.toBe('')
  await page.keyboard.press('F1')
  await page.locator('.sg.on').waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.getByLabel('怎么称呼').focus()
  await page.keyboard.type('刘女士')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.type('求助')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Alt+3')
  await expect.poll(() => page.locator('.gr [aria-checked=true]').getAttribute('class')).toBe('on')
  expect(await breaches(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await page.getByText('念给来电人听').waitFor()
  expect(await page.locator('.receipt-code > [aria-hidden]').innerText()).toMatch(
    /^[2-9A-HJKMNP-Z]{4} [2-9A-HJKMNP-Z]{4}$/,
  )
  const [made] = await app.db(db =>
    db
      .selectFrom('case_file')
      .select(['id'])
      .where('city_id', '=', app.city.id)
      .where('title', 'like', '河东社区%')
      .execute(),
  )
  expect((await caseOf(app, made?.id ?? '')).grade).toBe('yellow')
  await page.keyboard.press('Enter')
  await page.getByText('等来电').waitFor()
  await page.context().close()
})

test('K26: for somebody else: whom it is for is asked and never preset, two keys from the box', async () => {
  const page = await signedIn(app, loginOf(app, 'operator'), '/operator')
  await ring(page, '13922223334')
  await page.locator('textarea:focus').waitFor()
  await page.keyboard.type('老人家里的水管漏水，自己打不了电话，请帮忙修。')
  await page.getByRole('combobox', { name: '类别' }).focus()
  await page.keyboard.type('求助')
  await page.keyboard.press('Enter')
  await page.getByLabel('替别人反映').focus()
  await page.keyboard.press('Space')
  const who = page.getByRole('radiogroup', { name: '是什么人' })
  await who.waitFor()
  expect(await who.locator(':checked').count()).toBe(0)
  const go = page.locator('.ofm .go button[type=submit]')
  expect(await go.innerText()).toBe('还差替谁反映')
  // Sent without: it says so, and the hand is where the answer is given.
  await page.keyboard.press('Control+Enter')
  await page.locator('.ofm .field-bad', { hasText: '还差替谁反映' }).waitFor()
  await expect
    .poll(() =>
      who
        .locator('input')
        .first()
        .evaluate(one => one === document.activeElement),
    )
    .toBe(true)
  expect(await breaches(page)).toEqual([])
  await page.setViewportSize(phone.viewport)
  expect(await overflow(page)).toBe(0)
  await page.setViewportSize(desk.viewport)
  await page.getByLabel('替别人反映').focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  expect(await who.getByLabel('父母或家里老人').isChecked()).toBe(true)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Control+Enter')
  await page.getByText('念给来电人听').waitFor()
  const made = await app.db(db =>
    db
      .selectFrom('appeal')
      .select(['relation'])
      .where('city_id', '=', app.city.id)
      .where('text', 'like', '老人家里的水管%')
      .execute(),
  )
  expect(made).toEqual([{ relation: 'family' }])
  await page.context().close()
})

test('K5 K42: the place by first letters from the city’s list, or by a pin that the arrow keys move; the street and grid follow', async () => {
  const page = await signedIn(app, loginOf(app, 'operator'), '/operator')
  await ring(page, '13922224444')
  await page.locator('textarea:focus').waitFor()
  await page.keyboard.type('楼道里的感应灯都不亮，老人上下楼看不清。')
  const field = page.getByRole('combobox', { name: /^在哪儿/ })
  await field.focus()
  await page.keyboard.type('xfjy')
  await page.getByRole('option', { name: /^幸福家园 崖头街道/ }).waitFor()
  await page.keyboard.press('Enter')
  expect(await field.inputValue()).toBe('幸福家园')
  await page.getByText(/^崖头街道、.+第.网格$/).waitFor()
  await page.keyboard.press('Alt+m')
  const map = page.getByRole('application')
  await map.locator('.map-pin').waitFor()
  await expect.poll(() => map.evaluate(box => box === document.activeElement)).toBe(true)
  expect(await breaches(page)).toEqual([])
  const { point } = app.city.pack.map.places.find(row => row.id === '幸福家园@yatou') ?? {}
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => field.inputValue()).toBe('')
  // A key that is pressed just as the words of the last step arrive is not undone by them.
  const pinAt = async () => Number(/[\d.]+/.exec((await map.locator('.map-pin').getAttribute('transform')) ?? '')?.[0])
  const before = await pinAt()
  await page.evaluate(() => {
    const where = document.querySelector('.where-map')
    const frame = document.querySelector('[role=application]')
    if (!where || !frame) throw new Error('no map')
    new MutationObserver((_, watch) => {
      if (!where.querySelector('p')) return
      watch.disconnect()
      frame.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }))
    }).observe(where, { childList: true, subtree: true })
  })
  await page.keyboard.press('ArrowRight')
  await expect.poll(pinAt).toBeCloseTo(before + 16, 0)
  await page.keyboard.press('Escape')
  await expect.poll(() => field.evaluate(box => box === document.activeElement)).toBe(true)
  await page.keyboard.type('幸福家园东门外')
  await page.getByRole('combobox', { name: '类别' }).focus()
  await page.keyboard.type('求助')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Enter')
  await page.getByText('念给来电人听').waitFor()
  const made = await app.db(db =>
    db
      .selectFrom('case_file')
      .select(['place_text', 'place_unit', 'place_grid', 'lng'])
      .where('city_id', '=', app.city.id)
      .where('title', 'like', '楼道里的感应灯%')
      .executeTakeFirstOrThrow(),
  )
  expect(made).toMatchObject({ place_text: '幸福家园东门外', place_unit: 'yatou' })
  expect(made.place_grid).toMatch(/^grid\//)
  expect(made.lng).toBeGreaterThan(point?.lng ?? 0)
  await page.context().close()
})

test('K35: drafts save themselves, several are open at once, a colleague takes one over', async () => {
  const people = [...app.city.pack.people.values()].filter(row => row.roles.includes('operator'))
  const [one, two] = people
  expect(people.length).toBeGreaterThan(1)
  const page = await signedIn(app, one?.code ?? '', '/operator')
  await ring(page, '13944445555')
  await page.keyboard.type('孩子上学过马路没有斑马线，车开得很快。')
  await page.getByText('存好了').waitFor()
  await page.keyboard.press('F10')
  await page.keyboard.type('第二份还没写完的登记。')
  await page.getByText('存好了').waitFor()
  await expect.poll(() => page.locator('.otabs [role=tab]').count()).toBeGreaterThanOrEqual(2)
  await page.reload()
  await page.locator('.otabs').getByText('孩子上学过马路').waitFor()
  await page.context().close()
  const next = await signedIn(app, two?.code ?? '', '/operator')
  const left = next.locator('.colleagues li', { hasText: '孩子上学' })
  await left.getByRole('button', { name: '接过来' }).click()
  await expect.poll(() => next.getByLabel('什么事').inputValue()).toContain('没有斑马线')
  await next.context().close()
})

test('K43: a known matter shows while the order is written, joins by one key; a pair is decided and taken back by one key each', async () => {
  const swing = '青山中路紫荆苑5号楼前的健身器材断了一截，孩子玩的时候差点划伤'
  const first = await submitted(app, { text: swing, name: '王女士', phone: '13911117714' })
  await app.settled()
  const page = await signedIn(app, loginOf(app, 'operator'), '/operator')
  await ring(page, '13922224444')
  await page.keyboard.type(`${swing}，还是没有人来修`)
  await page.locator('.old .why').getByText('说的是同一件事').first().waitFor()
  await page.keyboard.press('F6')
  await page.getByText('已选，登记时并入').waitFor()
  expect(await breaches(page)).toEqual([])
  await page.keyboard.press('F6')
  await page.getByRole('button', { name: '并入这件 F6' }).waitFor()
  await page.context().close()

  const twin = await submitted(app, { text: `${swing}，今天又有人绊倒`, phone: '13911117715' })
  await app.settled()
  const desk = await signedIn(app, loginOf(app, 'dispatcher'), '/pairs')
  await desk.getByRole('heading', { name: '等着判断 1 对' }).waitFor()
  expect(await desk.locator('.sides mark').first().innerText()).not.toBe('')
  expect(await breaches(desk)).toEqual([])
  await desk.keyboard.press('n')
  await desk.getByText('没有要判断的').waitFor()
  await desk.keyboard.press('z')
  await desk.getByRole('heading', { name: '等着判断 1 对' }).waitFor()
  await desk.keyboard.press('m')
  await desk.getByText('没有要判断的').waitFor()
  expect(await caseOf(app, twin.caseId)).toMatchObject({ state: 'merged', merged_into: first.caseId })
  await desk.keyboard.press('z')
  await desk.getByRole('heading', { name: '等着判断 1 对' }).waitFor()
  expect(await caseOf(app, twin.caseId)).toMatchObject({ state: 'received' })

  // The same on the page of the case: linked and undone, merged and taken back.
  await desk.goto(new URL(`/c/case/${twin.caseId}`, app.url).href)
  const before = desk.locator('.facts .past').first()
  await before.getByRole('button', { name: /^关联/ }).click()
  await before.getByText('已关联').waitFor()
  expect(await breaches(desk)).toEqual([])
  await before.getByRole('button', { name: /^撤销/ }).click()
  await before.getByRole('button', { name: /^不是一件/ }).click()
  await before.getByRole('button', { name: /^并入这件/ }).waitFor({ state: 'detached' })
  await before.getByRole('button', { name: /^撤销/ }).click()
  await before.getByRole('button', { name: /^并入这件/ }).click()
  await desk.getByText('本件已并入').waitFor()
  expect(await caseOf(app, twin.caseId)).toMatchObject({ state: 'merged', merged_into: first.caseId })
  await desk.getByRole('button', { name: '撤销并件' }).click()
  await before.getByRole('button', { name: /^并入这件/ }).waitFor()
  expect(await caseOf(app, twin.caseId)).toMatchObject({ state: 'received' })
  await desk.context().close()
})

test('K39: answers an inquiry while the caller is on the line; it is registered as answered and stands in the day', async () => {
  // Somebody whose desk is empty: the day stands there only where no order is open.
  const fresh = [...app.city.pack.people.values()].findLast(row => row.roles.includes('operator'))
  const page = await signedIn(app, fresh?.code ?? '', '/operator')
  await page.locator('#ring').fill('1381234')
  await page.keyboard.press('Enter')
  await page.getByText('这不是电话号码').waitFor()
  await ring(page, '13922226666')
  await page.locator('textarea:focus').waitFor()
  await page.keyboard.type('换身份证要带什么，周末能办吗？')
  await page.keyboard.press('Control+Enter')
  const kind = page.getByRole('combobox', { name: '类别' })
  await expect.poll(() => kind.evaluate(box => box === document.activeElement)).toBe(true)
  await page.keyboard.type('咨询')
  await page.keyboard.press('Enter')
  expect(await page.getByLabel('同意公开答复').isChecked()).toBe(false)
  await page.getByLabel(/^当场答复了/).check()
  await page.keyboard.press('Control+Enter')
  const told = page.getByLabel('怎么答的，本人看得到')
  await expect.poll(() => told.evaluate(box => box === document.activeElement)).toBe(true)
  await page.keyboard.type('您好，带旧身份证和户口簿，周六上午户政大厅有人。')
  expect(await breaches(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await page.getByText('记为直接答复').waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: /直接答复 1 件/ }).waitFor()
  await page.getByRole('link', { name: /^换身份证要带什么/ }).click()
  await page.getByText('周六上午户政大厅有人').waitFor()
  await page.context().close()
})

test('K34: at a small window no field of the order that has the hand is under the bar at the foot', async () => {
  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 900, height: 900 },
    { width: 1024, height: 640 },
    { width: 390, height: 844 },
  ]) {
    const page = await signedIn(app, loginOf(app, 'operator'), '/operator', { viewport })
    await page.keyboard.press('F10')
    await page.getByLabel('什么事').fill('海棠路的路灯都不亮，晚上看不清路。')
    const hidden = async () =>
      page.evaluate(() => {
        const field = document.activeElement
        const go = document.querySelector('.ofm .go')
        if (!field?.closest('.ofm > .f') || !go) return null
        const line = field.getBoundingClientRect()
        return line.bottom > go.getBoundingClientRect().top + 1 ? field.outerHTML.slice(0, 80) : null
      })
    for (let step = 0; step < 18; step++) {
      await page.keyboard.press('Tab')
      expect(await hidden()).toBeNull()
    }
    expect(await overflow(page)).toBe(0)
    if (viewport.height === 900)
      // all of the form is in view at once: nothing waits under the bar
      expect(
        await page.evaluate(() => {
          scrollTo(0, 0)
          const last = [...document.querySelectorAll('.ofm > .f')].at(-1)?.getBoundingClientRect().bottom ?? 0
          return last <= (document.querySelector('.ofm .go')?.getBoundingClientRect().top ?? 0) + 1
        }),
      ).toBe(true)
    await page.context().close()
  }
})
