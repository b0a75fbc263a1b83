import type { CityContext } from '../../platform/acts/index.ts'
import type { Db } from '../../platform/db/index.ts'
import type { Gateway } from './gateway.ts'
import { httpGateway } from './http-gateway.ts'

declare module '../../platform/acts/context.ts' {
  interface CityContext {
    /** the city's own ways out; what has no gateway waits, and the log of messages says so */
    gateways?: Partial<Record<Way, Gateway>>
  }
}

export const WAYS = ['sms', 'mail', 'messenger'] as const
export type Way = (typeof WAYS)[number]
/** What the administrator sets up in the program; mail comes from the environment. */
export const HTTP_WAYS = ['sms', 'messenger'] as const
export type HttpWay = (typeof HTTP_WAYS)[number]

export const keyContext = (cityId: number): string => `${cityId}/gateway.key`

/** Demo mode: a message counts as sent, and nothing leaves the machine. */
const demoGateway: Gateway = { send: async () => {} }

export const gatewayRows = (db: Db, cityId: number) =>
  db.selectFrom('gateway').selectAll().where('city_id', '=', cityId).orderBy('way').execute()

/** The gateways that messages of a city go through now: those given to the program, else those the administrator set. */
export async function gatewaysOf(db: Db, city: CityContext, now: Date): Promise<Map<Way, Gateway>> {
  if (city.demo) return new Map(WAYS.map(way => [way, demoGateway]))
  const found = new Map<Way, Gateway>()
  for (const row of await gatewayRows(db, city.id)) {
    if (!row.active) continue
    const { url, sign, templates, per_day } = row
    const key = city.vault.open(row.key, keyContext(city.id))
    found.set(row.way as HttpWay, httpGateway({ url, key, sign, templates, perDay: per_day, now }))
  }
  for (const way of WAYS) {
    const gateway = city.gateways?.[way]
    if (gateway) found.set(way, gateway)
  }
  return found
}
