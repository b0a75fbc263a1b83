import { join } from 'node:path'
import { loadPack, type Pack } from '../src/modules/registry/index.ts'
import { PACKS } from '../src/paths.ts'
import type { Role } from '../src/platform/acts/index.ts'
import type { HttpConnection } from './http-client.ts'

export const CITY = 'rongcheng'
/** The password of all made-up people of a demo city. */
const PASSWORD = 'bihuan-demo-2026'

/** A matter with a unit that always leads on it, and somebody there who handles it. */
export interface Line {
  item: string
  unit: string
  grade: string
  handler: string
}

export interface Cast {
  dispatcher: string
  callerBack: string
  leader: string
  lines: Line[]
}

export const openPack = async (): Promise<Pack> => loadPack(join(PACKS, CITY))

/** Who plays in the load: people of the pack, found by role. */
export function castOf(pack: Pack): Cast {
  const people = [...pack.people.values()]
  const only = (role: Role) => people.find(row => row.roles.includes(role) && row.roles.length === 1)
  const any = (role: Role) => only(role) ?? people.find(row => row.roles.includes(role))
  const pick = (role: Role): string => {
    const found = any(role)
    if (!found) throw new Error(`nobody is ${role} in pack ${pack.code}`)
    return found.code
  }
  const lines: Line[] = []
  // Nobody rings about the work of the own unit (SPEC R9): the lines of the centre are left out.
  const centre = pack.people.get(pick('caller_back'))?.unit ?? ''
  for (const item of pack.items.values()) {
    const unit = pack.units.get(item.lead)
    if (!unit || pathOf(pack, centre).includes(unit.code) || lines.filter(line => line.unit === unit.code).length >= 3)
      continue
    const inUnit = new Set([unit.code, ...unit.children.map(child => child.code)])
    const handler = people.find(row => inUnit.has(row.unit) && row.roles.includes('handler'))
    // What the head signs takes one more person: the lines are those that a handler answers alone.
    if (handler && !pack.rules.signOff.grades.value.includes(item.grade))
      lines.push({ item: item.code, unit: unit.code, grade: item.grade, handler: handler.code })
  }
  return { dispatcher: pick('dispatcher'), callerBack: pick('caller_back'), leader: pick('leader'), lines }
}

const pathOf = (pack: Pack, unit: string | undefined): string[] =>
  unit ? [unit, ...pathOf(pack, pack.units.get(unit)?.parent)] : []

/** Signs in as a person does and gives back the cookie. */
export async function signIn(http: HttpConnection, login: string): Promise<string> {
  const answer = await http.request('POST', '/api/auth/sign-in', {}, { city: CITY, login, password: PASSWORD })
  const cookie = /\r\nset-cookie: ([^;\r]+)/i.exec(answer.headers)?.[1]
  if (answer.status !== 200 || !cookie) throw new Error(`${login} cannot sign in: ${answer.status} ${answer.body}`)
  return cookie
}
