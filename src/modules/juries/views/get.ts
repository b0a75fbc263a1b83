import { z } from 'zod'
import { notFound, openActs, view } from '../../../platform/acts/index.ts'
import { Id, Instant, Text } from '../../../platform/http/shapes.ts'
import { text } from '../../../platform/i18n/texts.ts'
import { OpenAct, personName, ShutAct, unitRef } from '../../casework/index.ts'
import { openHolder } from '../holder.ts'
import { slotsFor } from '../paper.ts'
import { resultView, subjectView, whoName } from '../present.ts'
import { IndicatorView, JuryHead, ResultView, SlotView, SubjectView } from '../shapes.ts'
import { findJury, READERS } from '../subject.ts'
import { SampleView, sampleOf } from '../survey/views.ts'

const Seat = z.object({
  id: Id,
  number: z.number().int(),
  who: z.string(),
  whoName: Text,
  holder: z.string().nullable(),
  unit: Text.nullable(),
  recused: z.array(z.string()),
  state: z.enum(['given', 'lost']),
  lostWhy: z.string().nullable(),
  handedIn: z.number().int().describe('parts of the ballot handed in'),
  parts: z.number().int(),
})

/** One jury: its paper, its seats and which have handed in, and once it is closed what came of it. */
view({
  name: 'jury.get',
  route: 'GET /api/juries/{id}',
  by: READERS,
  input: z.object({ id: Id }),
  output: z
    .object({
      ...JuryHead,
      scheme: z.string().nullable(),
      roundId: Id.nullable(),
      indicators: z.array(IndicatorView),
      subjects: z.array(SubjectView),
      who: z.array(z.object({ who: z.string(), name: Text, seats: z.number().int(), voted: z.number().int() })),
      openTo: z.string().nullable(),
      slots: z.array(SlotView),
      quorum: z.number(),
      least: z.number().int(),
      stand: z.string().nullable(),
      stood: z.array(z.string()),
      seats: z.array(Seat).describe('without those of the sample'),
      sample: SampleView.nullable(),
      inUrn: z.number().int(),
      askedBy: z.string().nullable(),
      askedByMe: z.boolean(),
      closedBy: z.string().nullable(),
      closedAt: Instant.nullable(),
      commitment: z.string().nullable(),
      result: ResultView.nullable(),
      imports: z.array(
        z.object({
          id: Id,
          source: z.string(),
          fileName: z.string(),
          digest: z.string(),
          rows: z.number().int(),
          at: Instant,
          by: z.string().nullable(),
        }),
      ),
      acts: z.array(OpenAct),
      shut: z.array(ShutAct),
      breaches: z
        .array(z.object({ subject: z.string(), kind: Text, number: z.string() }))
        .describe('upheld: the title is lost'),
    })
    .meta({ id: 'JuryPage' }),
  async run({ db, city, actor, now }, { id }) {
    const jury = await findJury(db, city.id, id)
    if (!jury) throw notFound()
    const [seats, issues, box, imports, breaches] = await Promise.all([
      db
        .selectFrom('jury_seat')
        .selectAll()
        .where('city_id', '=', city.id)
        .where('jury_id', '=', id)
        .orderBy('number')
        .execute(),
      db
        .selectFrom('jury_issue')
        .select('seat_id')
        .select(eb => eb.fn.countAll<string>().as('n'))
        .where('city_id', '=', city.id)
        .where('jury_id', '=', id)
        .groupBy('seat_id')
        .execute(),
      db
        .selectFrom('ballot_box')
        .select(eb => eb.fn.countAll<string>().as('n'))
        .where('city_id', '=', city.id)
        .where('jury_id', '=', id)
        .executeTakeFirstOrThrow(),
      db
        .selectFrom('survey_import')
        .selectAll()
        .where('city_id', '=', city.id)
        .where('jury_id', '=', id)
        .orderBy('at')
        .execute(),
      db
        .selectFrom('breach')
        .select(['subject', 'kind', 'number'])
        .where('city_id', '=', city.id)
        .where('jury_id', '=', id)
        .where('state', '=', 'upheld')
        .where('subject', 'is not', null)
        .execute(),
    ])
    const handedIn = new Map(issues.map(row => [row.seat_id, Number(row.n)]))
    const slots = jury.slots ?? []
    const sample = await sampleOf(db, city, jury, handedIn)
    const named = seats.filter(seat => !sample?.seats.has(seat.id))
    const { open: acts, shut } = openActs('jury', jury, id, actor, city, now)
    return {
      id: jury.id,
      version: jury.version,
      kind: jury.kind as 'panel',
      state: jury.state as 'draft',
      name: jury.name,
      secret: jury.secret,
      until: jury.until?.toISOString() ?? null,
      scheme: jury.scheme,
      roundId: jury.round_id,
      indicators: jury.paper.indicators as never,
      subjects: jury.paper.subjects.map(row => subjectView(city, row)),
      who: jury.paper.who.map(who => {
        const own = seats.filter(seat => seat.who === who && seat.state === 'given')
        return { who, name: whoName(who), seats: own.length, voted: own.filter(seat => handedIn.has(seat.id)).length }
      }),
      openTo: jury.paper.openTo,
      slots: slots.map(slot => ({ id: slot.id, subjects: [...slot.subjects], exponent: slot.exponent })),
      quorum: jury.paper.quorum,
      least: jury.paper.least,
      stand: jury.stand,
      stood: jury.stood,
      sample: sample?.view ?? null,
      seats: named.map(seat => ({
        id: seat.id,
        number: seat.number,
        who: seat.who,
        whoName: whoName(seat.who),
        holder: openHolder(city, seat.holder)?.name ?? null,
        unit: seat.unit_id ? (unitRef(city, seat.unit_id)?.name ?? null) : null,
        recused: seat.recused,
        state: seat.state as 'given',
        lostWhy: seat.lost_why,
        handedIn: handedIn.get(seat.id) ?? 0,
        parts: slotsFor(slots, seat).length,
      })),
      inUrn: Number(box.n),
      askedBy: personName(city, jury.asked_by),
      askedByMe: actor.kind === 'staff' && jury.asked_by === actor.id,
      closedBy: personName(city, jury.closed_by),
      closedAt: jury.closed_at?.toISOString() ?? null,
      commitment: jury.commitment,
      result: jury.result ? resultView(jury, jury.result) : null,
      imports: imports.map(row => ({
        id: row.id,
        source: row.source,
        fileName: row.file_name,
        digest: row.digest,
        rows: (row.rows as unknown[]).length,
        at: row.at.toISOString(),
        by: personName(city, row.by_person),
      })),
      acts,
      shut,
      breaches: breaches.map(row => ({
        subject: row.subject ?? '',
        kind: text(`breach.${row.kind}`),
        number: row.number,
      })),
    }
  },
})
