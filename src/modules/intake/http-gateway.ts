import { signedHeaders } from '../../platform/crypto/signed-call.ts'
import type { Gateway } from './gateway.ts'

const TIMEOUT_MS = 10_000
/** These say "not now": tried again. Every other refusal says "never", and a person has to look. */
const NOT_NOW = [408, 425, 429]

export interface HttpGatewayOptions {
  url: string
  key: string
  /** 【荣成12345】: what a text begins with, where the carrier asks for it */
  sign: string
  /** our template -> the carrier's number of it */
  templates: Readonly<Record<string, string>>
  perDay: number | null
  now: Date
}

/** An error whose code goes into the log; its words do not, for a gateway may repeat number and text. */
class GatewayError extends Error {
  readonly code: string
  /** trying again changes nothing */
  readonly permanent: boolean
  constructor(code: string, permanent: boolean) {
    super(code)
    this.code = code
    this.permanent = permanent
  }
}

/**
 * A gateway for texts or the government messenger behind one signed HTTP call a message (docs/operations/mail.md): JSON
 * `{id, to, sign, template, text}`, answered with 2xx and, if there are receipts, `{ref}`.
 */
export function httpGateway({ url, key, sign, templates, perDay, now }: HttpGatewayOptions): Gateway {
  return {
    ...(perDay === null ? {} : { perDay }),
    async send(to, { id, template, text }) {
      const carried = templates[template] ?? null
      const body = JSON.stringify({ id, to, sign, template: carried, text: `${sign}${text}` })
      const answer = await fetch(url, {
        method: 'POST',
        headers: signedHeaders(key, { at: now.toISOString(), delivery: id, body }),
        body,
        redirect: 'error',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      }).catch((error: { name?: string; cause?: { code?: string } }) => {
        throw new GatewayError(String(error.cause?.code ?? error.name ?? 'unknown').slice(0, 60), false)
      })
      if (!answer.ok) {
        await answer.body?.cancel()
        const permanent = answer.status >= 300 && answer.status < 500 && !NOT_NOW.includes(answer.status)
        throw new GatewayError(`http_${answer.status}`, permanent)
      }
      const said = (await answer.json().catch(() => null)) as { ref?: unknown } | null
      return typeof said?.ref === 'string' && said.ref ? { ref: said.ref.slice(0, 100) } : {}
    },
  }
}
