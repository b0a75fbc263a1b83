import { z } from 'zod'
import { hasRole, notFound, openActs, Refusal, type ViewContext, view } from '../../../../platform/acts/index.ts'
import { Code, Day, Id, Instant, Text } from '../../../../platform/http/shapes.ts'
import { text } from '../../../../platform/i18n/texts.ts'
import { indicatorsOf, type Scheme as Method, stability, type Trial, tryScheme } from '../../../../rules/score/index.ts'
import { personName } from '../../../casework/index.ts'
import { approvedSchemes, dayIn, readScheme, schemeOf, schemeText } from '../../../registry/index.ts'
import { participantsOf } from '../../round/index.ts'
import type { Draft } from '../draft.ts'
import { pastOf, schemeAsked } from '../past.ts'
import { withWeights } from '../weights.ts'

const READERS = ['assessor', 'supervisor', 'leader', 'discipline_inspector'] as const

const Move = z.object({
  subject: z.string(),
  name: Text,
  now: z.object({ score: z.string(), place: z.number().int().nullable() }),
  draft: z.object({ score: z.string(), place: z.number().int().nullable() }),
  gained: z.number().int().nullable(),
  scoreChange: z.string(),
})
const Named = z.object({ rule: Code, name: Text, subject: z.string(), subjectName: Text, running: z.number().int() })

const TrialView = z
  .object({
    periods: z.array(
      z.object({ period: z.string(), moves: z.array(Move), enters: z.array(Named), leaves: z.array(Named) }),
    ),
    ignored: z.number().int(),
    withoutFigures: z.array(z.object({ id: Code, name: Text })),
  })
  .meta({ id: 'SchemeTrial' })

const Problem = z.object({ line: z.number().int(), column: z.number().int(), what: Text, mend: Text })

const DraftView = z
  .object({
    id: Id,
    version: z.number().int(),
    state: z.enum(['draft', 'proposed', 'approved', 'refused', 'withdrawing', 'withdrawn']),
    stateName: Text,
    scheme: Code,
    name: Text,
    base: z.string(),
    body: z.string(),
    effectiveFrom: Day.nullable(),
    digest: z.string().nullable(),
    words: z.string(),
    by: z.string().nullable(),
    at: Instant,
    decidedBy: z.string().nullable(),
    decidedAt: Instant.nullable(),
    reason: z.string().nullable(),
    withdrawal: z
      .object({ words: z.string(), by: z.string().nullable(), at: Instant, agreedBy: z.string().nullable() })
      .nullable(),
    trial: TrialView.nullable(),
    acts: z.array(z.unknown()),
    shut: z.array(z.unknown()),
  })
  .meta({ id: 'SchemeDraft' })

const subjectNames = async (
  { db, city }: Pick<ViewContext, 'db' | 'city'>,
  code: string,
): Promise<Map<string, Text>> => {
  const round = await db
    .selectFrom('assessment_round')
    .select('id')
    .where('city_id', '=', city.id)
    .where('scheme', '=', code)
    .where('state', '=', 'closed')
    .orderBy('to_day', 'desc')
    .limit(1)
    .executeTakeFirst()
  const rows = round ? await participantsOf(db, city.id, round.id) : []
  return new Map(rows.flatMap(row => (row.name ? [[row.id, row.name] as const] : [])))
}

const trialView = (
  { city }: Pick<ViewContext, 'city'>,
  names: ReadonlyMap<string, Text>,
  methods: readonly Method[],
  trial: Trial,
): z.input<typeof TrialView> => {
  const plain = (words: string): Text => ({ zh: words, en: words })
  const subject = (id: string) => names.get(id) ?? city.pack.units.get(id)?.name ?? plain(id)
  const rules = new Map(methods.flatMap(method => method.rules.map(rule => [rule.id, rule.name])))
  const leaves = new Map(methods.flatMap(method => indicatorsOf(method).map(leaf => [leaf.id, leaf.name])))
  const named = (row: Trial['periods'][number]['enters'][number]) => ({
    ...{ rule: row.rule, name: rules.get(row.rule) ?? plain(row.rule), subject: row.subject },
    ...{ subjectName: subject(row.subject), running: row.running },
  })
  return {
    periods: trial.periods.map(row => ({
      period: row.period,
      moves: row.moves.map(move => ({ ...move, name: subject(move.subject) })),
      enters: row.enters.map(named),
      leaves: row.leaves.map(named),
    })),
    ignored: trial.ignored,
    withoutFigures: trial.withoutFigures.map(id => ({ id, name: leaves.get(id) ?? plain(id) })),
  }
}

