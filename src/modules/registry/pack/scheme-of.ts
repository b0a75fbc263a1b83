import type {
  Answer,
  Leaf,
  Measure,
  Node,
  Normalise,
  RankCondition,
  RankRule,
  Scheme as Rules,
  SubjectGroup,
  TieBreak,
} from '../../../rules/score/index.ts'
import type { Scheme, SchemeNode } from './scheme-schema.ts'

type RawMeasure = NonNullable<SchemeNode['measure']>['value']
type RawNormalise = NonNullable<SchemeNode['normalise']>['value']

/** The checks run first and name what is missing; this is for the type alone. */
function given<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new TypeError(`the scheme was not checked: ${what}`)
  return value
}

const answersOf = (raw: RawMeasure): { answers?: Answer[] } =>
  raw.answers ? { answers: raw.answers.map(({ code, name, worth }) => ({ id: code, name, worth })) } : {}

function measureOf(raw: RawMeasure): Measure {
  switch (raw.form) {
    case 'rate':
      return {
        form: 'rate',
        numerator: [
          { fact: given(raw.numerator, 'numerator'), times: 1 },
          ...(raw.graded ?? []).map(({ of, times }) => ({ fact: of, times })),
        ],
        denominator: [{ fact: given(raw.denominator, 'denominator'), times: 1 }],
      }
    case 'share':
      return { form: 'share', of: given(raw.of, 'of') }
    case 'count':
      return {
        form: 'count',
        of: [
          { fact: given(raw.of, 'of'), times: 1 },
          ...(raw.graded ?? []).map(({ of, times }) => ({ fact: of, times })),
        ],
      }
    case 'mean':
      return {
        form: 'mean',
        ...answersOf(raw),
        ...(raw.panels ? { panels: raw.panels } : {}),
        ...(raw.trim ? { trim: raw.trim } : {}),
      }
    case 'median':
      return { form: 'median', ...answersOf(raw) }
  }
}

function normaliseOf(raw: RawNormalise): Normalise {
  if (raw.form === 'steps') return { form: 'steps', steps: given(raw.steps, 'steps') }
  return { form: 'linear', worst: given(raw.worst, 'worst'), best: given(raw.best, 'best') }
}

function leafOf(node: SchemeNode): Leaf {
  return {
    id: node.code,
    name: node.name,
    weight: node.weight.value,
    origin: node.origin ?? 'measured',
    direction: given(node.direction, 'direction'),
    measure: measureOf(given(node.measure, 'measure').value),
    normalise: normaliseOf(given(node.normalise, 'normalise').value),
    whenEmpty: given(node.whenEmpty, 'whenEmpty'),
    ...(node.atLeast ? { atLeast: node.atLeast.value } : {}),
    exclude: node.exclude ?? [],
  }
}

function nodeOf(node: SchemeNode): Node {
  if (!node.children) return leafOf(node)
  const { code: id, name, weight, children } = node
  return { id, name, weight: weight.value, children: children.map(nodeOf) }
}

function groupOf({ code: id, name, kind, volumeFrom, lines }: Scheme['groups'][number]): SubjectGroup {
  const line = lines?.value
  return {
    id,
    name,
    ...(kind ? { kind } : {}),
    ...(volumeFrom ? { volumeFrom: volumeFrom.value } : {}),
    ...(line
      ? {
          lines: {
            on: line.on,
            baseline: line.baseline,
            bonus: line.bonus,
            loss: { each: line.lossEach, most: line.lossMost },
            gain: { each: line.gainEach, most: line.gainMost, byVolume: line.byVolume },
          },
        }
      : {}),
  }
}

/** A step of the ladder is a rule: the last N, so many months running; equal ones across the border are let off. */
function ladderRule(scheme: Scheme, step: Scheme['ladder'][number]): RankRule {
  return {
    id: step.code,
    name: step.name,
    bears: 'burden',
    when: { is: 'last', places: step.last },
    within: step.perGroup ? 'group' : 'kind',
    running: step.months,
    atLeast: scheme.ladderAtLeast?.value ?? 1,
    border: 'leave',
    ladder: 'ladder',
  }
}

function conditionOf({ is, places, of, points, veto }: Scheme['consequences'][number]['when']): RankCondition {
  switch (is) {
    case 'first':
    case 'last':
      return { is, places: given(places, 'places') }
    case 'under':
    case 'from':
      return { is, of: given(of, 'of'), points: given(points, 'points') }
    case 'veto':
      return { is, veto: given(veto, 'veto') }
    default:
      return { is }
  }
}

function consequenceRule(scheme: Scheme, raw: Scheme['consequences'][number]): RankRule {
  return {
    id: raw.code,
    name: raw.name,
    bears: raw.bears,
    when: conditionOf(raw.when),
    within: raw.within,
    running: raw.running ?? 1,
    atLeast: scheme.namesAtLeast?.value ?? 1,
    border: given(scheme.atBorder, 'atBorder').value[raw.bears],
    ...(raw.ladder ? { ladder: raw.ladder } : {}),
    ...(raw.carries ? { carries: true } : {}),
  }
}

const tieOf = ({ indicator, fact }: { indicator?: string; fact?: string }): TieBreak =>
  indicator === undefined ? { by: 'fact', fact: given(fact, 'fact') as 'case.due' } : { by: 'indicator', indicator }

/** A pack's scheme in the words of rules/score: what `assess` takes. The scheme must have passed the loader's checks. */
export function schemeOf(scheme: Scheme): Rules {
  const stages = scheme.stages ?? [{ code: 'all', name: scheme.name, indicators: scheme.indicators, keep: undefined }]
  const { of, ...below } = scheme.smallNumbers ?? {}
  return {
    id: scheme.code,
    version: scheme.version,
    name: scheme.name,
    effectiveFrom: scheme.effectiveFrom,
    subjects: scheme.subjects?.value ?? 'unit',
    periods: scheme.periods.value,
    full: scheme.full?.value ?? 100,
    decimals: scheme.decimals?.value ?? 2,
    ...(scheme.bounds ? { bounds: scheme.bounds.value } : {}),
    stages: stages.map(({ code: id, name, indicators, keep }) => ({
      id,
      name,
      indicators: indicators.map(nodeOf),
      ...(keep ? { keep: { first: keep.value, border: given(scheme.atBorder, 'atBorder').value.honour } } : {}),
    })),
    plusMinus: scheme.plusMinus.map(({ code: id, name, capPlus, capMinus, items }) => ({
      id,
      name,
      ...(capPlus === undefined ? {} : { capPlus }),
      ...(capMinus === undefined ? {} : { capMinus }),
      items: items.map(({ code, name, points, cap, excusable }) => ({
        id: code,
        name,
        points,
        ...(cap === undefined ? {} : { cap }),
        ...(excusable ? { excusable } : {}),
      })),
    })),
    vetoes: scheme.vetoes.map(({ code: id, name, effect }) => ({ id, name, effect })),
    groups: scheme.groups.map(groupOf),
    ...(of
      ? {
          small: {
            of: of.value,
            below: Object.fromEntries(
              Object.entries(below).flatMap(([period, least]) => (least ? [[period, least.value]] : [])),
            ),
          },
        }
      : {}),
    tieBreak: (scheme.tieBreak?.value ?? []).map(tieOf),
    rules: [
      ...scheme.ladder.map(step => ladderRule(scheme, step)),
      ...scheme.consequences.map(raw => consequenceRule(scheme, raw)),
    ],
  }
}
