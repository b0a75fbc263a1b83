import type { Page } from 'playwright-core'
import type { Role } from '../../src/platform/acts/index.ts'
import { lamp, type Matter } from '../support/loop.ts'
import { desk, type TestApp } from './support.ts'

const PASSWORD = 'bihuan-demo-2026'

/** The login of somebody who has this role, in this unit if given; the same person as `app.staff` gives. */
export function loginOf(app: TestApp, role: Role, unit?: string): string {
  const actor = app.staff(role, unit)
  if (actor.kind !== 'staff') throw new Error('not staff')
  const person = [...app.city.pack.people.values()].find(
    row => row.name === actor.name && row.unit === actor.posts[0]?.unit,
  )
  if (!person) throw new Error(`no login for ${actor.name}`)
  return person.code
}

/** What is asked from this page on is asked by somebody else. */
export async function signIn(app: TestApp, page: Page, login: string): Promise<void> {
  await page.context().clearCookies()
  const answer = await page.request.post(`${app.url}/api/auth/sign-in`, {
    data: { city: app.city.code, login, password: PASSWORD },
    headers: { origin: app.url },
  })
  if (!answer.ok()) throw new Error(await answer.text())
}

/** Signed in, on `path` of the console; the form of signing in has its own tests. */
export async function signedIn(app: TestApp, login: string, path = '/work', options: object = desk): Promise<Page> {
  const page = await app.open('/healthz', options)
  await signIn(app, page, login)
  await page.goto(`${app.url}/c${path}`)
  await page.waitForSelector('#main h1', { state: 'attached' })
  return page
}

/** A matter whose item has one fixed unit, so that it is known who gets it. */
export function lampOf(app: TestApp): Matter {
  const item = [...app.city.pack.items.values()].find(
    row => row.lead !== 'by-place' && !row.limit && row.grade === 'green',
  )
  if (!item) throw new Error('no green item with a fixed unit')
  return { ...lamp, item: item.code, unit: item.lead }
}

/** Takes the first line of a list as soon as it has lines. */
export async function pickFirst(page: Page, name: string): Promise<void> {
  await page.getByRole('combobox', { name }).click()
  const lines = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option')
  await lines.filter({ hasNotText: '正在取' }).first().waitFor()
  await page.keyboard.press('Enter')
}
