/** Milliseconds by which the server's clock is ahead of this device. */
let ahead = 0

/** Takes the server's time from an answer, so that a wrong clock on the device shifts no deadline on the screen. */
export function learnServerTime(serverTime: string | null, received = Date.now()): void {
  if (!serverTime) return
  const at = Date.parse(serverTime)
  // The Date header counts whole seconds: differences below two seconds are no news.
  if (!Number.isNaN(at) && Math.abs(at - received - ahead) > 2000) ahead = at - received
}

/** Now by the server's clock, in milliseconds since 1970. */
export const serverNow = (): number => Date.now() + ahead
