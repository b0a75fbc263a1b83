import { sql } from 'kysely'
import { z } from 'zod'
import { type CityContext, notFound, view } from '../../../../platform/acts/index.ts'
import { Code, Day, Instant, PageQuery, pageOf, Text } from '../../../../platform/http/shapes.ts'
import { text, type Text as Words } from '../../../../platform/i18n/texts.ts'
import { type AssessmentStatement, statementDigest } from '../../../../rules/publication/index.ts'
import type { AssessmentResult, SchemePeriod } from '../../../../rules/score/index.ts'
import { cursorOf, readCursor } from '../../../casework/index.ts'
import { dayIn, schemeWord, under } from '../../../registry/index.ts'
import { fileOfRound } from '../../law.ts'
import { schemePage } from '../../present-scheme.ts'
import { PUBLICITY, type Publicity } from '../../rules/body.ts'
import { banded } from '../../rules/openness.ts'
import { SchemePage } from '../../scheme-shapes.ts'
import { RankingBand, RankingVersion } from '../../shapes.ts'
import { changeViews, nameOf, unitName } from '../present.ts'
import { publicityOf } from '../publicity.ts'
import { fileOpen, openness } from '../published.ts'
import { participantsOf, type Round, roundById } from '../subject.ts'

const PublicRoundRow = z
  .object({
    number: z.string(),
    name: Text,
    kind: Code,
    period: z.string(),
    subjects: z.number().int(),
    subjectKind: Text,
    at: Instant,
    version: z.number().int().describe('above 1: corrected'),
  })
  .meta({ id: 'PublicRoundRow' })

/** Published rounds that the pack shows to everybody (SPEC F15 F16 F18 H7 Q8), the newest first. */
view({
  name: 'public.roundList',
  route: 'GET /api/public/{city}/rounds',
  by: ['anyone'],
  input: z.object({ ...PageQuery, city: z.string() }),
  output: pageOf(PublicRoundRow).meta({ id: 'PublicRoundList' }),
  async run({ db, city }, { cursor, limit }) {
    const open = [...city.pack.schemes.keys()].filter(code => publicityOf(city.pack, code) !== 'internal')
    const after = readCursor(cursor)
    let query = db
      .selectFrom('round_publication as p')
      .innerJoin('assessment_round as r', join =>
        join.onRef('r.city_id', '=', 'p.city_id').onRef('r.id', '=', 'p.round_id'),
      )
      .select(['p.id', 'p.number', 'p.version', 'p.published_at', 'r.kind', 'r.period'])
      .select([
        sql<Words>`r.method -> 'name'`.as('name'),
        sql<string>`r.method ->> 'subjects'`.as('of'),
        sql<number>`jsonb_array_length(p.result -> 'rows')`.as('subjects'),
      ])
      .where('p.city_id', '=', city.id)
      .where('r.scheme', 'in', open.length ? open : [''])
      .where('p.publicity', 'in', PUBLICITY.slice(1))
      .where(eb =>
        eb.not(
          eb.exists(
            eb
              .selectFrom('round_publication as later')
              .select('later.id')
              .whereRef('later.city_id', '=', 'p.city_id')
              .whereRef('later.round_id', '=', 'p.round_id')
              .whereRef('later.version', '>', 'p.version'),
          ),
        ),
      )
    if (after)
      query = query.where(eb =>
        eb(eb.refTuple('p.published_at', 'p.id'), '<', eb.tuple(new Date(after[0] ?? 0), after[1] ?? '')),
      )
    const rows = await query
      .orderBy('p.published_at', 'desc')
      .orderBy('p.id', 'desc')
      .limit(limit + 1)
      .execute()
    const page = rows.slice(0, limit)
    const last = page.at(-1)
    return {
      rows: page.map(row => ({
        ...{ number: row.number, name: row.name, kind: row.kind, period: row.period, version: row.version },
        ...{ subjects: row.subjects, subjectKind: schemeWord(`subject.${row.of}`) },
        at: row.published_at.toISOString(),
      })),
      next: rows.length > limit && last ? cursorOf(last.published_at.toISOString(), last.id) : null,
    }
  },
})

export const PublicRound = PublicRoundRow.extend({
  from: Day,
  to: Day,
  full: z.number(),
  publicity: z.enum(PUBLICITY),
  groups: z.array(
    z.object({
      id: Code.nullable(),
      name: Text.nullable(),
      rows: z
        .array(
          z.object({
            subject: z.string(),
            name: Text,
            unit: Text.nullable(),
            place: z.number().int().nullable(),
            tied: z.boolean(),
            score: z.string(),
            unranked: Text.nullable(),
          }),
        )
        .describe('by name; empty where the pack tells bands alone'),
      bands: z.array(RankingBand),
    }),
  ),
  method: SchemePage,
  versions: z.array(RankingVersion).describe('all publications of the round, newest first'),
}).meta({ id: 'PublicRound' })

