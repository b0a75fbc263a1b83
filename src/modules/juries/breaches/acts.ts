import { z } from 'zod'
import { type ActContext, act, notFound, Refusal } from '../../../platform/acts/index.ts'
import { attachFiles } from '../../../platform/files/index.ts'
import { commitmentOf } from '../../../rules/ballot/index.ts'
import { vetoForBreach } from '../../assessment/index.ts'
import { hasVoted, loseSeat, seatOf } from '../acts/seats.ts'
import { handMarks } from '../hand-marks.ts'
import { mustBeUnit } from '../paper.ts'
import { type KeptBallot, resultOf } from '../result.ts'
import { findJury, type Jury, rulesOf } from '../subject.ts'
import { importsOf, votesOf } from '../survey/imports.ts'
import { BREACHES, type Breach, mustBeOutside, onBreach, openReporter, sealReporter, sealWords } from './subject.ts'

const INSPECTORS = ['discipline_inspector'] as const

/**
 * Anybody reports canvassing, forged material or retaliation (SPEC N7). Through the public door alone: a colleague's
 * sign-in would put the name into the ledger.
 */
act({
  name: 'breach.report',
  path: '/api/breaches',
  by: ['anyone'],
  clause: 'N7',
  secret: true,
  input: z.object({
    kind: z.enum(BREACHES),
    jury: z.uuid().optional(),
    unit: z.string().max(64).optional().describe('the unit that did it'),
    seat: z.int().min(1).optional().describe('number of the assessor’s seat'),
    words: z.string().trim().min(10).max(4000),
    name: z.string().trim().max(50).optional(),
    phone: z.string().trim().max(30).optional(),
    fileIds: z.array(z.uuid()).max(20).default([]).describe('what proves it'),
    website: z.string().max(0).optional(),
  }),
  run: async (ctx, _none, input) => {
    rulesOf(ctx.city)
    if (!input.unit && !input.seat) throw new Refusal('bad_input', { fields: [{ path: 'unit', code: 'whom_about' }] })
    const seat = input.seat ? await seatByNumber(ctx, input.jury, input.seat) : null
    const jury = input.jury ? await findJury(ctx.db, ctx.city.id, input.jury) : undefined
    if (input.jury && !jury) throw notFound()
    const unit = input.unit ? unitMeant(ctx, jury, input.unit) : null
    const subject = jury?.paper.subjects.find(row => unit !== null && row.unit === unit)?.id ?? null
    const id = ctx.id()
    await attachFiles(ctx, {
      ids: input.fileIds,
      owner: 'public',
      subjectKind: 'breach',
      subjectId: id,
      most: ctx.city.pack.rules.files.count.value,
      widest: 'internal',
    })
    const year = Temporal.Instant.fromEpochMilliseconds(ctx.now.getTime()).toZonedDateTimeISO(ctx.city.pack.zone).year
    const n = await ctx.city.numbers.next(ctx.city.id, `breach/${year}`)
    const number = `PY${year}${String(n).padStart(4, '0')}`
    ctx.insert('breach', {
      city_id: ctx.city.id,
      id,
      version: 1,
      number,
      state: 'reported',
      kind: input.kind,
      jury_id: jury?.id ?? null,
      unit_id: unit,
      subject,
      seat_id: seat,
      words: sealWords(ctx.city, input.words),
      reporter: input.name || input.phone ? sealReporter(ctx.city, { name: input.name, phone: input.phone }) : null,
      reporter_unit: null,
      handled_by: null,
      heard: null,
      heard_at: null,
      decision: null,
      decided_by: null,
      decided_at: null,
      at: ctx.now,
    })
    ctx.announce('breach', {})
    return {
      created: { kind: 'breach', id, version: 1 },
      unit: null,
      data: { number, kind: input.kind, files: input.fileIds.length },
      answer: { number },
    }
  },
})

/**
 * People write a unit's name, pages give its code; of several with one name it is the one that is judged.
 * @throws Refusal bad_input unit
 */
function unitMeant({ city }: ActContext, jury: Jury | undefined, said: string): string {
  const units = [...city.pack.units.values()]
  const named = units.filter(row => row.code === said || row.name.zh === said || row.short === said)
  const judged = named.filter(row => jury?.paper.subjects.some(subject => subject.unit === row.code))
  const [only, second] = judged.length > 0 ? judged : named
  if (second) throw new Refusal('bad_input', { fields: [{ path: 'unit', code: 'unit_unclear' }] })
  mustBeUnit(city, only?.code ?? said, 'unit')
  return only?.code ?? said
}

async function seatByNumber(ctx: ActContext, jury: string | undefined, number: number): Promise<string> {
  const seat = await ctx.db
    .selectFrom('jury_seat')
    .select('id')
    .where('city_id', '=', ctx.city.id)
    .where('jury_id', '=', jury ?? ctx.id())
    .where('number', '=', number)
    .executeTakeFirst()
  if (!seat) throw new Refusal('bad_input', { fields: [{ path: 'seat', code: 'seat_unknown' }] })
  return seat.id
}

