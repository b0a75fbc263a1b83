import { Buffer } from 'node:buffer'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { caseOf, dispatched } from '../support/loop.ts'
import { breaches, desk, overflow, phone, startApp, type TestApp } from './support.ts'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app?.close())

const words = '海棠路十二号到三十六号的路灯全不亮，已经三天了，晚上看不清脚下。'
const next = (page: Page) => page.locator('.bar button[type=submit]').click()
const close = (page: Page) => page.context().close()
const count = (text: string) =>
  app.db(db =>
    db
      .selectFrom('case_file')
      .select(eb => eb.fn.countAll<number>().as('n'))
      .where('city_id', '=', app.city.id)
      .where('title', 'like', `${text}%`)
      .executeTakeFirstOrThrow()
      .then(row => Number(row.n)),
  )

async function toWho(page: Page, text = words): Promise<void> {
  await page.fill('#text', text)
  await next(page)
  await page.waitForSelector('#town')
  await next(page)
  await page.waitForSelector('#name')
}

/** A picture with as much detail as a photo has, so that its size is honest. */
async function photo(width: number, height: number): Promise<Buffer> {
  const rough = Buffer.alloc((width / 8) * (height / 8) * 3)
  for (let n = 0; n < rough.length; n++) rough[n] = (n * 7919) % 251
  return sharp(rough, { raw: { width: width / 8, height: height / 8, channels: 3 } })
    .resize(width, height)
    .jpeg({ quality: 97 })
    .toBuffer()
}

test('K1 K2 K7: says it in own words, is never asked for a category, and has number and query code at once', async () => {
  const page = await app.open('')
  await page.fill('#ask', words)
  await page.getByRole('button', { name: '接着说' }).click()
  await page.waitForSelector('#text')
  expect(await page.inputValue('#text')).toBe(words)
  await toWho(page)
  expect(await page.locator('body').innerText()).not.toMatch(/请选择.*(类别|部门|单位)/)
  await page.fill('#phone', '13812342046')
  await page.getByLabel('我看过了').check()
  await next(page)
  await page.waitForSelector('.receipt-code')
  expect(await page.locator('.receipt-code > [aria-hidden]').innerText()).toMatch(
    /^[2-9A-HJKMNP-Z]{4} [2-9A-HJKMNP-Z]{4}$/,
  )
  expect(await page.locator('.receipt').innerText()).toContain('编号')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '存成图片' }).click()
  expect((await download).suggestedFilename()).toMatch(/\.png$/)
  expect(page.url()).not.toMatch(/[A-Z2-9]{8}$/)
  await page.getByRole('button', { name: '看办到哪一步' }).click()
  await page.waitForSelector('.now-card')
  await close(page)
})

test('K11: joins a known matter instead of filing anew, thinks otherwise and back, and has number and code of their own', async () => {
  const item = [...app.city.pack.items.values()].find(row => row.lead !== 'by-place' && !row.sensitive)
  const known = await dispatched(app, {
    text: '学府路海韵花园3号楼前的健身器材断了一截，孩子玩的时候划伤了手',
    phone: '13812340031',
    item: item?.code ?? '',
    unit: item?.lead ?? '',
  })
  await app.settled()
  const page = await app.open('submit', phone)
  await page.fill('#text', '学府路海韵花园3号楼前的健身器材断了一截，又有孩子划伤')
  const panel = page.locator('.card', { has: page.locator('.known') })
  const join = panel.getByRole('button', { pressed: false })
  await join.click()
  await panel.getByRole('button', { pressed: true }).waitFor()
  expect(await breaches(page)).toEqual([])
  expect(await overflow(page)).toBe(0)
  // Above the photos: whoever writes sees it without scrolling past them (K11 K13).
  const top = async (what: Locator) => (await what.boundingBox())?.y ?? Number.NaN
  expect(await top(panel)).toBeLessThan(await top(page.locator('.photos')))
  await panel.getByRole('button', { pressed: true }).click()
  await join.click()
  await panel.getByRole('button', { pressed: true }).waitFor()
  await next(page)
  await page.waitForSelector('#town')
  await next(page)
  await page.fill('#phone', '13812340032')
  await page.getByLabel('我看过了').check()
  await next(page)
  await page.waitForSelector('.receipt-code')
  // One case, two people: the second has a receipt, an answer and a call-back of their own.
  expect(await caseOf(app, known.caseId)).toMatchObject({ appeal_count: 2 })
  await close(page)
})