/** A published round as everybody may see it: places by name or bands, the method in words, the publications with their data. */
view({
  name: 'public.round',
  route: 'GET /api/public/{city}/rounds/{number}',
  by: ['anyone'],
  input: z.object({ city: z.string(), number: z.string().max(40) }),
  output: PublicRound,
  async run({ db, city, now }, { number }) {
    const asked = await db
      .selectFrom('round_publication')
      .select('round_id')
      .where('city_id', '=', city.id)
      .where('number', '=', number)
      .executeTakeFirst()
    const round = asked && (await roundById(db, city.id, asked.round_id))
    if (!round) throw notFound()
    const [versions, participants] = await Promise.all([
      db
        .selectFrom('round_publication')
        .select(['id', 'number', 'version', 'published_at', 'digest', 'reason', 'publicity', 'statement', 'inputs'])
        .select('result')
        .where('city_id', '=', city.id)
        .where('round_id', '=', round.id)
        .orderBy('version', 'desc')
        .execute(),
      participantsOf(db, city.id, round.id),
    ])
    const [newest] = versions
    const publicity = newest ? openness(city, round.scheme, newest.publicity) : 'internal'
    const { pack } = under(city, round.pack_version)
    const file = fileOfRound(city, round)
    // What is not for everybody is not there: nobody learns that it exists.
    if (!newest || !file || publicity === 'internal') throw notFound()
    const who = new Map(participants.map(row => [row.id, row]))
    const named = (id: string): Words => {
      const row = who.get(id)
      return row ? nameOf(city, row) : { zh: id, en: id }
    }
    const result = newest.result as unknown as AssessmentResult
    return {
      ...{ number: newest.number, version: newest.version, at: newest.published_at.toISOString() },
      ...{ name: round.method.name, kind: round.kind as SchemePeriod, period: round.period },
      ...{ subjects: result.rows.length, subjectKind: schemeWord(`subject.${round.method.subjects}`) },
      ...{ from: round.from_day, to: round.to_day, full: round.method.full, publicity },
      groups: groupsOf(city, round, result, publicity, named, id => unitName(city, who.get(id)?.unit_id ?? null)),
      method: schemePage(pack, file, city.schemes.course(round.scheme), dayIn(city, now)),
      versions: versions.map((row, i) => {
        const before = versions[i + 1]
        const own = openness(city, round.scheme, row.publicity)
        return {
          ...{ id: row.id, number: row.number, version: row.version, digest: row.digest, reason: row.reason },
          ...{
            at: row.published_at.toISOString(),
            signed: statementDigest(row.statement as unknown as AssessmentStatement),
          },
          changes:
            before && own === 'byName'
              ? changeViews(round.method, named, before.result as never, row.result as never).map(change => ({
                  ...{ unit: change.subject, name: change.name, place: change.place, counts: [] },
                  score: change.score && { was: Number(change.score.was), is: Number(change.score.is) },
                }))
              : [],
          file: fileOpen(city, round.scheme, row)
            ? `/api/public/${city.code}/rounds/publications/${row.number}/file`
            : null,
        }
      }),
    }
  },
})

function groupsOf(
  city: CityContext,
  { method, scheme }: Round,
  { rows }: AssessmentResult,
  publicity: Publicity,
  named: (id: string) => Words,
  unitOf: (id: string) => Words | null,
) {
  const bands = city.pack.schemes.get(scheme)?.publication.bands ?? []
  const groups = method.groups.length > 0 ? method.groups : [{ id: null, name: null }]
  return groups.flatMap(({ id, name }) => {
    const own = rows.filter(row => row.group === id)
    if (own.length === 0) return []
    const open = publicity === 'byName'
    return [
      {
        ...{ id, name },
        rows: open
          ? own.map(row => ({
              ...{ subject: row.subject, name: named(row.subject), unit: unitOf(row.subject) },
              ...{ place: row.places.group?.place ?? null, tied: row.tied, score: row.score },
              unranked: row.unranked && text(`round.unranked.${row.unranked}`),
            }))
          : [],
        // In the order of the list, which says nothing of the score.
        bands: open
          ? []
          : banded(
              bands,
              [...own]
                .sort((a, b) => (a.subject < b.subject ? -1 : 1))
                .map(row => ({
                  ...{ unit: row.subject, place: row.places.group?.place ?? null },
                  score: (Number(row.score) / method.full) * 100,
                })),
            ).map(({ units, ...band }) => ({ ...band, units: units.map(unit => ({ unit, name: named(unit) })) })),
      },
    ]
  })
}
