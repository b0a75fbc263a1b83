import type { Selectable } from 'kysely'
import {
  type ActContext,
  type Actor,
  type CityContext,
  hasRole,
  Refusal,
  type Role,
  rowOf,
  type SubjectKind,
} from '../../platform/acts/index.ts'
import type { Database } from '../../platform/db/index.ts'
import { attachFiles } from '../../platform/files/index.ts'
import { type Text, text } from '../../platform/i18n/texts.ts'
import { dueOf } from '../casework/index.ts'
import { branchOf } from '../registry/index.ts'

export type Inspection = Selectable<Database['inspection']>

/** Those who go and look: invited inspectors, supervisors, discipline inspectors (SPEC F12 N4 Q7). */
export const INSPECTORS = ['monitor', 'supervisor', 'discipline_inspector'] as const satisfies readonly Role[]
/** Those who decide whether a fault stands. */
export const RULERS = ['supervisor', 'discipline_inspector'] as const satisfies readonly Role[]
/** Those who see what was found everywhere; a unit sees its own. */
export const READERS = [...INSPECTORS, 'assessor', 'leader'] as const satisfies readonly Role[]
/** Those who answer for a unit. */
export const ANSWERERS = ['handler', 'unit_head'] as const satisfies readonly Role[]

export const onInspection: SubjectKind<Inspection> = {
  kind: 'inspection',
  path: 'inspections',
  ...rowOf('inspection'),
  unit: row => row.unit_id,
  current: row => ({ version: row.version, state: row.state }),
}

/** @throws Refusal not_in_pack if the city has no lists */
export function inspectionOf(city: CityContext) {
  const { inspection } = city.pack.rules
  if (!inspection) throw new Refusal('not_in_pack', { status: 409 })
  return inspection
}

export const listOf = (city: CityContext, code: string) =>
  city.pack.rules.inspection?.lists.find(list => list.code === code)

/** Whether somebody has a post in the unit or below it: nobody inspects where they work. */
export const isOfUnit = (city: CityContext, actor: Actor, unit: string): boolean =>
  actor.kind === 'staff' && actor.posts.some(post => branchOf(city.pack, post.unit).includes(unit))

export const seesAll = (actor: Actor): boolean => hasRole(actor, ...READERS)

/** The pack's time to mend, from now on; none where nothing is to be mended. */
export function termsFrom(city: CityContext, now: Date, open: boolean) {
  if (!open) return { due_at: null, due_from: null, limit_text: null, reminded: false }
  const { due, text: limit } = dueOf(city, now, inspectionOf(city).mendWithin.value)
  return { due_at: due, due_from: now, limit_text: limit, reminded: false }
}

/** Keeps what was said about an inspection, with what proves it. */
export async function keepStep(
  ctx: ActContext,
  inspection: Pick<Inspection, 'id'>,
  kind: 'answered' | 'contested' | 'ruled' | 'mended' | 'sent_back',
  said: { words: string; fileIds?: readonly string[] },
): Promise<void> {
  const id = ctx.id()
  ctx.insert('inspection_step', {
    city_id: ctx.city.id,
    id,
    inspection_id: inspection.id,
    kind,
    words: said.words,
    by_person: ctx.actor.id,
    at: ctx.now,
  })
  await hang(ctx, 'inspection_step', id, said.fileIds ?? [])
  ctx.announce('inspection', { id: inspection.id })
}

/** Pictures that prove what was seen or mended: for those alone who see the inspection. */
export const hang = (
  ctx: ActContext,
  subjectKind: 'inspection' | 'inspection_step',
  subjectId: string,
  ids: readonly string[],
): Promise<void> =>
  attachFiles(ctx, {
    ids,
    owner: `staff:${ctx.actor.id}`,
    subjectKind,
    subjectId,
    most: ctx.city.pack.rules.files.count.value,
    widest: 'internal',
  })

type Told = Pick<Inspection, 'id' | 'unit_id' | 'by_person'>

/** Tells the unit: at once, as whoever was looked at should not hear it from others. */
export const tellUnit = (ctx: ActContext, inspection: Told, what: string, vars: Record<string, Text | string>): void =>
  tell(ctx, inspection, text(`inspection.told.${what}`, vars), { roles: [...ANSWERERS], unit: inspection.unit_id })

/** Tells whoever was there. */
export const tellInspector = (ctx: ActContext, inspection: Told, what: string, unit: Text | string): void =>
  tell(ctx, inspection, text(`inspection.told.${what}`, { unit }), { people: [inspection.by_person] })

/** Tells those who decide whether a fault stands. */
export const tellRulers = (ctx: ActContext, inspection: Told, unit: Text | string): void =>
  tell(ctx, inspection, text('inspection.told.contested', { unit }), { roles: [...RULERS] })

function tell(
  ctx: ActContext,
  { id }: Told,
  title: Text,
  to: { roles?: Role[]; unit?: string; people?: string[] },
): void {
  ctx.follow('notice.tell', {
    event: 'inspection',
    subject: { kind: 'inspection', id },
    title,
    roles: to.roles ?? [],
    unit: to.unit ?? null,
    people: to.people ?? [],
    caseId: null,
  })
}
