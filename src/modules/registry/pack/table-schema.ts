import { z } from 'zod'
import { Code, Grade, Kind, LimitText, Role, row } from './values.ts'

const SEPARATOR = /\s*[、；;]\s*/

/** A cell with several values, parted by 、 ； or ; . An empty cell is an empty list. */
function list<T extends z.ZodType<unknown, string>>(item: T) {
  return z
    .string()
    .default('')
    .transform(cell => cell.split(SEPARATOR).filter(part => part !== ''))
    .pipe(z.array(item))
}

const name = z.string().min(1)
const yesNo = z
  .enum(['yes', 'no'])
  .default('no')
  .transform(v => v === 'yes')

/** `county`: a sub-platform of the city (SPEC F1), with units and dispatchers of its own. */
export const UNIT_KINDS = ['centre', 'department', 'utility', 'county', 'town', 'street', 'section'] as const
const UnitCode = z.string().regex(/^[a-z][a-z0-9]*(-[a-z][a-z0-9]*)?$/, 'bad-unit-code')
const ItemCode = z.string().regex(/^[A-Z]{2}-\d{3}$/, 'bad-item-code')
/** In lead and co: the unit that answers for the place: its county or district if it lies in one, else its town or street. */
export const BY_PLACE = 'by-place'

export const UnitRow = row({
  code: UnitCode,
  name_zh: name,
  name_en: name,
  kind: z.enum(UNIT_KINDS),
  group: Code.optional(),
  parent: UnitCode.optional(),
  short: z.string().optional(),
  aliases: list(name),
})

export const PersonRow = row({
  code: z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'bad-person-code'),
  name,
  unit: UnitCode,
  post_zh: name,
  post_en: name,
  duty: z.enum(['first', 'leader', 'doer']).optional(),
  sections: list(z.string()),
  roles: list(Role),
})

export const ItemRow = row({
  code: ItemCode,
  domain: z.string(),
  name_zh: name,
  name_en: name,
  basis: z.enum(['statute', 'agreement', 'assignment']),
  basis_text: name,
  lead: UnitCode,
  section: z.string().regex(/^[a-z][a-z0-9]*$/, 'bad-section-key'),
  co: list(z.string()),
  grade: Grade,
  limit: LimitText.optional(),
  kinds: list(Kind),
  words: list(name),
  sensitive: yesNo,
  title: name,
})

export const PlaceRow = row({
  name,
  kind: z.enum(['community', 'village', 'road', 'estate', 'building', 'gate', 'landmark']),
  unit: UnitCode,
  aliases: list(name),
})
