import { type AssessmentProblem, assessmentProblems, type Scheme as Rules } from '../../../rules/score/index.ts'
import { nearest, type PackProblem, type ProblemCode, problem } from './problems.ts'
import type { YamlFile } from './read-yaml.ts'
import { schemeOf } from './scheme-of.ts'
import type { Scheme, SchemeNode } from './scheme-schema.ts'

type Path = (string | number)[]

/** Keys that an indicator of each form must have, and keys that only this form may have. */
const NEEDS: Record<string, { needs: string[]; may: string[] }> = {
  rate: { needs: ['numerator', 'denominator'], may: ['graded'] },
  share: { needs: ['of'], may: [] },
  count: { needs: ['of'], may: ['graded'] },
  mean: { needs: [], may: ['answers', 'panels', 'trim'] },
  median: { needs: [], may: ['answers'] },
  linear: { needs: ['worst', 'best'], may: [] },
  steps: { needs: ['steps'], may: [] },
  first: { needs: ['places'], may: [] },
  last: { needs: ['places'], may: [] },
  under: { needs: ['of', 'points'], may: [] },
  from: { needs: ['of', 'points'], may: [] },
  veto: { needs: ['veto'], may: [] },
  below_baseline: { needs: [], may: [] },
  above_bonus: { needs: [], may: [] },
}

class Check {
  readonly problems: PackProblem[] = []
  private readonly file: string
  private readonly scheme: Scheme
  private readonly locate: YamlFile<Scheme>['locate']

  constructor(file: string, scheme: Scheme, locate: YamlFile<Scheme>['locate']) {
    this.file = file
    this.scheme = scheme
    this.locate = locate
  }

  say(
    code: ProblemCode,
    path: Path,
    values: Record<string, string | number> = {},
    of: 'key' | 'value' = 'value',
  ): void {
    this.problems.push(problem({ file: this.file, ...this.locate(path, of) }, code, values))
  }

  /** A flat object that names its own form. */
  form(value: Record<string, unknown>, form: string, path: Path): void {
    const { needs, may } = NEEDS[form] ?? { needs: [], may: [] }
    for (const key of needs)
      if (value[key] === undefined) this.say('form-needs', path, { key, form, path: path.join('.') })
    for (const key of Object.keys(value))
      if (value[key] !== undefined && !['form', 'is', ...needs, ...may].includes(key))
        this.say('form-foreign', [...path, key], { key, form, options: [...needs, ...may].join(', ') || '—' }, 'key')
  }

  node(node: SchemeNode, path: Path): void {
    if (node.children) {
      for (const key of ['measure', 'normalise', 'direction', 'whenEmpty', 'atLeast', 'origin'] as const)
        if (node[key] !== undefined) this.say('branch-counts', [...path, key], { key, value: node.code }, 'key')
      node.children.forEach((child, i) => {
        this.node(child, [...path, 'children', i])
      })
      return
    }
    for (const key of ['measure', 'normalise', 'direction', 'whenEmpty'] as const)
      if (node[key] === undefined) this.say('missing', path, { key: [...path, key].join('.') })
    if (node.measure) this.form(node.measure.value, node.measure.value.form, [...path, 'measure', 'value'])
    if (node.normalise) this.form(node.normalise.value, node.normalise.value.form, [...path, 'normalise', 'value'])
    node.exclude?.forEach((value, j) => {
      if (this.scheme.exclusions.some(row => row.code === value)) return
      this.say('exclusion-unnamed', [...path, 'exclude', j], { value })
    })
  }

