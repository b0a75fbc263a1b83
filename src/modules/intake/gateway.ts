export interface Outgoing {
  /** the same when it is tried again */
  id: string
  template: string
  subject: string | null
  text: string
}

/** Hands one message to whoever delivers it. */
export interface Gateway {
  /**
   * @returns the gateway's own number of the message, if receipts follow
   * @throws if it was not taken; the error's `code` goes into the log, its words do not; `permanent`: never again
   */
  // biome-ignore lint/suspicious/noConfusingVoidType: most gateways have nothing to answer
  send(to: string, message: Outgoing): Promise<{ ref?: string } | void>
  /** how many messages may go out in 24 hours; no bound if left out */
  perDay?: number
}