/** An inspector takes it on; whoever it is about is heard before anything is decided. */
act({
  name: 'breach.hear',
  on: onBreach,
  from: ['reported', 'hearing'],
  to: 'hearing',
  by: INSPECTORS,
  clause: 'N7',
  input: z.object({ heard: z.string().trim().min(10).max(4000).describe('who was heard, what they said') }),
  run: (ctx, breach, input) => {
    mustBeOutside(ctx.city, ctx.actor, breach)
    ctx.announce('breach', {})
    return { patch: { heard: input.heard, heard_at: ctx.now, handled_by: ctx.actor.id } }
  },
})

/** Name and number of whoever reported, where they left any: the look is an entry. */
act({
  name: 'breach.reveal',
  on: onBreach,
  by: INSPECTORS,
  clause: 'N7',
  secret: true,
  input: z.object({ reason: z.string().trim().min(5).max(200) }),
  run: (ctx, breach, input) => {
    mustBeOutside(ctx.city, ctx.actor, breach)
    if (!breach.reporter) throw new Refusal('reporter_unnamed', { status: 409 })
    return { data: { reason: input.reason }, answer: openReporter(ctx.city, breach.reporter) }
  },
})

/**
 * Decided by a person after a hearing: upheld, it costs the unit its title (the veto of the scheme, with this number as
 * evidence) or the assessor the seat. Votes with a name are struck and stay visible; secret ones nobody can find.
 */
act({
  name: 'breach.decide',
  on: onBreach,
  from: ['hearing'],
  by: INSPECTORS,
  clause: 'N7',
  input: z.object({ upheld: z.boolean(), decision: z.string().trim().min(10).max(2000) }),
  run: async (ctx, breach, input) => {
    mustBeOutside(ctx.city, ctx.actor, breach)
    const struck = input.upheld && breach.seat_id ? await strike(ctx, breach.jury_id, breach.seat_id, breach) : null
    const rounds = input.upheld ? await costsTitle(ctx, breach, input.decision) : []
    ctx.announce('breach', {})
    if (breach.jury_id) ctx.announce('jury', { id: breach.jury_id })
    return {
      to: input.upheld ? 'upheld' : 'dismissed',
      patch: { decision: input.decision, decided_by: ctx.actor.id, decided_at: ctx.now },
      unit: null,
      data: { number: breach.number, kind: breach.kind, upheld: input.upheld, rounds, ...(struck ?? {}) },
      answer: { rounds: rounds.length, ...(struck ?? {}) },
    }
  },
})

/** @returns the rounds in which the breach is a veto now */
async function costsTitle(ctx: ActContext, breach: Breach, decision: string): Promise<string[]> {
  if (!breach.unit_id) return []
  const jury = breach.jury_id ? await findJury(ctx.db, ctx.city.id, breach.jury_id) : undefined
  return vetoForBreach(ctx, {
    ...{ id: breach.id, number: breach.number, kind: breach.kind, unit: breach.subject ?? breach.unit_id, decision },
    ...{ round: jury?.round_id ?? null, heardBy: breach.handled_by ?? ctx.actor.id },
  })
}

/** @returns how many ballots were struck, and whether there is one that nobody can find */
async function strike(ctx: ActContext, juryId: string | null, seatId: string, { kind }: { kind: string }) {
  const jury = juryId ? await findJury(ctx.db, ctx.city.id, juryId) : undefined
  if (!jury) return null
  const seat = await seatOf(ctx, jury, seatId)
  const voted = await hasVoted(ctx, seat)
  loseSeat(ctx, seat, kind)
  if (jury.secret) return { struck: 0, unfindable: voted }
  const struck = jury.state === 'closed' ? await strikeCounted(ctx, jury, seatId, kind) : 0
  return { struck, unfindable: false }
}

async function strikeCounted(ctx: ActContext, jury: Jury, seat: string, ground: string): Promise<number> {
  const [rows, imports] = await Promise.all([
    ctx.db
      .selectFrom('ballot')
      .selectAll()
      .where('city_id', '=', ctx.city.id)
      .where('jury_id', '=', jury.id)
      .orderBy('digest')
      .$castTo<KeptBallot>()
      .execute(),
    importsOf(ctx.db, ctx.city.id, jury.id).execute(),
  ])
  const ballots = rows.map(row => (row.seat_id === seat ? { ...row, struck: ground } : row))
  const { seats, voted } = jury.result ?? { seats: 0, voted: 0 }
  const result = resultOf(
    jury.paper,
    jury.slots ?? [],
    ballots,
    { seats: seats - 1, voted: voted - 1 },
    votesOf(imports),
  )
  ctx.write(
    ctx.db
      .updateTable('ballot')
      .set({ struck: ground })
      .where('city_id', '=', ctx.city.id)
      .where('jury_id', '=', jury.id)
      .where('seat_id', '=', seat),
  )
  ctx.write(
    ctx.db
      .updateTable('jury')
      .set({ result: JSON.stringify(result), version: jury.version + 1 })
      .where('city_id', '=', ctx.city.id)
      .where('id', '=', jury.id),
  )
  ctx.also(
    'jury.struck',
    { kind: 'jury', id: jury.id },
    {
      ground,
      commitment: commitmentOf(
        jury.id,
        ballots.map(row => row.digest),
      ),
    },
  )
  await handMarks(ctx, jury, result)
  return ballots.filter(row => row.seat_id === seat).length
}
