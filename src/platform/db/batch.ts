import pg from 'pg'
import { serialize } from 'pg-protocol'
import { type Parameter, parameterOf } from './parameter.ts'

export interface StatementResult {
  /** INSERT, SELECT, COMMIT ... as the server names what it did */
  command: string
  rowCount: number | null
  rows: Record<string, unknown>[]
}

interface Statement {
  /** prepared under it once a connection; '' for none */
  name: string
  text: string
  values: readonly Parameter[]
  result: StatementResult
  resolve(result: StatementResult): void
  reject(error: Error): void
}

/** What a statement answers: its columns in order, and a row of them without values. */
interface Shape {
  columns: { name: string; read(text: string): unknown }[]
  blank: Record<string, unknown>
}

/** The parts of a connection of `pg` that its own query classes use. */
interface Wire {
  stream: { write(bytes: Buffer): void }
  on(event: 'parseComplete', listener: () => void): void
}

interface FieldDescription {
  name: string
  dataTypeID: number
}

const DESCRIBE = serialize.describe({ type: 'P', name: '' })
const EXECUTE = serialize.execute()
const SYNC = serialize.sync()

/** By the name of the prepared statement; null until the first answer has described it. */
type Shapes = Map<string, Shape | null>

const NOTHING: Shape = { columns: [], blank: {} }

/**
 * Sends what is said in one turn of the event loop over one connection as one message: a single write, a single Sync, one
 * answer. `pg` would end each statement with a Sync of its own, at the cost of two system calls on either side and a
 * waking of the other for each.
 *
 * Statements of one batch fail together. That loses nothing where they are used: in a transaction, of which the first
 * failure fails all, or alone.
 */
export class Line {
  private readonly client: pg.ClientBase
  private readonly wire: Wire
  private readonly shapes: Shapes = new Map()
  private open: Statement[] = []
  private sent: Batch | undefined
  private scheduled = false

  constructor(client: pg.ClientBase) {
    this.client = client
    this.wire = (client as unknown as { connection: Wire }).connection
    this.wire.on('parseComplete', () => this.sent?.handleParseComplete())
  }

  /** @param name to prepare it under; the same text always, and '' for what is not worth it */
  run(name: string, text: string, values: readonly unknown[]): Promise<StatementResult> {
    return new Promise((resolve, reject) => {
      const result: StatementResult = { command: '', rowCount: null, rows: [] }
      this.open.push({ name, text, values: values.map(parameterOf), result, resolve, reject })
      this.schedule()
    })
  }

  private schedule(): void {
    if (this.scheduled || this.sent || this.open.length === 0) return
    this.scheduled = true
    process.nextTick(() => {
      this.scheduled = false
      const statements = this.open
      this.open = []
      this.sent = new Batch(statements, this.wire, this.shapes, () => {
        this.sent = undefined
        this.schedule()
      })
      this.client.query(this.sent as unknown as pg.Submittable)
    })
  }
}

/** What `pg` calls a submittable: it is told when to send, and given every answer. */
class Batch {
  private readonly statements: Statement[]
  private readonly wire: Wire
  private readonly shapes: Shapes
  private readonly ended: () => void
  /** names that are being prepared, in the order of the answers */
  private readonly preparing: string[] = []
  private at = 0
  private shape: Shape | undefined
  /** `pg` calls it if it cuts a query off; the answer itself comes by handleError */
  callback = () => {}

  constructor(statements: Statement[], wire: Wire, shapes: Shapes, ended: () => void) {
    this.statements = statements
    this.wire = wire
    this.shapes = shapes
    this.ended = ended
  }

  submit(): null {
    const { wire, shapes, preparing } = this
    const messages: Buffer[] = []
    for (const { name, text, values } of this.statements) {
      if (name === '') messages.push(serialize.parse({ name, text }))
      else if (!shapes.has(name) && !preparing.includes(name)) {
        messages.push(serialize.parse({ name, text }))
        preparing.push(name)
      }
      messages.push(serialize.bind({ statement: name, values: values as Parameter[] }))
      if (!shapes.get(name)) messages.push(DESCRIBE)
      messages.push(EXECUTE)
    }
    messages.push(SYNC)
    // One buffer, not one vector of many: handing each piece over costs more than copying it.
    wire.stream.write(Buffer.concat(messages))
    return null
  }

  handleParseComplete(): void {
    // Unnamed ones answer too: they stand between the named ones, in the order of the statements.
    const statement = this.statements[this.at]
    if (statement?.name === '') return
    const name = this.preparing.shift()
    if (name !== undefined) this.shapes.set(name, null)
  }

  handleRowDescription(message: { fields: FieldDescription[] }): void {
    const columns = message.fields.map(({ name, dataTypeID }) => ({
      name,
      read: pg.types.getTypeParser(dataTypeID, 'text') as (text: string) => unknown,
    }))
    this.shape = { columns, blank: Object.fromEntries(columns.map(({ name }) => [name, null])) }
  }

  handleDataRow({ fields }: { fields: (string | null)[] }): void {
    const statement = this.statements[this.at] as Statement
    const { columns, blank } = this.shape ?? this.shapes.get(statement.name) ?? NOTHING
    // A copy has all its columns from the start: rows that grow one by one cost twice as much.
    const row = { ...blank }
    for (let i = 0; i < columns.length; i++) {
      const text = fields[i]
      const { name, read } = columns[i] as Shape['columns'][number]
      if (text !== null && text !== undefined) row[name] = read(text)
    }
    statement.result.rows.push(row)
  }

  handleCommandComplete(message: { text: string }): void {
    const statement = this.statements[this.at] as Statement
    const words = message.text.split(' ')
    const count = Number(words.at(-1))
    statement.result.command = words[0] ?? ''
    statement.result.rowCount = Number.isNaN(count) ? null : count
    this.next(statement)
  }

  handleEmptyQuery(): void {
    this.next(this.statements[this.at] as Statement)
  }

  /** The end of a batch that went wrong: nothing of it is answered, what was not yet reached is skipped by the server. */
  handleError(error: Error): void {
    for (const statement of this.statements) statement.reject(error)
    this.ended()
  }

  handleReadyForQuery(): void {
    for (const statement of this.statements) statement.resolve(statement.result)
    this.ended()
  }

  handlePortalSuspended(): void {}
  handleCopyInResponse(): void {}
  handleCopyData(): void {}

  private next(statement: Statement): void {
    // Without a description there are no columns: the statement gives none.
    if (statement.name !== '' && !this.shapes.get(statement.name))
      this.shapes.set(statement.name, this.shape ?? NOTHING)
    this.shape = undefined
    this.at++
  }
}
