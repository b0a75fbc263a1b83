import type { EmptyRule } from './scheme.ts'
import type { SchemePeriod } from './vocabulary.ts'

/** Points are decimals as text (`"12.50"`): JSON numbers would be read as binary floats. */
export type Points = string

export interface ScoredLeaf {
  id: string
  /** what it could bring, after the weight of empty indicators was spread */
  weight: Points
  points: Points
  lost: Points
  /** sum of terms, of marks, or the middle mark; without needless noughts */
  numerator: string
  denominator: string
  /** to six places; null when it is empty */
  value: string | null
  /** share of the weight earned, 0 to 100 to four places; null when empty */
  earned: string | null
  votes: number
  /** "don't know" and the like */
  noVote: number
  struck: number
  /** what the scheme does because nothing, or too little, was there; null otherwise */
  empty: EmptyRule | null
  excluded: { ground: string; number: number }[]
  /** each panel's own mean, where there are panels; null: nobody of it voted, and the others bear its weight */
  panels?: { who: string; weight: number; numerator: string; votes: number; mean: string | null }[]
}

export interface ScoredBranch {
  id: string
  weight: Points
  points: Points
  lost: Points
  children: ScoredNode[]
}
export type ScoredNode = ScoredLeaf | ScoredBranch

export interface ScoredItem {
  item: string
  times: number
  excused: number
  /** after the item's own cap */
  points: Points
  evidence: string[]
}

export interface ScoredPlusMinus {
  branch: string
  items: ScoredItem[]
  /** after the caps of the branch */
  points: Points
  /** what the caps of the branch took off a gain (below 0) or spared of a loss (above 0) */
  cut: Points
}

export interface ScoredLines {
  standing: 'below' | 'between' | 'above'
  /** what is compared, 0 to 100 to four places */
  on: string
  baseline: string
  bonus: string
  loss: Points
  gain: Points
  /** own volume / mean volume of the group, to four places; null where volume does not count */
  volumeFactor: string | null
}

export interface Place {
  place: number
  of: number
}

export interface ResultRow {
  subject: string
  unit: string | null
  kind: string | null
  group: string | null
  carried: boolean
  /** the last stage it took part in */
  stage: string
  score: Points
  /** score = indicators + plusMinus + lines + correction, to the last place */
  parts: { indicators: Points; plusMinus: Points; lines: Points; correction: Points }
  indicators: ScoredNode[]
  /** of the stages before, where there were any */
  earlier: { stage: string; score: Points; place: number | null; indicators: ScoredNode[] }[]
  plusMinus: ScoredPlusMinus[]
  lines: ScoredLines | null
  vetoes: { veto: string; effect: string; evidence: string[] }[]
  /** why it is not ranked */
  unranked: 'small' | 'empty' | 'veto' | 'stage' | null
  tied: boolean
  /** equal subjects share a place and the next is skipped: 1 2 2 4 */
  places: { all: Place | null; group: Place | null; kind: Place | null; unit: Place | null }
}

export interface Consequence {
  rule: string
  subject: string
  bears: 'honour' | 'burden' | 'note'
  /** the run, oldest first; the last one is this period */
  periods: string[]
  carries: boolean
  why: { place?: Place; points?: string; border?: 'take' | 'leave' }
}

/** The whole of an assessment. The same scheme and inputs give it again byte for byte (canonical JSON). */
export interface AssessmentResult {
  format: 'bihuan-assessment/1'
  scheme: { id: string; version: string }
  kind: SchemePeriod
  period: string
  /** group by group in the scheme's order, best first; who is not ranked follows, by id */
  rows: ResultRow[]
  stages: { stage: string; kept: string[]; tiedAtBorder: string[] }[]
  consequences: Consequence[]
  /** who met each rule's condition this period, whatever the run: the history of the next period */
  met: Record<string, string[]>
}

export const isScoredBranch = (node: ScoredNode): node is ScoredBranch => 'children' in node

export function scoredLeaves(nodes: readonly ScoredNode[]): ScoredLeaf[] {
  return nodes.flatMap(node => (isScoredBranch(node) ? scoredLeaves(node.children) : [node]))
}