test('K11: once the place is pointed at, an open matter of the same kind close by is offered, whatever its words', async () => {
  const item = [...app.city.pack.items.values()].find(row => row.words.includes('路灯不亮') && row.lead !== 'by-place')
  const known = await dispatched(app, {
    ...{ text: '夜里黑灯瞎火的，已经半个月了', phone: '13812340033', placeId: 'LDYT0101' },
    ...{ item: item?.code ?? '', unit: item?.lead ?? '' },
  })
  const page = await app.open('submit', phone)
  await page.fill('#text', '路灯不亮，麻烦来看看')
  await next(page)
  await page.fill('#place', 'LDYT0101')
  await page
    .getByRole('button', { name: /^成山大道1号路灯/ })
    .first()
    .click()
  const panel = page.locator('.card', { has: page.locator('.known') })
  await panel.getByText('离您说的地方约50米').waitFor()
  expect(await breaches(page)).toEqual([])
  expect(await overflow(page)).toBe(0)
  await panel.getByRole('button', { pressed: false }).click()
  await panel.getByRole('button', { pressed: true }).waitFor()
  await next(page)
  await page.fill('#phone', '13812340034')
  await page.getByLabel('我看过了').check()
  await next(page)
  await page.waitForSelector('.receipt-code')
  expect(await caseOf(app, known.caseId)).toMatchObject({ appeal_count: 2 })
  await close(page)
})

test('K3: what was typed survives a reload; name and telephone only as long as the tab', async () => {
  const page = await app.open('submit')
  await toWho(page)
  await page.fill('#name', '周女士')
  await page.fill('#phone', '13812342046')
  await page.reload()
  await page.waitForSelector('#phone')
  expect(await page.inputValue('#phone')).toContain('2046')
  const other = await page.context().newPage()
  await other.goto(`${app.portal}submit/what`)
  await other.waitForSelector('#text')
  expect(await other.inputValue('#text')).toBe(words)
  await other.goto(`${app.portal}submit/who`)
  await other.waitForSelector('#phone')
  expect([await other.inputValue('#name'), await other.inputValue('#phone')]).toEqual(['', ''])
  expect(await other.evaluate(() => JSON.stringify({ ...localStorage }))).not.toMatch(/周女士|2046/)
  await close(page)
})

test('K3: more than fits is not cut off without a word', async () => {
  const page = await app.open('submit')
  await page.fill('#text', '烧烤店每天夜里吵到两点。'.repeat(200))
  await page.getByText('写满 2000 字了').waitFor()
  expect((await page.inputValue('#text')).length).toBe(2000)
  await close(page)
})

test('K3: pressed twice it is sent once', async () => {
  const text = '双击测试：小区门口的井盖松动，车一过就响。'
  const page = await app.open('submit')
  await toWho(page, text)
  await page.fill('#phone', '13812342047')
  await page.getByLabel('我看过了').check()
  await page.locator('.bar button[type=submit]').dblclick()
  await page.waitForSelector('.receipt-code')
  expect(await count('双击测试')).toBe(1)
  await close(page)
})

test('K3: an answer that got lost, a reload in between, and still one matter only', async () => {
  const text = '丢包测试：公交站牌倒了，压着人行道。'
  const page = await app.open('submit')
  await toWho(page, text)
  await page.fill('#phone', '13812342048')
  await page.getByLabel('我看过了').check()
  await page.route('**/appeals', async route => {
    await route.fetch()
    await route.abort('connectionreset')
  })
  await next(page)
  const error = page.getByRole('alert').filter({ hasText: '连不上网络' })
  await error.waitFor()
  expect(await error.innerText()).toContain('您写的都还在')
  await page.unroute('**/appeals')
  await page.reload()
  await page.waitForSelector('#phone')
  await page.getByLabel('我看过了').check()
  await next(page)
  await page.waitForSelector('.receipt-code')
  expect(await count('丢包测试')).toBe(1)
  await close(page)
})

