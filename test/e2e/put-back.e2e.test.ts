import { afterAll, beforeAll, expect, test } from 'vitest'
import { matterLink } from '../../src/modules/intake/matter-link.ts'
import { publishMonth, rankedByOne, rankedMonth } from '../support/ranked-months.ts'
import { loginOf, signedIn } from './console-support.ts'
import { breaches, overflow, phone, startApp, type TestApp } from './support.ts'

/** A word that was left out of the assessment is counted again (恢复计入, CHECKLIST K90 K91). */
const REASON = '调阅通话记录和现场照片，诉求超出职权范围，情况属实。'
let app: TestApp
let appeal = ''
let objection = ''
beforeAll(async () => {
  app = await startApp()
  rankedByOne(app)
  await rankedMonth(app, '2026-03', { late: ['slj'], sad: ['slj'], units: ['zjj', 'slj'] })
  app.at('2026-04-01 09:30')
  await publishMonth(app, '2026-03')
  const verdict = await app.db(db =>
    db
      .selectFrom('verdict')
      .select(['id', 'appeal_id'])
      .where('city_id', '=', app.city.id)
      .where('unit_id', '=', 'slj')
      .where('final', '=', true)
      .executeTakeFirstOrThrow(),
  )
  appeal = verdict.appeal_id
  const filed = await app.act('objection.file', app.staff('unit_head', 'slj'), null, {
    ...{ kind: 'month', period: '2026-03', unit: 'slj', fact: 'verdict', factId: verdict.id },
    ...{ ground: 'unreasonable', words: '诉求人要求在河道内建房，于法无据，已经三次当面解释并书面答复。' },
  })
  objection = filed.id
  await app.act('objection.decide', app.staff('arbiter'), filed.id, {
    ...{ result: 'upheld', words: REASON, citizenText: '在河道里建房法律不允许，和办理好坏无关。' },
  })
  await app.act('objection.reapprove', app.staff('assessor'), filed.id, {})
  await app.settled()
}, 90_000)
afterAll(() => app?.close())

const shot = process.env.SHOTS
const follow = async () => {
  const page = await app.open(matterLink(app.city, appeal, app.now()).split(`/p/${app.city.code}/`)[1] ?? '')
  await page.getByText('考核市水利局时').first().waitFor()
  return page
}

test('K90 K91: asked with the reason, the unit says its word on the phone, somebody who had no part decides, the person reads it', async () => {
  const before = await follow()
  await before.getByText('您说的“不满意”，考核市水利局时不计').waitFor()
  if (shot) await before.screenshot({ path: `${shot}/left-out-390.png`, fullPage: true })
  expect(await overflow(before)).toBe(0)
  await before.context().close()

  const asker = await signedIn(app, loginOf(app, 'supervisor'), `/objections?id=${objection}`)
  await asker.getByRole('button', { name: '提请恢复计入' }).click()
  const form = asker.getByRole('form', { name: '提请恢复计入' })
  await form.getByText('本人不同意', { exact: true }).click()
  await form.getByLabel('情况和依据').fill('水务部门重新测量，房屋在河道管理范围线以外。')
  expect(await breaches(asker)).toEqual([])
  await asker.keyboard.press('Control+Enter')
  await asker.getByRole('link', { name: '提请恢复计入：待决定' }).click()
  await asker.getByRole('heading', { name: '原来为什么不计' }).waitFor()
  // Whoever asks does not decide.
  await asker.getByText('提出的人不能自己决定').waitFor()
  await asker.context().close()

  const head = await signedIn(app, loginOf(app, 'unit_head', 'slj'), '/objections?state=restore', phone)
  await head.getByLabel('本单位的意见，决定的人先看').fill('测量时我们在场，请以正式测绘报告为准。')
  if (shot) await head.screenshot({ path: `${shot}/restore-head-390.png`, fullPage: true })
  expect(await breaches(head)).toEqual([])
  expect(await overflow(head)).toBe(0)
  await head.locator('.af-go button').click()
  await head.getByRole('heading', { name: '单位的意见' }).waitFor()
  await head.context().close()

  const leader = await signedIn(app, loginOf(app, 'leader'), '/objections?state=restore')
  await leader.getByText('请以正式测绘报告为准').waitFor()
  await leader.getByText('没有计这一项的已发布排名').waitFor()
  await leader.locator('.seg').getByText('恢复计入', { exact: true }).last().click()
  await leader.getByLabel('理由，单位看得到').fill('测绘报告在案，房屋不在河道里，原来认定的依据不成立。')
  // A person whose word it was is told; until then nothing is sent.
  await leader.getByRole('button', { name: '还差“怎么告诉本人”' }).waitFor()
  await leader.getByLabel('怎么告诉本人').fill('重新测量，您家不在河道里，您的评价重新计入。')
  if (shot) await leader.screenshot({ path: `${shot}/restore-1440.png`, fullPage: true })
  expect(await breaches(leader)).toEqual([])
  await leader.keyboard.press('Control+Enter')
  await leader.getByRole('heading', { name: '恢复计入', exact: true }).waitFor()
  await leader.getByText('更正的，到排名页写明理由重新发布').waitFor()
  if (shot) await leader.screenshot({ path: `${shot}/restored-1440.png`, fullPage: true })
  await leader.context().close()

  const after = await follow()
  await after.getByText('您说的“不满意”，考核市水利局时重新计入').waitFor()
  // The message says it too, once it has gone out.
  await after.locator('p.words').getByText('重新测量，您家不在河道里').waitFor()
  if (shot) await after.screenshot({ path: `${shot}/counted-again-390.png`, fullPage: true })
  expect(await breaches(after)).toEqual([])
  await after.context().close()
})
