import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { personIdOf } from '../../src/modules/registry/index.ts'
import type { Actor } from '../../src/platform/acts/index.ts'
import { caseOf, dispatched } from '../support/loop.ts'
import { loginOf, signedIn } from './console-support.ts'
import { breaches, desk, overflow, phone, startApp, type TestApp } from './support.ts'

/** A head's day (CHECKLIST K65 K70 K80 K81): hands on, sees the team, signs on the phone, plans a stand-in. */
let app: TestApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.close())

const person = (code: string): Actor => {
  const row = app.city.pack.people.get(code)
  return { ...app.staff(row?.roles[0] as 'handler', row?.unit), id: personIdOf('rongcheng', code) } as Actor
}
const made = (grade: string, text = '村口的路坑坑洼洼，下雨天骑车摔过人。') =>
  dispatched(app, { text, phone: '13812342046', item: 'NY-003', grade, place: 'lidao', unit: 'lidao' })
const fine = async (page: Page) => {
  expect(await breaches(page)).toEqual([])
  expect(await overflow(page)).toBe(0)
}

test('K65: hands a case on to a section and a person; the steps stand on the page of the case', async () => {
  const { caseId } = await made('green')
  const page = await signedIn(app, 'lidao-01', `/case/${caseId}?act=case.handOn`)
  await page.getByRole('combobox', { name: '交给' }).click()
  await page.getByTitle('城建环卫办公室').last().click()
  await page.getByRole('combobox', { name: '经办人' }).click()
  await page
    .getByTitle(/赵景舟/)
    .last()
    .click()
  await page.keyboard.press('Control+Enter')
  await page.getByText('“交办”办好了').waitFor()
  await page.getByRole('heading', { name: '逐级办理' }).waitFor()
  expect(await caseOf(app, caseId)).toMatchObject({
    section_id: 'lidao-cj',
    handler_id: personIdOf('rongcheng', 'lidao-05'),
  })
  await fine(page)
})

test('K81: on the phone, the paper in view: two touches sign it', async () => {
  const { caseId } = await made('red', '桥面塌了一块，随时有危险。')
  const handler = person('lidao-05')
  await app.act('case.sign', handler, caseId, {})
  await app.act('case.submit', handler, caseId, {
    outcome: 'solved',
    publicText: '桥面已经封闭并抢修完毕，可以放心通行。',
    contacted: true,
  })
  const page = await signedIn(app, 'lidao-01', '/approvals', phone)
  await page.getByRole('button', { name: /桥面塌了一块/ }).click()
  await page.getByText('桥面已经封闭并抢修完毕，可以放心通行。').waitFor()
  await fine(page)
  await page.getByRole('button', { name: '签发', exact: true }).click()
  await page.getByText('签发了，已发给诉求人').waitFor()
  expect((await caseOf(app, caseId)).state).toBe('replied')
})

test('K80 K70: the board reassigns to somebody who is there; nobody absent is offered', async () => {
  const { caseId } = await made('green', '村委会门前的路灯不亮了。')
  const page = await signedIn(app, 'lidao-01', '/standing')
  await page.getByRole('combobox', { name: '谁不在岗' }).click()
  await page
    .getByTitle(/周景航/)
    .last()
    .click()
  await page.getByRole('combobox', { name: '由谁代办' }).click()
  await page
    .getByTitle(/赵文平/)
    .last()
    .click()
  await page.getByRole('button', { name: '安排代岗' }).click()
  await page.getByText('周景航不在岗，赵文平代办').waitFor()
  await fine(page)
  await page.goto(new URL('/c/team', app.portal).href)
  await page.getByRole('checkbox', { name: /村委会门前的路灯/ }).check()
  await page.getByRole('combobox', { name: '交给谁' }).click()
  await page
    .getByTitle(/高景平/)
    .last()
    .waitFor()
  expect(await page.getByTitle(/周景航/).count()).toBe(0)
  await page
    .getByTitle(/高景平/)
    .last()
    .click()
  await fine(page)
  await page.getByRole('button', { name: '改派' }).click()
  await expect.poll(async () => (await caseOf(app, caseId)).handler_id).toBe(personIdOf('rongcheng', 'lidao-07'))
  await page.setViewportSize(phone.viewport)
  await fine(page)
  await page.setViewportSize(desk.viewport)
  await page.getByRole('link', { name: '全部时限' }).click()
  await page.getByRole('heading', { name: /正在走的时限/ }).waitFor()
  await fine(page)
})

