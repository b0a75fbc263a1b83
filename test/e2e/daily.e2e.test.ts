import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { linkToken } from '../../src/modules/intake/index.ts'
import { caseOf, dispatched } from '../support/loop.ts'
import { lampOf, loginOf, signedIn } from './console-support.ts'
import { breaches, overflow, phone, startApp, type TestApp } from './support.ts'

/** Daily work on a case that others have a part in, from both sides. */
let app: TestApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app?.close())

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
  await holder.getByRole('button', { name: '发送' }).click()
  await holder.getByText('已经回复').waitFor()
  await shot(holder, 'link-answered')
  await page.getByText('编号是 HT-12，在十二号门口。').waitFor()
  expect((await caseOf(app, made.caseId)).state).toBe('signed')
  await page.context().close()
  await holder.context().close()
})
