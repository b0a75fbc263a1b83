import { type Compilable, CompiledQuery } from 'kysely'
import type { Db, Statement } from './pool.ts'

/** Stands for a value while a query is built, and tells afterwards where the value goes. */
class Blank {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
  [Symbol.toPrimitive](): never {
    throw new TypeError(`${this.name} is reckoned with while a query is built that is built once for all values`)
  }
}

type Values = Record<string, unknown>

/**
 * Queries whose text is the same whatever the values: built and compiled at the first call, then only filled. The builder makes
 * a tree of each query and walks it, and the text that comes out is looked up by its letters; that costs more than sending it.
 *
 * @param build is called once, with stand-ins: it may pass them on as values, but neither look at them nor reckon with them
 * @throws TypeError at the first call if it does
 */
export function allOnceBuilt<V extends Values>(
  build: (db: Db, values: V) => Record<string, Compilable<unknown>>,
): (db: Db, values: V) => Record<string, Statement> {
  let built: [string, Statement][] | undefined
  return (db, values) => {
    built ??= Object.entries(build(db, blanksFor(values))).map(([name, query]) => [name, query.compile()])
    return Object.fromEntries(built.map(([name, statement]) => [name, filled(statement, values)]))
  }
}

/** The same for one query, asked at once. */
export function onceBuilt<V extends Values, R>(
  build: (db: Db, values: V) => Compilable<R>,
): (db: Db, values: V) => Promise<R[]> {
  const all = allOnceBuilt<V>((db, values) => ({ it: build(db, values) }))
  return async (db, values) => {
    const { sql, parameters } = all(db, values).it as Statement
    return (await db.executeQuery<R>(CompiledQuery.raw(sql, [...parameters]))).rows
  }
}

const blanksFor = <V extends Values>(values: V): V =>
  Object.fromEntries(Object.keys(values).map(name => [name, new Blank(name)])) as V

const filled = ({ sql, parameters }: Statement, values: Values): Statement => ({
  sql,
  parameters: parameters.map(value => (value instanceof Blank ? values[value.name] : value)),
})
