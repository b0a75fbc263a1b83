import { sql } from 'kysely'
import { z } from 'zod'
import { type CityContext, view } from '../../../platform/acts/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { Day, Id, Instant, PageQuery, pageOf, Text } from '../../../platform/http/shapes.ts'
import { text, type Text as Words } from '../../../platform/i18n/texts.ts'
import { cursorOf, personName, readCursor } from '../../casework/index.ts'
import { dayIn, diffPacks } from '../../registry/index.ts'

const NAMED = { model: ['item', 'unit'], way: ['sms', 'mail', 'messenger'] } as const
const KINDS = ['rules', 'scheme', 'model', 'gateway', 'power', 'people'] as const
type Kind = (typeof KINDS)[number]

/** Which acts change how the city works. The index `ledger_entry_settings` has the same list: one without the other is slow. */
const ACTS: Record<Exclude<Kind, 'rules'>, readonly string[]> = {
  scheme: [
    ...['schemeDraft.propose', 'schemeDraft.approve', 'schemeDraft.refuse'],
    ...['schemeDraft.withdraw', 'schemeDraft.confirmWithdrawal', 'schemeDraft.keep'],
  ],
  model: ['model.use', 'model.refuse'],
  gateway: ['gateway.set'],
  power: ['power.lend', 'power.revoke'],
  people: ['absence.plan', 'absence.end', 'person.leave'],
}
const LEDGER = sql.raw(
  Object.values(ACTS)
    .flat()
    .map(act => `'${act}'`)
    .join(', '),
)

const Row = z
  .object({
    id: z.string(),
    at: Instant,
    kind: z.enum(KINDS),
    kindName: Text,
    what: Text.describe('what was done'),
    of: Text.describe('to what'),
    by: z.string().nullable().describe('null: it came with a version of the pack'),
    proposedBy: z.string().nullable(),
    from: Day.nullable().describe('since when it holds, where that is another day'),
    touches: Text.nullable(),
    entry: Id.nullable().describe('in the ledger'),
    version: z.object({ version: z.string(), before: z.string().nullable() }).nullable(),
  })
  .meta({ id: 'SettingChange' })
type Row = z.input<typeof Row>

interface Entry {
  id: string
  at: Date
  act: string
  actor: string
  subject_id: string
  data: Record<string, unknown>
}

/**
 * The history of settings, newest first (CHECKLIST K145): versions of the pack with the day from which they hold, and from the ledger what
 * was changed while the program ran, by whom it was proposed and by whom approved.
 */
view({
  name: 'settings.history',
  route: 'GET /api/settings-history',
  by: ['assessor', 'supervisor', 'leader', 'discipline_inspector', 'system_admin', 'security_admin', 'audit_admin'],
  input: z.object({
    ...PageQuery,
    kind: z.preprocess(value => (value === '' ? undefined : value), z.enum(KINDS).optional()),
  }),
  output: pageOf(Row).meta({ id: 'SettingsHistory' }),
  async run({ db, city, now }, { kind, cursor, limit }) {
    const after = readCursor(cursor)
    const before = after ? { at: new Date(after[0] ?? 0), id: after[1] ?? '' } : null
    const wanted = kind && kind !== 'rules' ? ACTS[kind] : Object.values(ACTS).flat()
    const entries =
      kind === 'rules'
        ? []
        : (
            await sql<Entry>`
              select id, at, act, actor, subject_id, data from ledger_entry
              where city_id = ${city.id} and act in (${LEDGER}) and act = any(${[...wanted]}::text[])
                ${before ? sql`and (at, id::text) < (${before.at}, ${before.id})` : sql``}
              order by at desc, id desc limit ${limit + 1}`.execute(db)
          ).rows
    const versions = kind && kind !== 'rules' ? [] : versionRows(city, now)
    const posts = kind && kind !== 'people' ? [] : await postRows(db, city, before, limit + 1)
    const rows = [...versions, ...posts, ...entries.map(entry => entryRow(city, entry))]
      .filter(row => !before || isBefore(row, before))
      .sort((a, b) => (isBefore(b, { at: new Date(a.at), id: a.id }) ? -1 : 1))
    const page = rows.slice(0, limit)
    const last = page.at(-1)
    return { rows: page, next: rows.length > limit && last ? cursorOf(last.at, last.id) : null }
  },
})

const isBefore = (row: Pick<Row, 'at' | 'id'>, than: { at: Date; id: string }): boolean => {
  const [mine, other] = [new Date(row.at).getTime(), than.at.getTime()]
  return mine === other ? row.id < than.id : mine < other
}

const plain = (words: string): Words => ({ zh: words, en: words })