test('K3: without network it says so and sends by itself when the network is back', async () => {
  const page = await app.open('submit')
  await toWho(page, '断网测试：桥头的护栏断了一截。')
  await page.fill('#phone', '13812342049')
  await page.getByLabel('我看过了').check()
  await page.context().setOffline(true)
  await next(page)
  await page.getByRole('alert').filter({ hasText: '网络一通会自动再送' }).waitFor()
  await page.context().setOffline(false)
  await page.waitForSelector('.receipt-code')
  expect(await count('断网测试')).toBe(1)
  await close(page)
})

test('K4: three photos and more, shrunk on the device, taken out, sent again after a failure', async () => {
  const page = await app.open('submit')
  await page.waitForSelector('#text')
  const folder = mkdtempSync(join(tmpdir(), 'bihuan-photos-'))
  const large = join(folder, 'lamp.jpg')
  writeFileSync(large, await photo(3000, 2000))
  const sizes: number[] = []
  page.on('request', sent => {
    const length = sent.headers()['upload-length']
    if (sent.method() === 'POST' && length) sizes.push(Number(length))
  })
  const all = (n: number) =>
    page.waitForFunction(
      many => document.querySelectorAll('.photos .off').length === many && !document.querySelector('.photos .up'),
      n,
      { timeout: 40_000 },
    )
  await page.setInputFiles('.add input', [large, large, large])
  await all(3)
  expect(sizes).toHaveLength(3)
  for (const size of sizes) {
    expect(size).toBeGreaterThan(10_000)
    expect(size).toBeLessThan(statSync(large).size * 0.6)
  }
  await page.getByRole('button', { name: '去掉第 3 个' }).click()
  await expect.poll(() => page.locator('.photos .off').count()).toBe(2)
  let failures = 0
  await page.route('**/uploads', route =>
    failures++ === 0 ? route.fulfill({ status: 400, body: '' }) : route.continue(),
  )
  await page.setInputFiles('.add input', large)
  await page.getByRole('button', { name: '没传上，再传' }).click({ timeout: 30_000 })
  await all(3)
  await page.reload()
  await page.waitForSelector('.photos .off')
  await expect.poll(() => page.locator('.photos .off').count()).toBe(3)
  rmSync(folder, { recursive: true })
  await close(page)
})

test('K4: the network breaks in the middle of a file; it waits, and goes on from where it was', async () => {
  const page = await app.open('submit')
  await page.waitForSelector('#text')
  const file = Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(1_200_000, 32), Buffer.from('\n%%EOF\n')])
  const begun: string[] = []
  const offsets: number[] = []
  page.on('request', sent => {
    if (sent.method() === 'POST' && sent.url().endsWith('/uploads')) begun.push(sent.url())
  })
  let cut = false
  await page.route('**/uploads/*', async route => {
    const offset = Number(route.request().headers()['upload-offset'])
    if (route.request().method() === 'PATCH' && offset > 300_000 && !cut) {
      cut = true
      await page.context().setOffline(true)
      return route.abort('internetdisconnected')
    }
    if (route.request().method() === 'PATCH') offsets.push(offset)
    return route.continue()
  })
  await page.setInputFiles('.add input', { name: '漏水说明.pdf', mimeType: 'application/pdf', buffer: file })
  await page.getByText(/等网络，已传 4\d%/).waitFor()
  await page.context().setOffline(false)
  await page.waitForFunction(() => document.querySelector('.photos .off') && !document.querySelector('.photos .up'))
  // Begun once, and no byte was sent twice.
  expect(begun).toHaveLength(1)
  expect(offsets).toEqual([0, 1, 2, 3, 4].map(n => n * 256 * 1024))
  const row = await app.db(db =>
    db
      .selectFrom('file')
      .select(['bytes', 'name'])
      .where('city_id', '=', app.city.id)
      .where('type', '=', 'application/pdf')
      .executeTakeFirstOrThrow(),
  )
  expect(row).toEqual({ bytes: file.length, name: '漏水说明.pdf' })
  await close(page)
})

