import { join } from 'node:path'
import { expect, test } from 'vitest'
import { leavesOf, schemeProblems } from '../../../rules/score/index.ts'
import { loadPack } from '../../registry/index.ts'
import { methodOf } from './method.ts'

const pack = await loadPack(join(import.meta.dirname, '../../../../packs/rongcheng'))

test("the pack's scheme is one the scoring rules can use", () => {
  const method = methodOf(pack, 'month')
  if (!method) throw new Error('no method')
  expect(schemeProblems(method.scheme)).toEqual([])
  expect(
    leavesOf(method.scheme.indicators).map(({ id, weight, source }) => [id, weight, source.higherIsBetter]),
  ).toEqual([
    ['satisfaction', 70, true],
    ['closure', 15, true],
    ['return', 15, false],
  ])
  expect(method.scheme.groups.map(group => [group.id, group.unitKind])).toEqual([
    ['streets', 'street'],
    ['departments', 'department'],
  ])
  expect(method.ladders).toEqual([
    {
      perGroup: true,
      atLeast: 4,
      steps: [
        { step: 'circulate', last: 3, months: 1 },
        { step: 'interview', last: 3, months: 2 },
        { step: 'inspect', last: 3, months: 3 },
      ],
    },
  ])
})