/** The laboratory's bench: schemes with their text and weights, and the drafts that lie there. */
view({
  name: 'laboratory.get',
  route: 'GET /api/laboratory',
  by: READERS,
  input: z.object({ scheme: z.preprocess(v => (v === '' ? undefined : v), Code.optional()) }),
  output: z
    .object({
      schemes: z.array(z.object({ code: Code, name: Text, version: z.string() })),
      scheme: z.object({
        code: Code,
        name: Text,
        version: z.string(),
        from: Day.nullable().describe('its first day, where it is still to come'),
        body: z.string(),
        full: z.number(),
        leaves: z.array(z.object({ id: Code, name: Text, weight: z.number() })),
        past: z.array(z.string()).describe('periods that a draft can be tried on'),
      }),
      drafts: z.array(DraftView),
      mayWrite: z.boolean(),
    })
    .meta({ id: 'Laboratory' }),
  async run(ctx, input) {
    const { city, actor, now, db } = ctx
    // Approved a moment ago, or beside us: whoever stands at the bench sees it.
    city.schemes.load(await approvedSchemes(db, city.id))
    const files = [...city.pack.schemes.values()]
    const code = input.scheme ?? files.find(row => row.code === 'daily')?.code ?? files[0]?.code ?? ''
    const { file, method, from } = schemeAsked(ctx, code)
    const drafts: Draft[] = await db
      .selectFrom('scheme_draft')
      .selectAll()
      .where('city_id', '=', city.id)
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .limit(30)
      .execute()
    const past = await pastOf(ctx, file, 12)
    const names = await subjectNames(ctx, code)
    return {
      schemes: files.map(({ code: id, name, version }) => ({ code: id, name, version })),
      scheme: {
        ...{ code: file.code, name: file.name, version: file.version, body: schemeText(file), full: method.full },
        from: from > dayIn(city, now) ? from : null,
        leaves: indicatorsOf(method).map(({ id, name, weight }) => ({ id, name, weight })),
        past: past.map(row => row.period),
      },
      drafts: drafts.map(row => {
        const own = openActs('schemeDraft', row, row.id, actor, city, now)
        return {
          ...{ id: row.id, version: row.version, state: row.state as 'draft', scheme: row.scheme, base: row.base },
          stateName: stateOf(city, row, now),
          withdrawal: row.withdraw_at && {
            ...{
              words: row.withdraw_words ?? '',
              by: personName(city, row.withdraw_by),
              at: row.withdraw_at.toISOString(),
            },
            agreedBy: personName(city, row.withdrawn_by),
          },
          name: city.pack.schemes.get(row.scheme)?.name ?? { zh: row.scheme, en: row.scheme },
          ...{ body: row.body, effectiveFrom: row.effective_from, digest: row.digest, words: row.words },
          ...{ by: personName(city, row.by_person), at: row.at.toISOString(), reason: row.reason },
          ...{ decidedBy: personName(city, row.decided_by), decidedAt: row.decided_at?.toISOString() ?? null },
          trial: row.trial
            ? trialView(
                ctx,
                names,
                [method, ...(row.method ? [row.method as unknown as Method] : [])],
                row.trial as unknown as Trial,
              )
            : null,
          ...{ acts: own.open, shut: own.shut },
        }
      }),
      mayWrite: hasRole(actor, 'assessor', 'supervisor'),
    }
  },
})

/** An approved draft says since when or from when it holds, and whether a newer one has taken its place. */
function stateOf(city: ViewContext['city'], row: Draft, now: Date): Text {
  const course = city.schemes.course(row.scheme)
  const at = row.state === 'approved' ? course.findIndex(one => one.approved?.draft === row.id) : -1
  const spell = course[at]
  if (!spell) return text(`laboratory.state.${row.state}`)
  const today = dayIn(city, now)
  const next = course[at + 1]
  const how = spell.from > today ? 'waits' : next && next.from <= today ? 'former' : 'inForce'
  return text(`laboratory.state.${how}`, { day: spell.from })
}

const Asked = {
  scheme: Code,
  body: z.string().max(200_000).optional().describe('the draft as the text of its file'),
  weights: z.record(z.string(), z.number().min(0).max(1000)).optional().describe('or other weights alone'),
}

