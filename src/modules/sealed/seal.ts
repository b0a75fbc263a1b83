import type { Actor, ActorPost, CityContext } from '../../platform/acts/index.ts'
import type { Db } from '../../platform/db/index.ts'

const NOBODY = '00000000-0000-0000-0000-000000000000'

/**
 * Opens the seal for this reader: a person, and the units of the posts (a section and its unit). Rows about the reader or these units, or from which the reader stepped aside,
 * stay shut (migration 0017).
 */
export function openSeal(db: Db, actor: Actor) {
  const person = actor.kind === 'staff' ? actor.id : NOBODY
  const units = actor.kind === 'staff' ? actor.posts.flatMap(post => ownUnits(post)) : []
  return db.selectNoFrom(eb =>
    eb.fn<unknown>('app.open_seal', [eb.val(person), eb.val([...new Set(units)].join(','))]).as('opened'),
  )
}

/** A section carries its unit's code before its own. */
const ownUnits = ({ unit, path }: ActorPost) => path.filter(code => code === unit || unit.startsWith(`${code}-`))

const bodyContext = (cityId: number): string => `${cityId}/clue.body`
const resultContext = (cityId: number): string => `${cityId}/clue.result`
export const codeContext = (cityId: number): string => `${cityId}/clue.query`

export interface Words {
  text: string
  name: string | null
  phone: string | null
  /** the person complained about, as the reporter names them */
  about: string | null
}

export const sealBody = (city: CityContext, words: Words): Buffer =>
  city.vault.seal(JSON.stringify(words), bodyContext(city.id))
export const openBody = (city: CityContext, sealed: Buffer): Words =>
  JSON.parse(city.vault.open(sealed, bodyContext(city.id))) as Words
export const sealResult = (city: CityContext, text: string): Buffer => city.vault.seal(text, resultContext(city.id))
export const openResult = (city: CityContext, sealed: Buffer | null): string | null =>
  sealed ? city.vault.open(sealed, resultContext(city.id)) : null
