import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { App } from '../app.ts'
import { Refusal } from '../platform/acts/index.ts'
import type { Identity } from '../platform/http/routes.ts'

const STAYS_MS = 45_000
const Body = z.object({ caseId: z.uuid().nullable() })

/**
 * Who has a case open (CHECKLIST K49). Kept in memory for less than a minute and told by live events; each process knows
 * its own visitors and hears of the others'.
 */
export function presenceRoutes(
  server: FastifyInstance,
  { app, mustBeStaff }: { app: App; mustBeStaff: (request: FastifyRequest) => Promise<Identity> },
): void {
  const open = new Map<string, Map<string, { name: string; until: number }>>()

  const peopleOn = (caseId: string, now: number) => {
    const people = open.get(caseId)
    if (!people) return []
    for (const [id, { until }] of people) if (until < now) people.delete(id)
    if (people.size === 0) open.delete(caseId)
    return [...people].map(([id, { name }]) => ({ id, name }))
  }

  server.post('/api/presence', async request => {
    const { city, actor } = await mustBeStaff(request)
    const parsed = Body.safeParse(request.body)
    if (!parsed.success || actor.kind !== 'staff') throw new Refusal('bad_input')
    const now = Date.now()
    const touched = new Set<string>()
    for (const [caseId, people] of open) if (people.delete(actor.id)) touched.add(caseId)
    const { caseId } = parsed.data
    if (caseId) {
      const people = open.get(caseId) ?? new Map()
      people.set(actor.id, { name: actor.name, until: now + STAYS_MS })
      open.set(caseId, people)
      touched.add(caseId)
    }
    for (const id of touched)
      app.announce({ city: city.code, event: 'presence', data: { caseId: id, people: peopleOn(id, now) } })
    return { people: caseId ? peopleOn(caseId, now).filter(row => row.id !== actor.id) : [] }
  })
}