function draftOf(
  ctx: Pick<ViewContext, 'city'>,
  input: { scheme: string; body?: string; weights?: Record<string, number> },
) {
  const { file, method } = schemeAsked(ctx, input.scheme)
  if (input.body === undefined) return { file, method, draft: withWeights(method, input.weights ?? {}), problems: [] }
  const { scheme, problems } = readScheme(`schemes/${input.scheme}.yaml`, input.body)
  // A text that is approved by now is tried against what it takes the place of, as when it was proposed.
  const before = ctx.city.schemes.course(input.scheme).findLast(row => row.file.version !== scheme?.version)
  return { file, method: before ? schemeOf(before.file) : method, draft: scheme && schemeOf(scheme), problems }
}

/** Whether a draft is a scheme: what is wrong, at its line, and how to mend it. */
view({
  name: 'laboratory.check',
  route: 'POST /api/query/scheme-check',
  by: READERS,
  input: z.object({ scheme: Code, body: z.string().max(200_000) }),
  output: z.object({ problems: z.array(Problem) }).meta({ id: 'SchemeCheck' }),
  async run(ctx, input) {
    return {
      problems: draftOf(ctx, input).problems.map(({ line, column, what, mend }) => ({ line, column, what, mend })),
    }
  },
})

/** What a draft would have done in the past: who moves, who newly meets a rule, who no longer does. */
view({
  name: 'laboratory.try',
  route: 'POST /api/query/scheme-trial',
  by: READERS,
  input: z.object({ ...Asked, most: z.number().int().min(1).max(24).default(6) }),
  output: TrialView,
  async run(ctx, input) {
    const { file, method, draft } = draftOf(ctx, input as Parameters<typeof draftOf>[1])
    if (!draft) throw new Refusal('scheme_draft_not_whole', { status: 409 })
    const past = await pastOf(ctx, file, input.most)
    if (past.length === 0) throw notFound()
    return trialView(ctx, await subjectNames(ctx, input.scheme), [method, draft], tryScheme(method, draft, past))
  },
})

/** How firm the places of a period are under a scheme or draft: nine in ten samples give a place from `low` to `high`. */
view({
  name: 'laboratory.stability',
  route: 'POST /api/query/scheme-stability',
  by: READERS,
  input: z.object({
    ...Asked,
    period: z.string().max(32).optional().describe('the last one, if left out'),
    samples: z.number().int().min(20).max(500).default(200),
    weightShift: z.number().min(0).max(0.5).default(0.1),
    seed: z
      .number()
      .int()
      .min(0)
      .max(2 ** 31)
      .default(1),
  }),
  output: z
    .object({
      period: z.string(),
      samples: z.number().int(),
      groups: z.array(z.object({ id: z.string(), name: Text })),
      bands: z.array(
        z.object({
          subject: z.string(),
          name: Text,
          group: z.string().nullable(),
          place: z.number().int(),
          low: z.number().int(),
          high: z.number().int(),
          middle: z.number().int(),
          named: z.array(z.object({ rule: Code, name: Text, share: z.number() })),
        }),
      ),
    })
    .meta({ id: 'SchemeStability' }),
  async run(ctx, input) {
    const { file, draft } = draftOf(ctx, input as Parameters<typeof draftOf>[1])
    if (!draft) throw new Refusal('scheme_draft_not_whole', { status: 409 })
    const past = await pastOf(ctx, file, 12)
    const inputs = input.period === undefined ? past.at(-1) : past.find(row => row.period === input.period)
    if (!inputs) throw notFound()
    const names = await subjectNames(ctx, input.scheme)
    const { samples, weightShift, seed } = input
    const bands = stability(draft, inputs, { samples, weightShift, seed, resample: true })
    const rules = new Map(draft.rules.map(rule => [rule.id, rule.name]))
    const subject = (id: string) => names.get(id) ?? ctx.city.pack.units.get(id)?.name ?? { zh: id, en: id }
    return {
      period: inputs.period,
      samples,
      groups: draft.groups.map(({ id, name }) => ({ id, name })),
      bands: bands.map(band => ({
        ...{ subject: band.subject, name: subject(band.subject), group: band.group, place: band.place },
        ...{ low: band.low, high: band.high, middle: band.middle },
        named: Object.entries(band.named).map(([rule, share]) => ({
          ...{ rule, name: rules.get(rule) ?? { zh: rule, en: rule }, share },
        })),
      })),
    }
  },
})
