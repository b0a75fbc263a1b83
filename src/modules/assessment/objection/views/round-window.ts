import { z } from 'zod'
import { forbidden, hasRoleWithin, notFound, view } from '../../../../platform/acts/index.ts'
import { text } from '../../../../platform/i18n/texts.ts'
import { dueOf } from '../../../casework/index.ts'
import { officialMoment } from '../../../supervision/index.ts'
import { unitOf } from '../../round/acts/claim.ts'
import { participantsOf, roundById } from '../../round/subject.ts'
import { rankingSchemeOf } from '../../rules/method.ts'
import { withConsequences } from '../../scheme-for.ts'
import { objectionUnits, READERS } from '../present.ts'
import { claimsOf, objectables } from '../round/asked.ts'
import { RoundObjectionWindow } from '../shapes.ts'
import { rulesOf } from '../subject.ts'

/** Whether a unit may still object to its result in a round, until when, on which grounds, to what, and what it has filed (K85). */
view({
  name: 'objection.roundWindow',
  route: 'GET /api/objections/round-window',
  by: READERS,
  input: z.object({ round: z.uuid(), subject: z.string().max(64) }),
  output: RoundObjectionWindow,
  async run({ db, city, actor, now }, input) {
    const round = await roundById(db, city.id, input.round)
    const who = round && (await participantsOf(db, city.id, round.id)).find(row => row.id === input.subject)
    if (!round || !who) throw notFound()
    const unit = unitOf(who)
    const units = objectionUnits(actor)
    if (units && !units.includes(unit)) throw forbidden()
    const published = await db
      .selectFrom('round_publication')
      .select(['number', 'published_at'])
      .where('city_id', '=', city.id)
      .where('round_id', '=', round.id)
      .orderBy('version', 'desc')
      .limit(1)
      .executeTakeFirst()
    const none = { publication: null, until: null, open: false, mayFile: false, grounds: [], may: [], filed: [] }
    if (!withConsequences(rankingSchemeOf(city.pack, 'month')))
      return { ...none, why: text('refusal.no_consequences_here.detail') }
    if (!published || !round.inputs || round.state !== 'closed')
      return { ...none, why: text('objection.window.unpublished') }
    const { publication } = rulesOf(city, round)
    const { due } = dueOf(city, published.published_at, publication.objectWithin.value)
    const open = now.getTime() <= due.getTime()
    const subject = round.inputs.subjects.find(row => row.id === who.id)
    const filed = await db
      .selectFrom('objection')
      .select(['id', 'number', 'fact', 'target_of', 'state'])
      .where('city_id', '=', city.id)
      .where('round_id', '=', round.id)
      .where('subject', '=', who.id)
      .where('state', '<>', 'withdrawn')
      .orderBy('filed_at')
      .execute()
    return {
      publication: published.number,
      until: due.toISOString(),
      open,
      mayFile: open && hasRoleWithin(actor, unit, ['unit_head']),
      why: text(open ? 'objection.window.open' : 'objection.window.over', { at: officialMoment(city, due) }),
      grounds: publication.grounds.map(row => ({ id: row.code, name: row.name })),
      may: subject ? objectables(round, subject, await claimsOf(db, city.id, round.id, who.id)) : [],
      filed: filed.map(row => ({
        ...{ id: row.id, number: row.number, of: row.fact as 'counts', target: row.target_of ?? '' },
        stateName: text(`objection.state.${row.state}`),
      })),
    }
  },
})
