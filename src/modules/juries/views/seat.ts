import { z } from 'zod'
import { notFound, view } from '../../../platform/acts/index.ts'
import { Id, Text } from '../../../platform/http/shapes.ts'
import { openHolder } from '../holder.ts'
import { OPEN_SLOT, slotsFor } from '../paper.ts'
import { subjectView, whoName } from '../present.ts'
import { IndicatorView, JuryHead, SlotView, SubjectView } from '../shapes.ts'
import { findJury } from '../subject.ts'

const Ballot = z
  .object({
    ...JuryHead,
    indicators: z.array(IndicatorView),
    subjects: z.array(SubjectView.extend({ recused: z.boolean() })),
    slots: z.array(SlotView.extend({ handedIn: z.boolean() })),
    modulus: z.string().nullable(),
    stand: z.string().nullable(),
    stood: z.array(z.string()),
    sampled: z.boolean().describe('drawn from people served: only whoever served this person is judged'),
    seat: z
      .object({
        id: Id,
        number: z.number().int(),
        whoName: Text,
        holder: z.string().nullable(),
        lost: z.boolean(),
      })
      .nullable()
      .describe('null: an open questionnaire'),
  })
  .meta({ id: 'BallotPaper' })

/** The paper of one seat, for whoever has its link: who she is, what she judges, what she has handed in. */
view({
  name: 'jury.seat',
  route: 'GET /api/public/{city}/jury',
  by: ['owner'],
  input: z.object({ city: z.string() }),
  output: Ballot,
  async run({ db, city, actor }) {
    const id = actor.kind === 'citizen' ? actor.appealIds[0] : undefined
    if (id === undefined) throw notFound()
    const seat = await db
      .selectFrom('jury_seat')
      .selectAll()
      .where('city_id', '=', city.id)
      .where('id', '=', id)
      .executeTakeFirst()
    const jury = seat ? await findJury(db, city.id, seat.jury_id) : undefined
    if (!seat || !jury) throw notFound()
    const issued = await db
      .selectFrom('jury_issue')
      .select('slot')
      .where('city_id', '=', city.id)
      .where('jury_id', '=', jury.id)
      .where('seat_id', '=', seat.id)
      .execute()
    const invited = await db
      .selectFrom('survey_invite')
      .select('cell')
      .where('city_id', '=', city.id)
      .where('seat_id', '=', seat.id)
      .executeTakeFirst()
    return {
      ...paperOf(jury),
      sampled: invited !== undefined,
      subjects: jury.paper.subjects
        .map(row => ({ ...subjectView(city, row), recused: seat.recused.includes(row.id) }))
        // Who was drawn is asked about whoever served them, and steps aside from nobody.
        .filter(row => !invited || !row.recused),
      slots: slotsFor(jury.slots ?? [], seat).map(slot => ({
        id: slot.id,
        subjects: [...slot.subjects],
        exponent: slot.exponent,
        handedIn: issued.some(row => row.slot === slot.id),
      })),
      seat: {
        id: seat.id,
        number: seat.number,
        whoName: whoName(seat.who),
        holder: openHolder(city, seat.holder)?.name ?? null,
        lost: seat.state === 'lost',
      },
    }
  },
})

/** A questionnaire that anybody answers. */
view({
  name: 'jury.questionnaire',
  route: 'GET /api/public/{city}/questionnaires/{id}',
  by: ['anyone'],
  input: z.object({ city: z.string(), id: Id }),
  output: Ballot,
  async run({ db, city }, { id }) {
    const jury = await findJury(db, city.id, id)
    if (!jury?.paper.openTo || jury.state === 'draft') throw notFound()
    return {
      ...paperOf(jury),
      subjects: jury.paper.subjects.map(row => ({ ...subjectView(city, row), recused: false })),
      slots: (jury.slots ?? [])
        .filter(slot => slot.id === OPEN_SLOT)
        .map(slot => ({ id: slot.id, subjects: [...slot.subjects], exponent: slot.exponent, handedIn: false })),
      seat: null,
    }
  },
})

/** The fingerprints of all ballots that were counted: whoever kept hers looks for it herself. */
view({
  name: 'jury.counted',
  route: 'GET /api/public/{city}/juries/{id}/counted',
  by: ['anyone'],
  input: z.object({ city: z.string(), id: Id }),
  output: z
    .object({ ...JuryHead, commitment: z.string().nullable(), digests: z.array(z.string()) })
    .meta({ id: 'CountedBallots' }),
  async run({ db, city }, { id }) {
    const jury = await findJury(db, city.id, id)
    if (!jury || jury.state === 'draft') throw notFound()
    const rows = await db
      .selectFrom('ballot')
      .select('digest')
      .where('city_id', '=', city.id)
      .where('jury_id', '=', id)
      .orderBy('digest')
      .execute()
    const { id: own, version, kind, state, name, secret, until } = paperOf(jury)
    return {
      id: own,
      version,
      kind,
      state,
      name,
      secret,
      until,
      commitment: jury.commitment,
      digests: rows.map(row => row.digest),
    }
  },
})

type JuryRow = NonNullable<Awaited<ReturnType<typeof findJury>>>
const paperOf = (jury: JuryRow) => ({
  id: jury.id,
  version: jury.version,
  kind: jury.kind as 'panel',
  state: jury.state as 'open',
  name: jury.name,
  secret: jury.secret,
  until: jury.until?.toISOString() ?? null,
  indicators: jury.paper.indicators as never,
  modulus: jury.modulus,
  stand: jury.stand,
  stood: jury.stood,
  sampled: false,
})
