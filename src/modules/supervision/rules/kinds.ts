import { type CityContext, Refusal } from '../../../platform/acts/index.ts'
import type { PackRules } from '../../registry/index.ts'

type Rules = NonNullable<PackRules['slips']>
export type SlipKind = Rules['kinds'][number]

/** The city's rules for slips. @throws Refusal where a city has none */
export function slipRules(city: CityContext): Rules {
  const rules = city.pack.rules.slips
  if (!rules) throw new Refusal('no_slips_here', { status: 409 })
  return rules
}

/** @throws Refusal bad_input for a kind that the pack does not have */
export function kindOf(city: CityContext, code: string): SlipKind {
  const kind = slipRules(city).kinds.find(row => row.code === code)
  if (!kind) throw new Refusal('bad_input', { fields: [{ path: 'kind', code: 'not_in_list', vars: { value: code } }] })
  return kind
}

/** 荣督〔2026〕13号: GB/T 9704 asks for the year in full in six-cornered brackets and a number without leading zeros. */
export const slipNumber = (word: string, year: number, running: number): string => `${word}〔${year}〕${running}号`
