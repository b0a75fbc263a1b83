import { z } from 'zod'
import { view } from '../../../platform/acts/index.ts'
import { Id, Text } from '../../../platform/http/shapes.ts'
import { indicatorsOf, type Leaf, type Scheme, type Who } from '../../../rules/score/index.ts'
import { unitRef } from '../../casework/index.ts'
import { schemeOf } from '../../registry/index.ts'
import { whoName } from '../present.ts'
import { IndicatorView } from '../shapes.ts'
import { MAKERS } from '../subject.ts'

/** Who is asked where the scheme does not say. */
const USUAL: Partial<Record<Leaf['origin'], Who>> = {
  peers: 'peer',
  experts: 'expert',
  surveyed: 'citizen',
  voted: 'assessor',
}

const named = z.object({ who: z.string(), name: Text })

/** What can be voted on or surveyed by the city's schemes, and the rounds that wait for it: a new jury is drawn up from it. */
view({
  name: 'jury.offers',
  route: 'GET /api/jury-offers',
  by: MAKERS,
  input: z.object({}),
  output: z
    .object({
      schemes: z.array(
        z.object({
          scheme: z.string(),
          name: Text,
          indicators: z.array(IndicatorView.extend({ origin: z.string(), who: z.array(named) })),
        }),
      ),
      rounds: z.array(
        z.object({
          id: Id,
          scheme: z.string(),
          period: z.string(),
          subjects: z.array(z.object({ id: z.string(), name: z.string(), unit: z.string().nullable() })),
        }),
      ),
      who: z.array(named),
      secretFor: z.array(z.string()),
    })
    .meta({ id: 'JuryOffers' }),
  async run({ db, city }) {
    const schemes = [...city.pack.schemes.values()].map(schemeOf)
    const [rounds, subjects] = await Promise.all([
      db
        .selectFrom('assessment_round')
        .select(['id', 'scheme', 'period'])
        .where('city_id', '=', city.id)
        .where('state', '=', 'open')
        .execute(),
      db
        .selectFrom('round_subject')
        .innerJoin('assessment_round', join =>
          join
            .onRef('assessment_round.city_id', '=', 'round_subject.city_id')
            .onRef('assessment_round.id', '=', 'round_subject.round_id'),
        )
        .select(['round_subject.round_id', 'round_subject.id', 'round_subject.name', 'round_subject.unit_id'])
        .where('round_subject.city_id', '=', city.id)
        .where('assessment_round.state', '=', 'open')
        .orderBy('round_subject.seq')
        .execute(),
    ])
    const all = new Set<Who>([
      ...schemes.flatMap(scheme => voted(scheme).flatMap(whoOf)),
      'citizen',
      'enterprise',
      'assessor',
    ])
    return {
      schemes: schemes
        .map(scheme => ({
          scheme: scheme.id,
          name: scheme.name,
          indicators: voted(scheme).map(leaf => ({
            id: leaf.id,
            name: leaf.name,
            origin: leaf.origin,
            ask: askOf(leaf) as never,
            who: whoOf(leaf).map(who => ({ who, name: whoName(who) })),
          })),
        }))
        .filter(row => row.indicators.length > 0),
      rounds: rounds.map(row => ({
        ...row,
        subjects: subjects
          .filter(one => one.round_id === row.id)
          .map(one => ({
            id: one.id,
            name: one.name?.zh ?? unitRef(city, one.id)?.name.zh ?? one.id,
            unit: one.name ? one.unit_id : one.id,
          })),
      })),
      who: [...all].map(who => ({ who, name: whoName(who) })),
      secretFor: [...(city.pack.rules.juries?.secretFor.value ?? [])],
    }
  },
})

const voted = (scheme: Scheme): Leaf[] =>
  indicatorsOf(scheme).filter(
    leaf => USUAL[leaf.origin] !== undefined && (leaf.measure.form === 'mean' || leaf.measure.form === 'median'),
  )

const answersOf = (leaf: Leaf) => ('answers' in leaf.measure ? leaf.measure.answers : undefined)
const askOf = (leaf: Leaf) => {
  const answers = answersOf(leaf)
  return answers ? { kind: 'answers', answers } : { kind: 'points', most: 100, decimals: 1 }
}
const whoOf = (leaf: Leaf): Who[] => {
  const panels = leaf.measure.form === 'mean' ? (leaf.measure.panels ?? []) : []
  const usual = USUAL[leaf.origin]
  return panels.length > 0 ? [...new Set(panels.flatMap(panel => panel.who))] : usual ? [usual] : []
}
