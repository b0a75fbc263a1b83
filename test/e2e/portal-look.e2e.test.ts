import { gzipSync } from 'node:zlib'
import type { BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dispatched, type Matter, signedAndReplied } from '../support/loop.ts'
import { breaches, desk, overflow, phone, startApp, type TestApp, whole } from './support.ts'

let app: TestApp
let code = ''
beforeAll(async () => {
  app = await startApp()
  const item = [...app.city.pack.items.values()].find(row => row.lead !== 'by-place' && row.grade === 'green')
  if (!item) throw new Error('no green item with a fixed unit')
  const matter: Matter = { text: '路灯不亮，晚上看不清。', phone: '13812342070', item: item.code, unit: item.lead }
  const made = await dispatched(app, matter)
  await signedAndReplied(app, made.caseId, matter.unit)
  code = made.queryCode
})
afterAll(() => app?.close())

const pages = [
  '',
  'submit',
  'submit/where',
  'submit/who',
  'receipt',
  'follow',
  'follow/matter',
  'answers',
  'questions',
  'not-satisfied',
  'ranking',
  'how',
  'check',
  'privacy',
  'link',
  'jury',
  'session',
  'office',
  'report',
  'company',
  'desk',
  'accessibility',
  'nowhere',
]

/** A page as a person sees it who has a matter under way. */
async function seen(path: string, options: BrowserContextOptions) {
  const page = await app.open(path === 'follow/matter' ? 'follow' : path, options)
  if (path === 'follow/matter') {
    await page.fill('#code', code)
    await page.locator('form button[type=submit]').click()
    await page.waitForSelector('.now-card')
  }
  await page.waitForSelector('main h1')
  await whole(page)
  return page
}

describe('K21 K22: every page, on a telephone, at a desk, and 320 pixels wide in forced colours', () => {
  for (const path of pages) {
    test(`/${path || ' home'} has no serious breach of WCAG 2.2 AA and no sideways scrolling`, async () => {
      const page = await seen(path, phone)
      for (const { viewport } of [phone, desk]) {
        await page.setViewportSize(viewport)
        expect(await overflow(page)).toBe(0)
        expect(await breaches(page)).toEqual([])
        expect(await page.locator('h1').count()).toBe(1)
      }
      await page.emulateMedia({ forcedColors: 'active' })
      await page.setViewportSize({ width: 320, height: 640 })
      expect(await overflow(page)).toBe(0)
      await page.context().close()
    })
  }
})

test('K21: large type is the first control, enlarges all, hides nothing, and is remembered', async () => {
  const page = await seen('follow/matter', phone)
  const before = await page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize))
  const words = await page.locator('main').textContent()
  await page.keyboard.press('Tab')
  await page.evaluate(() => (document.activeElement as HTMLElement).blur())
  const first = page.locator('button').first()
  expect(await first.textContent()).toBe('大字版')
  await first.click()
  expect(await page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize))).toBeGreaterThan(
    before * 1.2,
  )
  expect(await page.locator('main').textContent()).toBe(words)
  expect(await overflow(page)).toBe(0)
  expect(await breaches(page)).toEqual([])
  await page.getByRole('button', { name: '高对比' }).click()
  expect(await breaches(page)).toEqual([])
  await page.goto(app.portal)
  await page.waitForSelector('main h1')
  expect(await page.locator('html').getAttribute('data-size')).toBe('large')
  await page.context().close()
})

test('K22: every touch target of the portal is at least 44 pixels high, links in running text apart', async () => {
  for (const path of ['', 'submit', 'submit/who', 'follow', 'ranking']) {
    const page = await seen(path, phone)
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('button, select, input:not(.sr), textarea, .p-btn, .p-row, nav a')]
        .filter(e => !e.closest('.trap') && e.getClientRects().length > 0)
        .map(e => ({ e, box: (e.closest('label') ?? e).getBoundingClientRect() }))
        .filter(({ box }) => box.height < 44)
        .map(({ e, box }) => `${e.tagName}.${e.className} ${Math.round(box.height)}`),
    )
    expect([path, small]).toEqual([path, []])
    await page.context().close()
  }
})

test('K24: English at one touch, with the language told to screen readers', async () => {
  const page = await seen('', phone)
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('heading', { level: 1, name: 'Something wrong? Tell us' }).waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  await page.reload()
  await page.getByRole('heading', { level: 1, name: 'Something wrong? Tell us' }).waitFor()
  await page.context().close()
})

test('the first page needs at most 100 KB of script, compressed', async () => {
  const page = await app.open('about:blank', phone)
  const scripts: Promise<Buffer>[] = []
  page.on('response', response => {
    if (response.url().endsWith('.js')) scripts.push(response.body())
  })
  await page.goto(app.portal)
  await page.waitForSelector('main h1')
  await page.waitForLoadState('networkidle')
  const sizes = (await Promise.all(scripts)).map(body => gzipSync(body).length)
  expect(sizes.length).toBeGreaterThan(0)
  expect(sizes.reduce((sum, n) => sum + n, 0)).toBeLessThanOrEqual(100 * 1024)
  await page.context().close()
})

test('K18: what units say in general and what they said to somebody are one choice on both pages', async () => {
  const page = await seen('answers', phone)
  const here = page.locator('.lists [aria-current=page]')
  expect(await here.innerText()).toBe('公开答复')
  await page.fill('#q', '没有谁问过的事')
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: '到办事问答里找' }).click()
  await page.getByRole('heading', { level: 1, name: '办事问答' }).waitFor()
  expect(await here.innerText()).toBe('办事问答')
  await page.context().close()
})

test('K3: a page that cannot reach the server says so, and comes back by one touch', async () => {
  const page = await seen('answers', phone)
  await page.route('**/api/**', route => route.abort())
  await page.fill('#q', '路灯')
  await page.keyboard.press('Enter')
  const box = page.locator('.state-error')
  await box.waitFor()
  expect(await box.innerText()).toContain('连不上网络')
  await page.unroute('**/api/**')
  await page.getByRole('button', { name: '再试一次' }).click()
  await box.waitFor({ state: 'detached' })
  await page.context().close()
})

test('K3: a page whose script cannot be fetched says so within the frame, and is opened anew by one touch', async () => {
  const page = await seen('', phone)
  await page.route('**/assets/**', route => route.abort())
  await page.getByRole('link', { name: '单位排名' }).click()
  const box = page.locator('.state-error')
  await box.waitFor()
  expect(await box.innerText()).toContain('这一页没有取到')
  await page.getByRole('link', { name: '首页' }).waitFor()
  await page.unroute('**/assets/**')
  await page.getByRole('button', { name: '再试一次' }).click()
  await page.getByRole('heading', { level: 1, name: '哪些单位办得好' }).waitFor()
  await page.context().close()
})
