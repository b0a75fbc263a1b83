import { z } from 'zod'
import { notFound, openActs, view } from '../../../../platform/acts/index.ts'
import { text } from '../../../../platform/i18n/texts.ts'
import { personName } from '../../../casework/index.ts'
import { pathOfUnit, personIdOf } from '../../../registry/index.ts'
import { publishedWords } from '../history.ts'
import { readEffect } from '../known-effect.ts'
import { paperOf } from '../paper.ts'
import { ofUnit, stepRows, stepUnits } from '../present.ts'
import { roundEffect } from '../round-effect.ts'
import { effectOf } from '../rules/effect.ts'
import { ofRound, type StepFacts } from '../rules/facts.ts'
import { StepDetail } from '../shapes.ts'
import { alike, isShaken, notTheirs, type StepPaper, stepRule } from '../subject.ts'

/** One step: the figures it rests on, the paper, what people did, what followed in satisfaction. */
export const getStep = view({
  name: 'ladder.get',
  route: 'GET /api/ladder/{id}',
  by: ['handler', 'unit_head', 'supervisor', 'leader', 'discipline_inspector', 'assessor', 'monitor'],
  input: z.object({ id: z.uuid() }),
  output: StepDetail,
  async run({ db, city, actor, now }, { id }) {
    const step = await db
      .selectFrom('ladder_step')
      .selectAll()
      .where('city_id', '=', city.id)
      .where('id', '=', id)
      .executeTakeFirst()
    const own = stepUnits(actor)
    if (!step || (own && !(own.includes(step.unit_id) && ofUnit(city, step)))) throw notFound()
    const rule = stepRule(city, step)
    const facts = step.facts as unknown as StepFacts
    const together = rule.paper.together && step.state === 'recommended'
    const [[row], records, published, course, others, followed] = await Promise.all([
      stepRows(db, city, [step], now),
      db
        .selectFrom('ladder_record')
        .selectAll()
        .where('city_id', '=', city.id)
        .where('step_id', '=', id)
        .orderBy('at')
        .execute(),
      db
        .selectFrom(ofRound(facts) ? 'round_publication' : 'ranking_publication')
        .select('number')
        .where('city_id', '=', city.id)
        .where('id', '=', step.publication_id)
        .executeTakeFirstOrThrow(),
      facts.months.length ? publishedWords({ db, city }, step.unit_id) : [],
      together ? alike(db, city.id, step).execute() : [],
      roundEffect({ db, city }, facts),
    ])
    if (!row) throw notFound()
    const paper =
      (step.paper as StepPaper | null) ??
      paperOf(city, [step, ...others.filter(one => !isShaken(one) && notTheirs(city, one, actor) === null)], null)
    const kept = readEffect(step.effect)
    const done = (at: Date | null, by: string | null, words: string | null = null) =>
      at && { at: at.toISOString(), by: personName(city, by), words }
    const nameOf = (code: string) => rule.records.find(one => one.code === code)?.name ?? { zh: code, en: code }
    const { open, shut } = openActs('ladder', step, id, actor, city, now)
    return {
      ...row,
      facts: {
        places: ofRound(facts) ? [] : facts.places,
        counts: ofRound(facts) ? null : facts.counts,
        round: ofRound(facts) ? { id: facts.round.id, name: facts.round.name, subject: facts.subject.id } : null,
        publication: published.number,
      },
      signedBy: text(`ladder.role.${rule.by}`),
      paper: {
        title: paper.title,
        to: paper.to,
        paragraphs: paper.paragraphs,
        signer: paper.signer,
        copies: paper.copies,
        draft: step.paper === null,
      },
      documents: step.paper
        ? { pdf: `/api/ladder/${id}/document?as=pdf`, docx: `/api/ladder/${id}/document?as=docx` }
        : null,
      course,
      roundEffect: kept.followed ?? (kept.effect ? null : followed),
      effect: kept.effect ?? (facts.months.length ? effectOf(facts.months, course) : null),
      recordKinds: rule.records.map(one => ({
        code: one.code,
        name: one.name,
        exam: one.exam ?? false,
        person: one.person ?? false,
      })),
      records: records.map(one => ({
        kind: one.kind,
        name: nameOf(one.kind),
        on: one.on_day,
        passed: one.passed,
        person: personName(city, one.person_id),
        words: one.words,
        by: personName(city, one.by_person),
      })),
      signed: done(step.signed_at, step.signed_by),
      declined: done(step.declined_at, step.declined_by, step.declined_why),
      served: done(step.served_at, step.served_by),
      openedBy: done(step.opened_at, step.opened_by),
      acknowledged: done(step.acknowledged_at, step.acknowledged_by, step.acknowledged_words),
      upheld: done(step.upheld_at, step.upheld_by, step.upheld_why),
      closed: done(step.closed_at, step.closed_by, step.closed_words),
      withdrawn: done(step.withdrawn_at, step.withdrawn_by, step.withdrawn_why),
      people:
        own === null && rule.records.some(one => one.person)
          ? [...city.pack.people.values()]
              .filter(person => pathOfUnit(city, person.unit).includes(step.unit_id))
              .map(person => ({ id: personIdOf(city.code, person.code), name: person.name }))
          : [],
      acts: open,
      shut,
    }
  },
})
