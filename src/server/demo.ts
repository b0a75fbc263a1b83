import type { Logger } from 'pino'
import type { App } from '../app.ts'
import { personIdOf } from '../modules/registry/index.ts'
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
  /** one for each role is listed; all exist */
  listed: boolean
}

/** Made-up people of a demo city all have this word; it is worth nothing outside of a demo. */
const PASSWORD = 'bihuan-demo-2026'

/** Demo mode: an account for every person of the packs. History comes from the simulator, through the same acts. */
export async function prepareDemo(
  app: App,
  auth: Auth,
  options: { log: Logger; emptyDemo?: boolean; banner?: boolean; ownerUrl: string; dataDir: string; keysDir: string },
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
    const seen = new Set<string>()
    for (const role of roles)
      for (const person of people) {
        if (!person.roles.includes(role) || seen.has(person.code)) continue
        const first = !accounts.some(row => row.city === city.code && row.listed && row.roles.includes(role))
        seen.add(person.code)
        accounts.push({
          city: city.code,
          login: person.code,
          password: PASSWORD,
          name: person.name,
          roles: person.roles,
          roleName: text(`role.${role}`),
          unitName: city.pack.units.get(person.unit)?.name ?? { zh: person.unit, en: person.unit },
          listed: first,
        })
      }
  }
  if (!options.emptyDemo) await history(app, options)
  return accounts
}

async function history(app: App, options: { log: Logger; banner?: boolean; dataDir: string; keysDir: string }) {
  const [{ makeHistory }, { progressBar }] = await Promise.all([
    import('./demo-history.ts'),
    import('../cli/progress.ts'),
  ])
  for (const city of app.cities.values()) {
    const bar = progressBar(`  演示数据 demo data  ${city.name.zh}`, options.banner !== true)
    const started = performance.now()
    const made = await makeHistory(app, city, {
      ...options,
      onProgress: ({ day, days, acts }) => bar.update(day, days, `${acts}`),
    })
    bar.stop()
    if (made) options.log.info({ city: city.code, ms: Math.round(performance.now() - started) }, 'demo history made')
  }
}