test('tables sort and filter by keyboard, and going back finds them as they were left', async () => {
  for (const n of [1, 2]) await made('green', `村口第 ${n} 处路面坑洼，下雨天骑车摔过人。`)
  const page = await signedIn(app, loginOf(app, 'supervisor'), '/units')
  const names = () => page.locator('tbody tr td:first-child').allInnerTexts()
  await page.locator('tbody tr').first().waitFor()
  const given = await names()
  const pinyin = (some: string[]) => some.toSorted(new Intl.Collator('zh', { numeric: true }).compare)
  const head = page.getByRole('columnheader', { name: '单位' })
  const sort = async () => {
    await page.keyboard.press('Enter')
    return head.getAttribute('aria-sort')
  }
  await head.getByRole('button').focus()
  expect(await sort()).toBe('ascending')
  expect(await names()).toEqual(pinyin(given))
  expect(await sort()).toBe('descending')
  expect(await names()).toEqual(pinyin(given).reverse())
  expect(await sort()).toBe('none')
  expect(await names()).toEqual(given)

  // numbers begin with the most
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  const open = await page.locator('tbody tr td:nth-child(2)').allInnerTexts()
  expect(open.filter(n => n !== '—').map(Number)).toEqual(
    open
      .filter(n => n !== '—')
      .map(Number)
      .sort((a, b) => b - a),
  )
  expect(Number(open[0])).toBeGreaterThan(0)

  await page.getByRole('searchbox', { name: '筛选：单位' }).fill('局 市')
  const left = await names()
  expect(left.length).toBeGreaterThan(0)
  expect(left.length).toBeLessThan(given.length)
  for (const name of left) expect(name).toMatch(/局.*市|市.*局/)
  await page.getByText(`${left.length} / ${given.length}`).waitFor()
  await fine(page)

  await page.locator('tbody a').first().click()
  await page.getByRole('heading', { name: '人员' }).waitFor()
  await page.goBack()
  await page.getByText(`${left.length} / ${given.length}`).waitFor()
  expect(await names()).toEqual(left)
  await page.getByRole('searchbox', { name: '筛选：单位' }).press('Escape')
  expect(await names()).toHaveLength(given.length)
  expect(await page.getByRole('columnheader', { name: '在办' }).getAttribute('aria-sort')).toBe('descending')
})

test('a key opens a form and brings the hand there; Escape leaves the field, then folds the form', async () => {
  const { caseId } = await made('green', '村口的护栏断了一截，晚上看不见。')
  await app.act('case.sign', person('lidao-05'), caseId, {})
  const page = await signedIn(app, 'lidao-05', '/work?queue=mine-under-way')
  await page.getByRole('row', { name: /村口的护栏/ }).click()
  // its keys are there with what can be done
  await page.locator('.pv .pvf button').first().waitFor()
  await page.keyboard.press('e')
  const form = page.locator('form.af')
  await form.waitFor()
  await page.keyboard.press('Tab')
  const first = form.getByRole('combobox', { name: '理由' })
  await expect.poll(() => first.evaluate(node => node === document.activeElement)).toBe(true)
  await page.keyboard.press('Escape')
  await expect.poll(() => first.evaluate(node => node === document.activeElement)).toBe(false)
  expect(await form.count()).toBe(1)
  await page.keyboard.press('Escape')
  await form.waitFor({ state: 'detached' })
})