test('K4: the page is left in the middle of a file; opened again it goes on from where it was', async () => {
  const page = await app.open('submit')
  await page.waitForSelector('#text')
  const begun: string[] = []
  const offsets: number[] = []
  page.on('request', sent => {
    if (sent.method() === 'POST' && sent.url().endsWith('/uploads')) begun.push(sent.url())
  })
  let left = false
  await page.route('**/uploads/*', route => {
    if (route.request().method() !== 'PATCH') return route.continue()
    const offset = Number(route.request().headers()['upload-offset'])
    if (offset > 300_000 && !left) return
    offsets.push(offset)
    return route.continue()
  })
  const file = Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(700_000, 32), Buffer.from('\n%%EOF\n')])
  await page.setInputFiles('.add input', { name: '灯杆说明.pdf', mimeType: 'application/pdf', buffer: file })
  await page.getByText(/7\d%/).waitFor()
  left = true
  await page.reload()
  await page.getByText('灯杆说明.pdf').waitFor()
  await page.waitForFunction(() => document.querySelector('.photos .off') && !document.querySelector('.photos .up'))
  expect(begun).toHaveLength(1)
  expect(offsets).toEqual([0, 1, 2].map(n => n * 256 * 1024))
  await page.reload()
  await page.waitForSelector('.photos .off')
  await expect.poll(() => page.locator('.photos .off').count()).toBe(1)
  await close(page)
})

const lampOf = (id: string) => {
  const { lng = 0, lat = 0 } = app.city.pack.map.places.find(row => row.id === id)?.point ?? {}
  return { longitude: lng, latitude: lat }
}
const where = (code = 'LDYT0107') =>
  app.open('submit/where', { ...phone, permissions: ['geolocation'], geolocation: lampOf(code) })
const lastPlace = () =>
  app.db(db =>
    db
      .selectFrom('case_file')
      .select(['place_text', 'place_unit', 'place_id', 'place_grid', 'lng', 'lat'])
      .where('city_id', '=', app.city.id)
      .orderBy('received_at', 'desc')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow(),
  )
/** From the second step to the receipt. */
const send = async (page: Page) => {
  await next(page)
  await page.fill('#phone', '13812342046')
  await page.getByLabel('我看过了').check()
  await next(page)
  await page.waitForSelector('.receipt-code')
}