/** Versions of the pack, each at the beginning of its first day; those to come stand above. */
function versionRows(city: CityContext, now: Date): Row[] {
  return city.versions.map((pack, n): Row => {
    const earlier = city.versions[n - 1]
    const start = Temporal.PlainDate.from(pack.effectiveFrom).toZonedDateTime(city.pack.zone)
    return {
      id: pack.version,
      at: new Date(start.epochMilliseconds).toISOString(),
      kind: 'rules',
      kindName: text('settings.kind.rules'),
      what: text(pack.effectiveFrom > dayIn(city, now) ? 'settings.willHold' : 'settings.holds'),
      of: pack.rules.history.find(row => row.version === pack.version)?.change ?? plain(pack.version),
      by: null,
      proposedBy: null,
      from: pack.effectiveFrom,
      touches: earlier ? text('settings.rulesChanged', { n: diffPacks(earlier, pack).length }) : null,
      entry: null,
      version: { version: pack.version, before: earlier?.version ?? null },
    }
  })
}

/** Roles that a version of the pack, or a change of its list of people, gave and took; the pack has no one person as its hand. */
async function postRows(
  db: Db,
  city: CityContext,
  before: { at: Date; id: string } | null,
  limit: number,
): Promise<Row[]> {
  const rows = await sql<{
    id: string
    at: Date
    person_id: string
    unit_id: string
    before: string[]
    after: string[]
    pack_version: string
  }>`
    select id, at, person_id, unit_id, before, after, pack_version from post_change
    where city_id = ${city.id} ${before ? sql`and (at, id::text) < (${before.at}, ${before.id})` : sql``}
    order by at desc, id desc limit ${limit}`.execute(db)
  const roles = (all: readonly string[]): Words => {
    const names = all.map(role => text(`role.${role}`))
    return { zh: names.map(name => name.zh).join('、'), en: names.map(name => name.en).join(', ') }
  }
  return rows.rows.map(row => {
    const unit = city.pack.units.get(row.unit_id)?.name ?? plain(row.unit_id)
    const name = personName(city, row.person_id) ?? row.person_id
    const how = row.before.length === 0 ? 'given' : row.after.length === 0 ? 'taken' : 'changed'
    return {
      ...{ id: row.id, at: row.at.toISOString(), kind: 'people', kindName: text('settings.kind.people') },
      what: text(`settings.post.${how}`, { before: roles(row.before), after: roles(row.after) }),
      of: { zh: `${name}（${unit.zh}）`, en: `${name} (${unit.en})` },
      ...{ by: null, proposedBy: null, from: null, entry: null, version: null },
      touches: text('settings.byPack', { version: row.pack_version }),
    }
  })
}

/** What the ledger names by a code, in words; a code that is not known stays as it is. */
function named(kind: 'model' | 'way', code: string | null, rest: string): Words {
  const known = NAMED[kind].some(one => one === code)
  return known ? text(`settings.${kind}.${code}`, { rest }) : plain([code, rest].filter(Boolean).join(' '))
}

function entryRow(city: CityContext, { id, at, act, actor, subject_id: id0, data }: Entry): Row {
  const kind = KINDS.find(one => one !== 'rules' && ACTS[one].includes(act)) ?? 'scheme'
  const said = (name: string): string | null => (typeof data[name] === 'string' ? data[name] : null)
  const by = actor.startsWith('staff:') ? actor.slice('staff:'.length) : null
  const scheme = city.pack.schemes.get(said('scheme') ?? '')
  const of: Record<Exclude<Kind, 'rules'>, Words> = {
    scheme: scheme?.name ?? plain(said('scheme') ?? ''),
    model: named('model', said('scheme'), String(data.version ?? '')),
    gateway: named('way', said('way'), said('host') ?? ''),
    power: plain([personName(city, said('from')), personName(city, said('to'))].filter(Boolean).join(' → ')),
    people: plain(
      [personName(city, said('person') ?? id0), personName(city, said('standIn') ?? said('to'))]
        .filter(Boolean)
        .join(' → '),
    ),
  }
  return {
    id,
    at: at.toISOString(),
    kind,
    kindName: text(`settings.kind.${kind}`),
    what: text(`act.${act}`),
    of: of[kind as 'scheme'],
    by: personName(city, by),
    proposedBy: personName(city, said('proposedBy')),
    from: said('effectiveFrom') ?? said('fromDay') ?? (kind === 'people' ? said('from') : null),
    touches: kind === 'scheme' && scheme ? text('settings.schemeTouches', { name: scheme.name }) : null,
    entry: id,
    version: null,
  }
}
