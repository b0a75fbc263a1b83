import { z } from 'zod'
import { act, Refusal } from '../../../platform/acts/index.ts'
import { drawSample, type SampleCell, sampleDigest } from '../../../rules/ballot/index.ts'
import { addSeats } from '../acts/seats.ts'
import { WhoInput } from '../paper.ts'
import { MAKERS, onJury } from '../subject.ts'
import { Period, servedBy } from './served.ts'

const HEX = '0123456789abcdef'

/** A cell as it is kept: its quota, those it was drawn from, and those drawn, all by pseudonym. */
export interface KeptCell extends SampleCell {
  pool: string[]
  drawn: string[]
}

/**
 * A questionnaire's sample is drawn from people who were served in a period, by quotas, nobody twice (CHECKLIST K107). Pools, seed and
 * draw are kept by pseudonym, their digest in the ledger: whoever has them draws the same again. Each seat judges only the
 * subject that served its holder.
 */
act({
  name: 'jury.drawSample',
  on: onJury,
  from: ['draft'],
  by: MAKERS,
  clause: 'F11 K107',
  hidden: true,
  input: Period.extend({
    who: WhoInput,
    quotas: z
      .array(
        z.object({ subject: z.string(), of: z.string().nullable().default(null), number: z.int().min(1).max(2000) }),
      )
      .min(1)
      .max(1000),
  }),
  shut: jury => (jury.kind === 'survey' ? null : 'surveys_alone'),
  reads: (db, cityId, id) => ({
    before: db.selectFrom('survey_sample').select('at').where('city_id', '=', cityId).where('jury_id', '=', id),
  }),
  run: async (ctx, jury, input, { before }) => {
    if (before.length > 0) throw new Refusal('sample_drawn', { status: 409 })
    const wrong = (path: string, code: string, vars = {}) =>
      new Refusal('bad_input', { fields: [{ path, code, vars }] })
    if (!jury.paper.who.some(one => one === input.who)) throw wrong('who', 'not_of_jury')
    const known = new Set(jury.paper.subjects.map(row => row.id))
    const keys = input.quotas.map(row => `${row.subject}\t${row.of ?? ''}`)
    for (const [n, { subject, number }] of input.quotas.entries()) {
      if (!known.has(subject)) throw wrong(`quotas.${n}.subject`, 'unknown_subject', { value: subject })
      if (number < jury.paper.showFrom) throw wrong(`quotas.${n}.number`, 'quota_small', { least: jury.paper.showFrom })
      if (keys.indexOf(keys[n] ?? '') !== n) throw wrong(`quotas.${n}`, 'same_twice')
    }
    const { served, switchedOff } = await servedBy(ctx, jury, input)
    const inCell = Map.groupBy(served, row => `${row.subject}\t${row.of ?? ''}`)
    const cells = input.quotas.map(
      ({ subject, of, number }, n): SampleCell => ({
        subject,
        of,
        number,
        pool: [...new Set(inCell.get(keys[n] ?? '')?.map(row => row.pseudonym))].sort(),
      }),
    )
    const seed = ctx.code(HEX, 32)
    const drawn = drawSample(seed, cells, jury.paper.showFrom)
    const people = drawn.flatMap((members, cell) => members.map(pseudonym => ({ cell, pseudonym })))
    if (people.length === 0) throw new Refusal('nobody_served', { status: 409 })
    const seats = await addSeats(
      ctx,
      jury,
      people.map(({ cell }) => ({
        who: input.who,
        name: null,
        phone: null,
        unit: null,
        recused: [...known].filter(id => id !== cells[cell]?.subject),
      })),
    )
    // The newest matter of each person is the one whose number is written to.
    const appealOf = (cell: number, pseudonym: string) =>
      inCell.get(keys[cell] ?? '')?.find(row => row.pseudonym === pseudonym)?.appeal ?? null
    ctx.insert(
      'survey_invite',
      people.map(({ cell, pseudonym }, n) => ({
        city_id: ctx.city.id,
        seat_id: seats[n] ?? '',
        jury_id: jury.id,
        cell,
        appeal_id: appealOf(cell, pseudonym),
        state: 'drawn',
        opened: false,
        remind_on: null,
        reminded: false,
      })),
    )
    const digest = sampleDigest(cells)
    const kept = cells.map((cell, n): KeptCell => ({ ...cell, pool: [...cell.pool], drawn: drawn[n] ?? [] }))
    ctx.insert('survey_sample', {
      city_id: ctx.city.id,
      jury_id: jury.id,
      from_day: input.from,
      to_day: input.to,
      split: input.split,
      who: input.who,
      seed,
      cells: JSON.stringify(kept),
      digest,
      switched_off: switchedOff,
      by_person: ctx.actor.id,
      at: ctx.now,
    })
    const { from, to, split, who } = input
    const pool = new Set(served.map(row => row.pseudonym)).size
    return {
      data: { from, to, split, who, seed, digest, pool, drawn: people.length, switchedOff },
      answer: { seed, digest, drawn: people.length },
    }
  },
})
