import { join } from 'node:path'
import { openApp } from '../src/app.ts'
import { pathOfUnit, personIdOf } from '../src/modules/registry/index.ts'
import type { Actor, CityContext } from '../src/platform/acts/index.ts'
import type { Database } from '../src/platform/postgres/index.ts'
import type { BareReport } from './bare.ts'
import { child } from './child.ts'
import { CITY, castOf, type Line } from './people.ts'
import { recordTape, type TapedStatement } from './tape.ts'

export interface BareReports {
  /** with the rows that follow from the acts */
  all: BareReport
  /** rows of the acts alone */
  acts: BareReport
}

/** Takes down one lifecycle of the program and runs its writes again as bare SQL, in a process of its own. */
export async function runBare(
  database: Pick<Database, 'ownerUrl' | 'appUrl'>,
  dataDir: string,
  order: { connections: number; warmUpSeconds: number; seconds: number },
  turns: number,
): Promise<BareReports[]> {
  const { ownerUrl, appUrl } = database
  const app = await openApp({ ownerUrl, appUrl, keysDir: join(dataDir, 'keys'), cities: [CITY], demo: true })
  const city = app.cities.get(CITY) as CityContext
  const cast = castOf(city.pack)
  const line = cast.lines[0] as Line
  const people = {
    dispatcher: actorOf(city, cast.dispatcher),
    handler: actorOf(city, line.handler),
    callerBack: actorOf(city, cast.callerBack),
  }
  const tape = await recordTape(app.runner, city, people, line).finally(() => app.close())
  const run = (transactions: TapedStatement[][]) =>
    child<BareReport>('bare.ts', { url: appUrl, cityId: city.id, transactions, ...order })
  const reports: BareReports[] = []
  for (let turn = 0; turn < turns; turn++)
    reports.push({ all: await run([...tape.acts, tape.followUps]), acts: await run(tape.acts) })
  return reports
}

function actorOf(city: CityContext, login: string): Actor {
  const person = city.pack.people.get(login)
  if (!person) throw new Error(`no person ${login}`)
  return {
    kind: 'staff',
    id: personIdOf(city.code, person.code),
    name: person.name,
    posts: [{ unit: person.unit, path: pathOfUnit(city, person.unit), roles: [...person.roles] }],
  }
}
