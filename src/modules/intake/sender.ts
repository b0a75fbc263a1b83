declare module '../../platform/acts/context.ts' {
  interface CityContext {
    /** the city's own gateway for text messages; without one nothing is sent */
    sender?: MessageSender
  }
}

/** Hands one message to whoever delivers it. Throws if it was not taken. */
export interface MessageSender {
  send(phone: string, text: string): Promise<void>
}

/** Demo mode: a message counts as sent, and nothing leaves the machine. */
export const demoSender: MessageSender = { send: async () => {} }