  shape(): void {
    const { scheme } = this
    if (scheme.stages && scheme.indicators.length > 0) this.say('stages-or-indicators', ['indicators'], {}, 'key')
    if (!scheme.stages && scheme.indicators.length === 0) this.say('missing', ['format'], { key: 'indicators' })
    const parts: [Path, readonly SchemeNode[]][] = scheme.stages
      ? scheme.stages.map((stage, i): [Path, SchemeNode[]] => [['stages', i, 'indicators'], stage.indicators])
      : [[['indicators'], scheme.indicators]]
    for (const [path, nodes] of parts)
      nodes.forEach((node, i) => {
        this.node(node, [...path, i])
      })
    scheme.consequences.forEach(({ when }, i) => {
      this.form(when, when.is, ['consequences', i, 'when'])
    })
    scheme.tieBreak?.value.forEach((key, i) => {
      if ((key.indicator === undefined) === (key.fact === undefined)) this.say('tie-key', ['tieBreak', 'value', i])
    })
    if (scheme.ladder.length > 0 && !scheme.ladderAtLeast) this.say('missing', ['ladder'], { key: 'ladderAtLeast' })
    if ((scheme.consequences.length > 0 || scheme.stages) && !scheme.atBorder)
      this.say('missing', [scheme.stages ? 'stages' : 'consequences'], { key: 'atBorder' })
    const burden = scheme.consequences.findIndex(rule => rule.bears === 'burden')
    if (burden >= 0 && !scheme.paper) this.say('missing', ['consequences', burden], { key: 'paper' })
    if (scheme.groups.some(group => group.volumeFrom) && !scheme.volume)
      this.say('missing', ['groups'], { key: 'volume' })
  }

  /** Where in the file a fault of the rules' scheme stands. */
  private pathOf(at: Path): Path {
    const [top, index, ...rest] = at
    if (top === 'stages' && !this.scheme.stages) return this.inNode(rest)
    if (top === 'stages') return ['stages', index as number, ...this.inNode(rest)]
    if (top === 'tieBreak') return ['tieBreak', 'value', ...at.slice(1)]
    if (top === 'rules') {
      const steps = this.scheme.ladder.length
      return Number(index) < steps ? ['ladder', Number(index)] : ['consequences', Number(index) - steps]
    }
    return [...at]
  }

  private readonly inNode = (rest: Path): Path =>
    ['measure', 'normalise', 'weight'].includes(String(rest.at(-1))) ? [...rest, 'value'] : rest

  rules(rules: Rules): void {
    const known = [...new Set(rules.stages.flatMap(stage => ids(stage.indicators)))]
    for (const found of assessmentProblems(rules)) {
      const path = this.pathOf(found.at)
      const of = found.code === 'stage-sum' || found.code === 'branch-sum' ? 'key' : 'value'
      const { full = { value: 100 } } = this.scheme
      this.say(
        CODES[found.code],
        path,
        {
          value: found.value ?? '',
          full: full.value,
          nearest: nearest(found.value ?? '', known),
        },
        of,
      )
    }
  }
}

const ids = (nodes: Rules['stages'][number]['indicators']): string[] =>
  nodes.flatMap(node => ('children' in node ? [node.id, ...ids(node.children)] : [node.id]))

const CODES: Record<AssessmentProblem['code'], ProblemCode> = {
  'weight-range': 'weight-range',
  'weight-fine': 'weight-fine',
  'branch-sum': 'branch-sum',
  'stage-sum': 'weights-sum',
  'code-twice': 'code-twice',
  'branch-empty': 'branch-empty',
  'same-fact': 'same-fact',
  'line-direction': 'line-direction',
  'steps-order': 'steps-order',
  'answer-worth': 'answer-worth',
  'panels-sum': 'panels-sum',
  'marks-origin': 'marks-origin',
  'group-start': 'group-start',
  'group-lines': 'group-lines',
  'line-unknown': 'indicator-unknown',
  'tie-unknown': 'indicator-unknown',
  'rule-unknown': 'rule-unknown',
  'rule-numbers': 'rule-numbers',
  'stage-keep': 'stage-keep',
  'item-nothing': 'item-nothing',
  'caps-sign': 'caps-sign',
  'bounds-order': 'bounds-order',
}

/** Faults of a scheme: what a form lacks, weights that do not make the whole, names that lead nowhere. */
export function checkScheme(file: string, scheme: Scheme, locate: YamlFile<Scheme>['locate']): PackProblem[] {
  const check = new Check(file, scheme, locate)
  check.shape()
  // What the rules find in a scheme that is not whole would only repeat it in other words.
  const whole = check.problems.every(found => found.code === 'exclusion-unnamed')
  if (whole) check.rules(schemeOf(scheme))
  return check.problems
}
