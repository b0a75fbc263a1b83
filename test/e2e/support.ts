import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { Client } from 'pg'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { testDatabase } from '../../src/platform/db/testing.ts'
import { startServing } from '../../src/server/start.ts'
import { type Driver, drive } from '../support/city.ts'
import { browserPath } from './browser.ts'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** A slow answer is no fault: only what never comes is. */
const PATIENCE_MS = 30_000

/** Up to so many milliseconds every answer to a page is late, by chance: `E2E_LAG=800` before the command finds tests that race. */
const LAG_MS = Number(process.env.E2E_LAG ?? 0)

/** The whole program on a database of its own, with real Chromium in front and staff that can be made to act. */
export interface TestApp extends Driver {
  url: string
  portal: string
  /** moves the city's time; before anybody signs in, or they are signed out */
  at(local: string): void
  /** waits until every follow-up of what was done so far is done, by the program's own queue */
  settled(): Promise<void>
  /** a new page in a context of its own: nothing is shared between two of them but what the browser made of the scripts */
  open(path: string, options?: BrowserContextOptions): Promise<Page>
  close(): Promise<void>
}

export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true } as const
export const desk = { viewport: { width: 1440, height: 900 } } as const

/** Starts on a free port with the packs of the cities, demo accounts and no history; the people are those of the first. */
export async function startApp(code = 'rongcheng', ...others: string[]): Promise<TestApp> {
  const database = await testDatabase()
  // Always a Wednesday morning: at night no message leaves, and a test must not know what time it is.
  const morning = Temporal.ZonedDateTime.from('2026-03-18T10:00[Asia/Shanghai]').epochMilliseconds
  const begun = Date.now()
  let moved = 0
  const now = () => new Date(morning + moved + Date.now() - begun)
  const dataDir = mkdtempSync(join(tmpdir(), 'bihuan-e2e-'))
  const serving = await startServing({
    dataDir,
    database,
    port: 0,
    host: '127.0.0.1',
    demo: true,
    emptyDemo: true,
    cities: [code, ...others],
    logLevel: 'error',
    requestsPerMinute: 0,
    now,
  })
  const browser: Browser = await chromium.launch({
    executablePath: await browserPath(),
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none'],
  })
  const portal = `${serving.url}/p/${code}/`
  const free = new FreePages(browser, serving.url)
  return {
    ...drive(serving.app, code, now),
    at(local) {
      const zoned = Temporal.PlainDateTime.from(local.replace(' ', 'T')).toZonedDateTime('Asia/Shanghai')
      moved += zoned.epochMilliseconds - now().getTime()
    },
    async settled() {
      const owner = new Client({ connectionString: database.ownerUrl })
      await owner.connect()
      const waiting = `select 1 from outbox union all
        select 1 from jobs.job where name not like '\\_\\_%' and state < 'completed' and start_after <= now() limit 1`
      try {
        while ((await owner.query(waiting)).rowCount) await setTimeout(100)
      } finally {
        await owner.end()
      }
    },
    url: serving.url,
    portal,
    async open(path, options = phone) {
      const page = await free.take({ locale: 'zh-CN', reducedMotion: 'reduce', ...options })
      if (LAG_MS)
        await page.context().route('**/api/**', async route => {
          await setTimeout(Math.random() * LAG_MS)
          // Nobody waits any more for what a page that is closed had asked.
          await route.continue().catch(error => {
            if (!page.isClosed()) throw error
          })
        })
      page.setDefaultTimeout(PATIENCE_MS)
      await page.goto(new URL(path, portal).href)
      return page
    },
    async close() {
      await browser.close()
      await serving.stop()
      await database.drop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/**
 * Pages that were closed, emptied and given out again, each in its context: a new one would read and compile every script
 * of the console anew, which is half of what opening it costs.
 */
class FreePages {
  readonly #browser: Browser
  readonly #url: string
  readonly #free = new Map<string, Page[]>()

  constructor(browser: Browser, url: string) {
    this.#browser = browser
    this.#url = url
  }

  /** The one page of a context with these options, with nothing kept; closing its context gives it back. */
  async take(options: BrowserContextOptions): Promise<Page> {
    const key = JSON.stringify(options)
    const kept = this.#free.get(key)?.pop()
    if (kept) return kept
    const context = await this.#browser.newContext(options)
    const page = await context.newPage()
    // What is in its storage from the beginning is in no emptied one.
    if (options.storageState) return page
    context.close = async () => {
      await this.#empty(page, options)
      this.#free.set(key, [...(this.#free.get(key) ?? []), page])
    }
    return page
  }

  async #empty(page: Page, { viewport }: BrowserContextOptions): Promise<void> {
    const context = page.context()
    page.removeAllListeners()
    await context.unrouteAll({ behavior: 'ignoreErrors' })
    await page.unrouteAll({ behavior: 'ignoreErrors' })
    await context.setOffline(false)
    await Promise.all(context.pages().map(other => other !== page && other.close()))
    // An answer without a script, of the same origin: what was compiled stays with the process of the page.
    await page.goto(new URL('/healthz', this.#url).href)
    await page.evaluate(() => sessionStorage.clear())
    const session = await context.newCDPSession(page)
    const kept = { origin: new URL(this.#url).origin, storageTypes: 'all' }
    await session.send('Storage.clearDataForOrigin', kept)
    await session.detach()
    await context.clearCookies()
    await context.clearPermissions()
    await page.emulateMedia({ forcedColors: null })
    if (viewport) await page.setViewportSize(viewport)
  }
}

/**
 * Breaches of WCAG 2.2 AA that axe calls serious or critical, each in one line. The window is first made as high as the
 * page: what lies under the bar at the foot only because of the scroll position is not too small a target.
 */
export async function breaches(page: Page): Promise<string[]> {
  await whole(page)
  await asHighAsItself(page)
  await page.evaluate(axeSource)
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(
          of: Document,
          options: unknown,
        ): Promise<{ violations: { id: string; impact: string; nodes: { target: string[] }[] }[] }>
      }
    }
    const found = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
    return found.violations
      .filter(v => v.impact === 'serious' || v.impact === 'critical')
      .map(v => `${v.id}: ${v.nodes.map(n => n.target.join(' ')).join(' | ')}`)
  })
}

/** Parts that come late make a page longer again. */
async function asHighAsItself(page: Page): Promise<void> {
  for (let times = 0; times < 5; times++) {
    const size = page.viewportSize()
    const hidden = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)
    if (!size || hidden <= 0) return
    await page.setViewportSize({ width: size.width, height: size.height + hidden })
    await page.waitForTimeout(50)
  }
}

/** Pixels by which the page is wider than its window: nobody should have to scroll sideways. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth))

/** Nothing of the page is still on its way. */
export const whole = async (page: Page): Promise<void> => {
  await page.waitForTimeout(100)
  await page.waitForFunction(() => !document.querySelector('[aria-busy=true]'))
}
