import type { Text } from '../i18n/lang.ts'
import { partText } from '../i18n/parts.ts'

export type FieldProblem = { path: string; message: Text }

/** A refusal as the server names it (RFC 9457): what happened, and what to do next. */
export class ApiProblem extends Error {
  readonly status: number
  readonly code: string
  readonly title: Text
  readonly detail: Text | null
  readonly next: Text | null
  readonly fields: readonly FieldProblem[]
  /** The present state of the subject, with `version_conflict`. */
  readonly current: unknown
  /** Seconds to wait, if the server said so. */
  readonly retryAfter: number | null

  constructor(of: {
    status: number
    code: string
    title: Text
    detail?: Text | null
    next?: Text | null
    fields?: readonly FieldProblem[]
    current?: unknown
    retryAfter?: number | null
  }) {
    super(of.code)
    this.name = 'ApiProblem'
    this.status = of.status
    this.code = of.code
    this.title = of.title
    this.detail = of.detail ?? null
    this.next = of.next ?? null
    this.fields = of.fields ?? []
    this.current = of.current
    this.retryAfter = of.retryAfter ?? null
  }

  /** True if nothing is known about what the server did: the same thing may be sent again with the same key. */
  get unknownOutcome(): boolean {
    return this.status === 0 || this.status >= 500
  }

  /** The message at one field, matched by the last part of its path or by the whole. */
  field(name: string): Text | null {
    return this.fields.find(f => f.path === name || f.path.split(/[./]/).at(-1) === name)?.message ?? null
  }
}

const isText = (value: unknown): value is Text =>
  typeof value === 'object' && value !== null && typeof (value as Text).zh === 'string'

const known = (kind: 'network' | 'timeout' | 'server' | 'part', status: number, code: string): ApiProblem =>
  new ApiProblem({
    status,
    code,
    title: partText(`problem.${kind}.title`),
    detail: partText(`problem.${kind}.detail`),
    next: partText(`problem.${kind}.next`),
  })

/** The request never got an answer. */
export const networkProblem = (): ApiProblem => known('network', 0, 'network')

/** The request was given up after its time limit. */
export const timeoutProblem = (): ApiProblem => known('timeout', 0, 'timeout')

/** Reads problem+json; an answer that is none becomes a plain sentence without the inside of the server. */
export function problemOf(status: number, body: unknown, retryAfter: string | null = null): ApiProblem {
  const wait = Number(retryAfter)
  if (typeof body === 'object' && body !== null && 'title' in body && isText(body.title)) {
    const b = body as Record<string, unknown>
    return new ApiProblem({
      status,
      code: typeof b.code === 'string' ? b.code : String(status),
      title: body.title,
      detail: isText(b.detail) ? b.detail : null,
      next: isText(b.next) ? b.next : null,
      fields: Array.isArray(b.fields)
        ? b.fields.filter((f): f is FieldProblem => typeof f?.path === 'string' && isText(f.message))
        : [],
      current: b.current,
      retryAfter: retryAfter && Number.isFinite(wait) ? wait : null,
    })
  }
  return known('server', status, `http_${status}`)
}

/** How the browsers and the loader say that a script or style of a page could not be fetched. */
const NOT_FETCHED = /dynamically imported module|module script failed|unable to preload/i

/** The code of a part of the program that did not arrive: browsers remember that, only opening the page anew helps. */
export const PART_MISSING = 'part_missing'

/** Whatever was thrown, as something that can be shown to a person. */
export function asProblem(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error
  const what = error instanceof Error ? error : null
  if (what && NOT_FETCHED.test(what.message)) return known('part', 0, PART_MISSING)
  return known('server', 500, what?.name ?? 'unknown')
}
