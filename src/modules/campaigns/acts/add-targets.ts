import { z } from 'zod'
import { type ActContext, act, Refusal } from '../../../platform/acts/index.ts'
import { Day } from '../../../platform/http/shapes.ts'
import { checkUnit } from '../../casework/index.ts'
import { dayIn } from '../../registry/index.ts'
import { ANSWERERS, type Campaign, kindOf, LEADERS, MOST_TARGETS, onCampaign, tell } from '../subject.ts'

/** Of one go: a list is pasted from a table. */
const MOST_AT_ONCE = 500

const Line = z.object({
  label: z.string().trim().min(1).max(200),
  place: z.string().trim().max(120).optional(),
  unit: z.string().max(64),
  amount: z.int().min(0).max(1_000_000_000_000).optional().describe('in the measure of the kind'),
  due: Day.optional().describe('left out: the last day of the campaign'),
})

/** Targets are handed out to the units that answer for them (SPEC R16): all of a list, or none. */
export const addTargets = act({
  name: 'campaign.addTargets',
  on: onCampaign,
  from: ['running'],
  by: LEADERS,
  clause: 'R16',
  primaryIn: ['running'],
  input: z.object({ rows: z.array(Line).min(1).max(MOST_AT_ONCE) }),
  run: (ctx, campaign, { rows }) => {
    const today = dayIn(ctx.city, ctx.now)
    const measured = kindOf(ctx.city, campaign.kind)?.measure !== undefined
    for (const [n, { unit, amount, due }] of rows.entries()) {
      checkUnit(ctx.city, unit, `rows.${n}.unit`)
      if (amount !== undefined && !measured) throw wrong(`rows.${n}.amount`, 'campaign_no_measure')
      if (due !== undefined && due < today) throw wrong(`rows.${n}.due`, 'day_past')
      if (due !== undefined && due > campaign.until_day) throw wrong(`rows.${n}.due`, 'campaign_due_after')
    }
    const added = handOut(
      ctx,
      campaign,
      rows.map(({ label, place, unit, amount, due }) => ({
        label,
        place: place ?? null,
        unit_id: unit,
        amount: amount ?? null,
        case_id: null,
        due_on: due ?? campaign.until_day,
      })),
    )
    return { ...added, data: { targets: rows.length } }
  },
})

const AT_UNITS = ['dispatched', 'signed']

/** The open appeals of the class that units have in hand become targets, each of its unit (SPEC R16: wage claims handed to towns). */
export const addCases = act({
  name: 'campaign.addCases',
  on: onCampaign,
  from: ['running'],
  by: LEADERS,
  clause: 'R16',
  input: z.object({}),
  run: async (ctx, campaign) => {
    const { city } = ctx
    const cases = await ctx.db
      .selectFrom('case_file')
      .select(['id', 'title', 'place_text', 'unit_id'])
      .where('city_id', '=', city.id)
      .where('item', 'in', campaign.items)
      .where('unit_id', 'is not', null)
      .where('part_of', 'is', null)
      .where('closed_at', 'is', null)
      .where('state', 'in', AT_UNITS)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('campaign_target')
              .select('campaign_target.id')
              .where('campaign_target.city_id', '=', city.id)
              .where('campaign_target.campaign_id', '=', campaign.id)
              .whereRef('campaign_target.case_id', '=', 'case_file.id'),
          ),
        ),
      )
      .orderBy('received_at')
      .orderBy('id')
      .limit(MOST_AT_ONCE)
      .execute()
    if (cases.length === 0) throw new Refusal('campaign_no_cases', { status: 409 })
    const added = handOut(
      ctx,
      campaign,
      cases.map(({ id, title, place_text, unit_id }) => ({
        label: title.slice(0, 200),
        place: place_text?.slice(0, 120) ?? null,
        unit_id: unit_id ?? '',
        amount: null,
        case_id: id,
        due_on: campaign.until_day,
      })),
    )
    return { ...added, data: { targets: cases.length, cases: cases.map(row => row.id) } }
  },
})

const wrong = (path: string, code: string) => new Refusal('bad_input', { fields: [{ path, code }] })

interface NewTarget {
  label: string
  place: string | null
  unit_id: string
  amount: number | null
  case_id: string | null
  due_on: string
}

/** @throws Refusal campaign_full */
function handOut(ctx: ActContext, campaign: Campaign, rows: readonly NewTarget[]) {
  const all = campaign.targets + rows.length
  if (all > MOST_TARGETS) throw new Refusal('campaign_full', { status: 409, vars: { most: String(MOST_TARGETS) } })
  ctx.insert(
    'campaign_target',
    rows.map((row, n) => ({
      city_id: ctx.city.id,
      id: ctx.id(),
      version: 1,
      state: 'open',
      campaign_id: campaign.id,
      line: campaign.targets + n + 1,
      ...row,
      said_at: null,
      resolved_on: null,
    })),
  )
  const units = new Map<string, number>()
  for (const { unit_id } of rows) units.set(unit_id, (units.get(unit_id) ?? 0) + 1)
  for (const [unit, n] of units) tell(ctx, campaign, 'handedOut', { n: String(n) }, { roles: [...ANSWERERS], unit })
  ctx.announce('campaign', { id: campaign.id })
  return { patch: { targets: all }, answer: { added: rows.length, units: units.size } }
}
