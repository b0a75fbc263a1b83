import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inBar, navFor } from './nav.ts'

const ROLES = [
  'operator',
  'dispatcher',
  'arbiter',
  'handler',
  'unit_head',
  'coordinator',
  'caller_back',
  'supervisor',
  'leader',
  'assessor',
  'monitor',
  'discipline_inspector',
  'system_admin',
  'security_admin',
  'audit_admin',
]
const someRoles = fc.subarray(ROLES, { minLength: 1 })

test('K38: whatever roles a person has, each key leads to one page', () => {
  fc.assert(
    fc.property(someRoles, roles => {
      const keys = navFor(roles).flatMap(entry => entry.key ?? [])
      expect(new Set(keys).size).toBe(keys.length)
    }),
  )
})

test('each page is in the bar or under "more", and where I am is in the bar', () => {
  fc.assert(
    fc.property(someRoles, fc.nat(30), fc.integer({ min: 1, max: 6 }), (roles, n, room) => {
      const all = navFor(roles)
      const here = all[n % all.length]?.to ?? ''
      const { bar, more } = inBar(all, here, room)
      expect([...bar, ...more].map(entry => entry.to).sort()).toEqual(all.map(entry => entry.to).sort())
      expect(bar.map(entry => entry.to)).toContain(here)
      expect(bar.length).toBeLessThanOrEqual(room + 1)
    }),
  )
})
