import type { Logger } from 'pino'
import type { App } from '../app.ts'
import { type Pack, type PackPerson, personIdOf } from '../modules/registry/index.ts'
import { type Role, roles } from '../platform/acts/index.ts'
import type { Auth } from '../platform/auth/index.ts'
import { type Text, text } from '../platform/i18n/texts.ts'

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
  for (const city of app.cities.values()) {
    const bar = progressBar(`  演示数据 demo data  ${city.name.zh}`, options.banner !== true)
    const started = performance.now()
    const made = await makeHistory(app, city, {
      ...options,
      onProgress: ({ day, days, acts }) => bar.update(day, days, `${acts}`),
    })
    if (made) {
      await makeRounds(app, city)
      await makeMatters(app, city)
      await makeKnowledge(app, city)
    }
    bar.stop()
    if (made) options.log.info({ city: city.code, ms: Math.round(performance.now() - started) }, 'demo history made')
  }
}
