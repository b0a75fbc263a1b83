declare module '../../platform/acts/context.ts' {
  interface CityContext {
    /** the city's own ways out; what has no gateway waits, and the log of messages says so */
    gateways?: Partial<Record<Way, Gateway>>
  }
}

export const WAYS = ['sms', 'mail', 'messenger'] as const
export type Way = (typeof WAYS)[number]

/** Hands one message to whoever delivers it. */
export interface Gateway {
  /** @throws if it was not taken; the error's code goes into the log, its words do not */
  send(to: string, message: { subject: string | null; text: string }): Promise<void>
  /** how many messages may go out in 24 hours; no bound if left out */
  perDay?: number
}

/** Demo mode: a message counts as sent, and nothing leaves the machine. */
const demoGateway: Gateway = { send: async () => {} }

/** The gateways that messages of a city go through now. */
export function gatewaysOf(city: { gateways?: Partial<Record<Way, Gateway>>; demo: boolean }): Map<Way, Gateway> {
  const found = new Map<Way, Gateway>()
  for (const way of WAYS) {
    const gateway = city.demo ? demoGateway : city.gateways?.[way]
    if (gateway) found.set(way, gateway)
  }
  return found
}
