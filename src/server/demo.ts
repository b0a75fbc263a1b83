import type { Logger } from 'pino'
import type { App } from '../app.ts'
import { demoSizeOf, type Pack, type PackPerson, personIdOf } from '../modules/registry/index.ts'
import { PACKS } from '../paths.ts'
import { type CityContext, type Role, roles } from '../platform/acts/index.ts'
import type { Auth } from '../platform/auth/index.ts'
import { createPool } from '../platform/db/index.ts'
import { type Text, text } from '../platform/i18n/texts.ts'
import type { Progress } from '../simulator/index.ts'

export interface DemoAccount {
  city: string
  login: string
  password: string
  name: string
  roles: Role[]
  roleName: Text
  unitName: Text
  /** the role that it stands for in the lists, one for each; all exist */
  listed: Role | null
}

/** Of all demo cities together: each has to learn all tables and statements before it is quick. */
const CONNECTIONS = 8

/** Made-up people of a demo city all have this word; it is worth nothing outside of a demo. */
const PASSWORD = 'bihuan-demo-2026'

/** Demo mode: an account for every person of the packs. History comes from the simulator, through the same acts. */
export async function prepareDemo(
  app: App,
  auth: Auth,
  options: { log: Logger; emptyDemo?: boolean; banner?: boolean; appUrl: string; dataDir: string; keysDir: string },
): Promise<DemoAccount[]> {
  const { hashPassword } = await import('../platform/auth/index.ts')
  const hash = await hashPassword(PASSWORD)
  const accounts: DemoAccount[] = []
  for (const city of app.cities.values()) {
    const people = [...city.pack.people.values()].filter(person => person.roles.length > 0)
    await auth.createAccounts(
      people.map(person => ({
        cityId: city.id,
        personId: personIdOf(city.code, person.code),
        login: person.code,
        passwordHash: hash,
      })),
      { keepExisting: true },
    )
    const listed = onePerRole(city.pack, people)
    for (const person of people)
      accounts.push({
        city: city.code,
        login: person.code,
        password: PASSWORD,
        name: person.name,
        roles: person.roles,
        roleName: text(`role.${listed.get(person.code) ?? person.roles[0]}`),
        unitName: city.pack.units.get(person.unit)?.name ?? { zh: person.unit, en: person.unit },
        listed: listed.get(person.code) ?? null,
      })
    accounts.sort((x, y) => order(x) - order(y))
  }
  if (!options.emptyDemo) await history(app, options)
  return accounts
}

const order = (account: DemoAccount) => Math.min(...account.roles.map(role => roles.indexOf(role)))

/** Somebody for each role who has little else to do, and whose unit has most to do: there is something to see. */
function onePerRole(pack: Pack, people: readonly PackPerson[]): Map<string, Role> {
  const work = new Map<string, number>()
  for (const { lead } of pack.items.values()) work.set(lead, (work.get(lead) ?? 0) + 1)
  // People of a section do the work of the unit above it; heads stand in the unit itself.
  const workOf = ({ unit }: PackPerson) =>
    Math.max(work.get(unit) ?? 0, work.get(pack.units.get(unit)?.parent ?? unit) ?? 0)
  const listed = new Map<string, Role>()
  for (const role of roles) {
    const [first] = people
      .filter(person => person.roles.includes(role) && !listed.has(person.code))
      .sort((x, y) => x.roles.length - y.roles.length || workOf(y) - workOf(x))
    if (first) listed.set(first.code, role)
  }
  return listed
}

async function history(
  app: App,
  options: { log: Logger; banner?: boolean; appUrl: string; dataDir: string; keysDir: string },
) {
  const [{ makeHistory }, { makeKnowledge }, { makeMatters }, { makeRounds }, { progressBar }] = await Promise.all([
    import('./demo-history.ts'),
    import('./demo-knowledge.ts'),
    import('./demo-matters/index.ts'),
    import('./demo-rounds.ts'),
    import('../cli/progress.ts'),
  ])
  const bar = progressBar('  演示数据 demo data', options.banner !== true)
  const cities = [...app.cities.values()]
  const over = new Map<CityContext, Progress>()
  const tell = () => {
    const all = [...over.values()]
    const sum = (figure: keyof Progress) => all.reduce((total, progress) => total + progress[figure], 0)
    bar.update(sum('day'), sum('days'), `${sum('acts')}`)
  }
  for (const city of cities) over.set(city, { day: 0, days: demoSizeOf(PACKS, city.code).days, acts: 0 })
  const waiting = cities.values()
  const pool = createPool(options.appUrl, CONNECTIONS, undefined, { forgets: true })
  const work = async () => {
    for (const city of waiting) {
      const started = performance.now()
      const onProgress = (progress: Progress) => {
        over.set(city, progress)
        tell()
      }
      if (!(await makeHistory(app, city, { ...options, pool, onProgress }))) continue
      await makeRounds(app, city)
      await makeMatters(app, city)
      await makeKnowledge(app, city)
      options.log.info({ city: city.code, ms: Math.round(performance.now() - started) }, 'demo history made')
    }
  }
  // Two at a time: the end of each day waits for the last of its acts, and something else can be done meanwhile.
  try {
    await Promise.all([work(), work()])
  } finally {
    await pool.end()
  }
  bar.stop()
}
