import messages from './messages.json' with { type: 'json' }

/** Names of everything that can go wrong before the database can be used; texts are in messages.json. */
export type DatabaseProblemCode = keyof typeof messages

/**
 * A refusal with a name, a text in both languages and what to do next. It never contains a password.
 * `message` is the Chinese text followed by the English one.
 */
export class DatabaseProblem extends Error {
  override readonly name = 'DatabaseProblem'
  readonly code: DatabaseProblemCode
  readonly text: { zh: string; en: string }

  constructor(code: DatabaseProblemCode, values: Record<string, string | number> = {}, cause?: unknown) {
    const fill = (template: string) => template.replace(/\{(\w+)\}/g, (_, key: string) => String(values[key] ?? '?'))
    const text = { zh: fill(messages[code].zh), en: fill(messages[code].en) }
    super(`${text.zh}\n${text.en}`, { cause })
    this.code = code
    this.text = text
  }
}

/** The part of an unknown error that is fit for a person: its message, on one line. */
export function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return reasonOf(error.errors[0])
  return (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ').trim()
}