test('K5: place by position, shown back in words and on the map; a lamp from the list; the case knows its grid', async () => {
  const page = await where()
  await page.getByRole('button', { name: '用我现在的位置' }).click()
  await page.getByText(/^这里是：.+崖头街道，.+社区第.网格/).waitFor()
  await page.locator('.map-pin').waitFor()
  expect(await page.inputValue('#town')).toBe('yatou')
  expect(await breaches(page)).toEqual([])
  await page.getByText('附近的路灯和垃圾箱').click()
  await page.getByRole('button', { name: /7号路灯/ }).click()
  expect(await page.inputValue('#place')).toMatch(/7号路灯$/)
  expect(await page.getByRole('button', { name: /7号路灯/ }).getAttribute('aria-pressed')).toBe('true')
  await page.goto(new URL('submit/what', app.portal).href)
  await page.fill('#text', '这盏灯三天不亮了，晚上看不清路。')
  await next(page)
  await send(page)
  expect(await lastPlace()).toMatchObject({
    place_id: 'LDYT0107',
    place_unit: 'yatou',
    place_grid: expect.stringMatching(/^grid\//),
  })
  await close(page)
})

test('K5: a pin on the map by touch, moved by the arrow keys, nearer and farther by keys; the street follows', async () => {
  const page = await app.open('submit/where', phone)
  await page.getByRole('button', { name: '在地图上指' }).click()
  const map = page.getByRole('application')
  await map.locator('.map-town').first().waitFor({ state: 'attached' })
  await map.click({ position: { x: 180, y: 150 } })
  await page.locator('.map-pin').waitFor()
  await page.getByText(/^这里是：/).waitFor()
  await expect.poll(() => page.inputValue('#town')).not.toBe('')
  const at = () => page.locator('.map-pin').getAttribute('transform')
  const before = await at()
  await map.focus()
  await page.keyboard.press('+')
  await page.keyboard.press('ArrowRight')
  await expect.poll(at).not.toBe(before)
  await page.getByRole('button', { name: '不用这个位置' }).click()
  await page.locator('.map-pin').waitFor({ state: 'detached' })
  await close(page)
})

test('K5: without its map the form goes on, and says so', async () => {
  const page = await app.open('submit/where', phone)
  await page.route('**/assets/pick-map*', route => route.abort('internetdisconnected'))
  await page.getByRole('button', { name: '在地图上指' }).click()
  await page.getByText('地图没取到。在下面选或写就行。').waitFor()
  await page.fill('#place', '海棠路十二号对面')
  await next(page)
  await page.getByText('海棠路十二号对面').waitFor()
  await close(page)
})

test('K5: what is picked from the list is shown on the map, its field stays in sight; let go, the whole city is there again', async () => {
  const page = await app.open('submit/where', phone)
  await page.fill('#place', 'xfjy')
  await page.getByRole('button', { name: /^幸福家园 小区/ }).click()
  await page.locator('.map-pin').waitFor()
  await page.getByText(/^这里是：幸福家园附近/).waitFor()
  // Fingers are told of fingers, not of arrow keys.
  await page.getByText('点一下放图钉').waitFor()
  const inSight = async () => {
    const [field, bar] = [await page.locator('#place').boundingBox(), await page.locator('.bar').boundingBox()]
    return field !== null && bar !== null && field.y > 0 && field.y + field.height <= bar.y
  }
  await expect.poll(inSight).toBe(true)
  expect(await page.locator('.map-bar').textContent()).toMatch(/\d 米$/)
  await page.getByRole('button', { name: '不用这个位置' }).click()
  await expect.poll(() => page.locator('.map-bar').textContent()).toMatch(/公里$/)
  await close(page)
})

test('K26 K29: for somebody else it is asked who they are and where the answer goes; each mistake stands at its own field', async () => {
  const page = await app.open('submit')
  await toWho(page, '替人测试：老人楼道的灯坏了，出门看不清台阶。')
  await page.fill('#name', `买买提·${'吐'.repeat(60)}`)
  await page.getByText('名字最多 50 个字').waitFor()
  await page.fill('#phone', '13812342071')
  await page.getByLabel('我是替别人说的').check()
  // Who they are is not said for anybody beforehand.
  expect(await page.locator('input[name=relation]:checked').count()).toBe(0)
  await page.getByText('给他（她）', { exact: true }).click()
  await page.getByLabel('我看过了').check()
  await next(page)
  await page.getByText('请选这个人是您的什么人').waitFor()
  await page.getByText('答复给他（她），就得有他（她）的手机').waitFor()
  expect(await breaches(page)).toEqual([])
  await page.getByLabel('邻居、朋友').check()
  await page.fill('#forPhone', '1390000')
  await next(page)
  await page.getByText('手机号要 11 位数字，现在是 7 位').waitFor()
  expect(await page.locator('#phone').getAttribute('aria-invalid')).toBe('false')
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('forPhone')
  await page.fill('#forPhone', '13900002222')
  await next(page)
  await page.waitForSelector('.receipt-code')
  // One's own number leads nowhere: the answer goes to the other.
  await page.getByText('您要查，只能凭它').waitFor()
  await close(page)
})

test('K5 K42: typed with a pick list, a road with its number; free words, or none at all', async () => {
  const page = await app.open('submit/where', phone)
  await page.fill('#place', 'xfjy')
  await page.getByRole('button', { name: /^幸福家园 小区/ }).click()
  expect(await page.inputValue('#place')).toBe('幸福家园')
  expect(await page.inputValue('#town')).toBe('yatou')
  await page.fill('#place', '青山路12号')
  await page.getByRole('button', { name: /^青山路12号/ }).click()
  expect(await page.inputValue('#place')).toBe('青山路12号')
  await page.getByText(/^大致在：青山路12号，位置是推算的，约差 \d+0 米以内/).waitFor()
  await page.fill('#place', '海棠路十二号对面')
  await page.reload()
  await page.waitForSelector('#place')
  expect(await page.inputValue('#place')).toBe('海棠路十二号对面')
  await page.getByLabel('这件事没有地点').check()
  expect(await page.inputValue('#place')).toBe('')
  await next(page)
  await page.getByText('没写地点').waitFor()
  await close(page)
})

test('K6 K28: anonymous with its consequence told first, and told what is kept before sending', async () => {
  const page = await app.open('submit')
  await toWho(page, '匿名测试：夜里有人往河里倒东西。')
  const consequence = page.locator('[id$=-cost]')
  expect((await consequence.innerText()).length).toBeGreaterThan(12)
  expect((await page.locator('.notice').innerText()).length).toBeGreaterThan(60)
  await page.getByLabel('匿名，不留姓名电话').check()
  expect(await page.locator('#phone').count()).toBe(0)
  await next(page)
  expect(await page.locator('#notice-wrong').innerText()).toContain('请先看一下')
  await page.getByLabel('我看过了').check()
  expect(await page.getByLabel('答复可以公开').isChecked()).toBe(false)
  await next(page)
  await page.waitForSelector('.receipt-code')
  expect(await page.locator('.receipt').innerText()).toContain('只')
  await close(page)
})

test('K29: a name is never refused: middle dot, rare characters, fifty of them', async () => {
  const page = await app.open('submit')
  await toWho(page, '姓名测试：请问少数民族名字怎么登记。')
  const name = `买买提·${'吐'.repeat(40)}㼆𠮷野鿏`
  await page.fill('#name', name)
  await page.fill('#phone', '13812342050')
  await page.getByLabel('我看过了').check()
  await next(page)
  await page.waitForSelector('.receipt-code')
  await close(page)
})

test('K22 K23: by keyboard alone, without a puzzle', async () => {
  const page = await app.open('submit', desk)
  await page.waitForSelector('#text')
  const onto = async (is: (name: string) => boolean): Promise<void> => {
    for (let n = 0; n < 80; n++) {
      await page.keyboard.press('Tab')
      const name = await page.evaluate(() => {
        const at = document.activeElement as HTMLInputElement | null
        const label = at?.labels?.[0]?.textContent ?? ''
        return `${at?.id ?? ''}|${label}|${at?.textContent ?? ''}`
      })
      if (is(name)) return
    }
    throw new Error('not reached by Tab')
  }
  await page.locator('body').press('Tab')
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await onto(name => name.startsWith('text|'))
  await page.keyboard.insertText('键盘测试：路口的红绿灯坏了，老人不敢过街。')
  await onto(name => name.includes('下一步'))
  await page.keyboard.press('Enter')
  await page.waitForSelector('#town')
  await onto(name => name.includes('下一步'))
  await page.keyboard.press('Enter')
  await page.waitForSelector('#phone')
  await onto(name => name.startsWith('phone|'))
  await page.keyboard.insertText('13812342051')
  await onto(name => name.includes('我看过了'))
  await page.keyboard.press('Space')
  await onto(name => name.includes('提交'))
  await page.keyboard.press('Enter')
  await page.waitForSelector('.receipt-code')
  expect(await page.locator('img[src*=captcha], canvas').count()).toBe(0)
  expect(await count('键盘测试')).toBe(1)
  await close(page)
})
