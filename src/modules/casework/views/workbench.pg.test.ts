import { afterAll, beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import { openTestCity, type TestCity } from '../../../../test/support/city.ts'
import { dispatched } from '../../../../test/support/loop.ts'
import { plainMatter } from '../../../../test/support/matters.ts'
import { type Role, roles } from '../../../platform/acts/index.ts'
import type { CasePage, Workbench } from '../shapes.ts'

let city: TestCity
beforeAll(async () => {
  city = await openTestCity()
  const { caseId } = await dispatched(city, plainMatter(city))
  const monitor = city.staff('monitor')
  await city.act('case.note', city.staff('supervisor'), caseId, { text: '请看一下。', mentions: [monitor.id] })
})
afterAll(() => city.close())

test.each(roles.map(role => [role]))(
  'K45: the workbench of %s opens, and every count is that of its list',
  async (role: Role) => {
    const person = city.staff(role)
    const bench = await city.view<z.output<typeof Workbench>>('work.bench', person)
    for (const queue of bench.queues.filter(row => row.kind === 'case')) {
      const list = await city.view<z.output<typeof CasePage>>('work.list', person, { queue: queue.id })
      expect([queue.id, list.rows.length]).toEqual([queue.id, queue.count])
    }
  },
)

test('K78: who is mentioned in a note finds the case', async () => {
  const bench = await city.view<z.output<typeof Workbench>>('work.bench', city.staff('monitor'))
  expect(bench.queues.find(queue => queue.id === 'mentioned')?.count).toBe(1)
})
