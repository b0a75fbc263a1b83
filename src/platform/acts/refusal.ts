import type { Vars } from '../i18n/texts.ts'

export interface FieldProblem {
  path: string
  code: string
  vars?: Vars
}

/**
 * A named "no": what is wrong, and by its texts what to do next. Knows nothing of HTTP but the fitting status.
 * Texts: refusal.<code>.title, .detail, .next.
 */
export class Refusal extends Error {
  readonly code: string
  readonly status: number
  readonly vars: Vars
  readonly fields: FieldProblem[]
  readonly current: unknown
  constructor(
    code: string,
    options: { status?: number; vars?: Vars; fields?: FieldProblem[]; current?: unknown } = {},
  ) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.status = options.status ?? 422
    this.vars = options.vars ?? {}
    this.fields = options.fields ?? []
    this.current = options.current
  }
}

export const notFound = () => new Refusal('not_found', { status: 404 })
export const forbidden = () => new Refusal('forbidden', { status: 403 })
