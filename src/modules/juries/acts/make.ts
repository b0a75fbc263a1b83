import { z } from 'zod'
import { act, Refusal } from '../../../platform/acts/index.ts'
import { IndicatorInput, mustBeUnit, type Paper, SubjectInput, WhoInput } from '../paper.ts'
import { MAKERS, rulesOf } from '../subject.ts'

const unique = (ids: readonly string[]) => new Set(ids).size === ids.length

/** A jury, a questioning session or a questionnaire is drawn up (SPEC N3 N5 N6 F11 H7); nothing is asked before it opens. */
export const makeJury = act({
  name: 'jury.make',
  path: '/api/juries',
  by: MAKERS,
  clause: 'N5 N6 F11 H7',
  input: z.object({
    kind: z.enum(['panel', 'session', 'survey']),
    name: z.string().trim().min(2).max(80),
    scheme: z.string().max(60).nullable().default(null),
    roundId: z.uuid().nullable().default(null),
    who: z.array(WhoInput).max(14).default([]).describe('kinds of people who get seats'),
    openTo: WhoInput.nullable()
      .default(null)
      .describe('anybody with the address answers, as these people; surveys only'),
    indicators: z.array(IndicatorInput).min(1).max(40),
    subjects: z.array(SubjectInput).min(1).max(300),
    until: z.iso.datetime().nullable().default(null),
  }),
  run: (ctx, _none, input) => {
    const rules = rulesOf(ctx.city)
    const wrong = (path: string, code: string) => new Refusal('bad_input', { fields: [{ path, code }] })
    if (!unique(input.indicators.map(row => row.id))) throw wrong('indicators', 'same_twice')
    if (!unique(input.subjects.map(row => row.id))) throw wrong('subjects', 'same_twice')
    if (input.openTo && input.kind !== 'survey') throw wrong('openTo', 'surveys_only')
    // A questionnaire may be a third party's alone.
    if (input.who.length === 0 && input.kind !== 'survey') throw wrong('who', 'too_small')
    if (input.scheme && !ctx.city.pack.schemes.has(input.scheme)) throw wrong('scheme', 'unknown')
    for (const [n, { unit }] of input.subjects.entries()) if (unit) mustBeUnit(ctx.city, unit, `subjects.${n}.unit`)
    const secret = input.kind === 'survey' || input.who.some(who => rules.secretFor.value.includes(who))
    if (secret && input.indicators.some(row => row.ask.kind === 'choose') && input.kind === 'session')
      throw wrong('indicators', 'choose_in_session')
    const paper: Paper = {
      indicators: input.indicators,
      subjects: input.subjects,
      who: [...new Set(input.who)],
      openTo: input.openTo,
      quorum: rules.quorum.value,
      showFrom: rules.showFrom.value,
      least: rules.surveyLeast.value,
    }
    const id = ctx.id()
    ctx.write(
      ctx.db.insertInto('jury').values({
        city_id: ctx.city.id,
        id,
        version: 1,
        kind: input.kind,
        state: 'draft',
        name: input.name,
        scheme: input.scheme,
        round_id: input.roundId,
        secret,
        paper: JSON.stringify(paper),
        slots: null,
        modulus: null,
        private_key: null,
        until: input.until ? new Date(input.until) : null,
        stand: null,
        asked_by: null,
        result: null,
        commitment: null,
        made_by: ctx.actor.id,
        made_at: ctx.now,
        opened_at: null,
        closed_by: null,
        closed_at: null,
      }),
    )
    ctx.announce('jury', { id })
    return {
      created: { kind: 'jury', id, version: 1 },
      unit: null,
      data: {
        kind: input.kind,
        secret,
        subjects: input.subjects.length,
        indicators: input.indicators.map(row => row.id),
      },
    }
  },
})
