import type { Selectable } from 'kysely'
import type { CityContext, SubjectKind } from '../../platform/acts/index.ts'
import { type CaseFileTable, lockStatement, updateStatement } from '../../platform/db/index.ts'
import { under } from '../registry/index.ts'
import { NOTHING_BELOW, unitsInHand } from './rules/chain.ts'

/** Whatever takes a case from the unit that leads takes it from those below as well. */
const movesOut = (row: CaseFile, patch: Record<string, unknown>) =>
  'unit_id' in patch &&
  (row.held_by !== null || row.section_id !== null || row.step_id !== null || row.sign_off !== null)

export type CaseFile = Selectable<CaseFileTable>

/** A case as the subject of acts: locked for the length of the act, versioned, owned by the unit that has it. */
export const onCase: SubjectKind<CaseFile> = {
  kind: 'case',
  path: 'cases',
  lock: (_db, cityId, id) => lockStatement('case_file', cityId, id),
  version: row => row.version,
  state: row => row.state,
  unit: row => row.unit_id,
  units: unitsInHand,
  places: row => (row.unit_id === null ? (row.place_unit === null ? [] : [row.place_unit]) : unitsInHand(row)),
  person: row => row.handler_id,
  matterKind: row => row.kind,
  ownedBy: () => false,
  rules: (row, _found, city) => under(city, row.pack_version),
  current: row => ({
    version: row.version,
    state: row.state,
    title: row.title,
    unit: row.unit_id,
    grade: row.grade,
    item: row.item,
    handler: row.handler_id,
  }),
  update: (_db, cityId, row, patch) =>
    updateStatement('case_file', cityId, row.id, {
      ...(movesOut(row, patch) ? NOTHING_BELOW : {}),
      ...patch,
      version: row.version + 1,
    }),
}

/** The rules of the case that an act on something else has read beside it as `kase`. */
export const underCase = (city: CityContext, found: Record<string, unknown[]>): CityContext =>
  under(city, (found.kase?.[0] as CaseFile | undefined)?.pack_version)
