import { exact, units } from './exact.ts'
import {
  type Branch,
  indicatorsOf,
  isBranch,
  type Leaf,
  leavesIn,
  type Node,
  type RankRule,
  type Scheme,
  type Stage,
  type SubjectGroup,
} from './scheme.ts'

export const ASSESSMENT_FAULTS = [
  'weight-range',
  'weight-fine',
  'branch-sum',
  'stage-sum',
  'code-twice',
  'branch-empty',
  'same-fact',
  'line-direction',
  'steps-order',
  'answer-worth',
  'panels-sum',
  'marks-origin',
  'group-start',
  'group-lines',
  'line-unknown',
  'tie-unknown',
  'rule-unknown',
  'rule-numbers',
  'stage-keep',
  'item-nothing',
  'caps-sign',
  'bounds-order',
] as const
export type AssessmentFault = (typeof ASSESSMENT_FAULTS)[number]

/** `at` is a path into the scheme: stages.0.indicators.2.weight. `value` says what is wrong there. */
export interface AssessmentProblem {
  code: AssessmentFault
  at: (string | number)[]
  value?: string
}

type Path = (string | number)[]

class Check {
  readonly found: AssessmentProblem[] = []
  readonly seen = new Set<string>()
  private readonly scheme: Scheme

  constructor(scheme: Scheme) {
    this.scheme = scheme
  }

  say(code: AssessmentFault, at: Path, value?: string | number): void {
    this.found.push({ code, at, ...(value === undefined ? {} : { value: String(value) }) })
  }

  once(id: string, at: Path): void {
    if (this.seen.has(id)) this.say('code-twice', at, id)
    this.seen.add(id)
  }

  units(weight: number): number {
    return units(exact(weight), this.scheme.decimals)
  }

  fine(weight: number): boolean {
    return Math.abs(weight * 10 ** this.scheme.decimals - this.units(weight)) > 1e-6
  }

  nodes(nodes: readonly Node[], at: Path): void {
    nodes.forEach((node, i) => {
      const here = [...at, i]
      this.once(node.id, here)
      if (!(node.weight > 0)) this.say('weight-range', [...here, 'weight'], node.weight)
      if (this.fine(node.weight)) this.say('weight-fine', [...here, 'weight'], node.weight)
      if (isBranch(node)) this.branch(node, here)
      else this.leaf(node, here)
    })
  }

  branch(node: Branch, at: Path): void {
    if (node.children.length === 0) this.say('branch-empty', at, node.id)
    const sum = node.children.reduce((total, child) => total + this.units(child.weight), 0)
    if (node.children.length > 0 && sum !== this.units(node.weight))
      this.say('branch-sum', [...at, 'children'], sum / 10 ** this.scheme.decimals)
    this.nodes(node.children, [...at, 'children'])
  }

  leaf(leaf: Leaf, at: Path): void {
    const { measure, normalise, direction } = leaf
    const marks = measure.form === 'mean' || measure.form === 'median'
    // What is counted is measured; what people say is not.
    if (marks ? leaf.origin === 'measured' : ['voted', 'peers', 'experts'].includes(leaf.origin))
      this.say('marks-origin', [...at, 'measure'], leaf.origin)
    if (measure.form === 'rate' && JSON.stringify(measure.numerator) === JSON.stringify(measure.denominator))
      this.say('same-fact', [...at, 'measure'])
    if (marks)
      for (const answer of measure.answers ?? [])
        if (answer.worth !== null && !(answer.worth >= 0 && answer.worth <= 100))
          this.say('answer-worth', [...at, 'measure'], answer.id)
    if (measure.form === 'mean' && measure.panels) {
      const sum = measure.panels.reduce((total, panel) => total + panel.weight, 0)
      if (Math.abs(sum - 100) > 1e-9) this.say('panels-sum', [...at, 'measure'], sum)
    }
    if (normalise.form === 'linear') {
      const up = normalise.best - normalise.worst
      if (!(direction === 'up' ? up > 0 : up < 0)) this.say('line-direction', [...at, 'normalise'])
      return
    }
    const wrong = normalise.steps.some(({ from, gives }, i) => {
      const before = normalise.steps[i - 1]
      if (gives < 0 || gives > 1) return true
      if (!before) return false
      return from <= before.from || (direction === 'up' ? gives < before.gives : gives > before.gives)
    })
    if (wrong || normalise.steps.length === 0) this.say('steps-order', [...at, 'normalise'])
  }

  stage(stage: Stage, i: number): void {
    const at = ['stages', i]
    this.once(`stage ${stage.id}`, at)
    this.nodes(stage.indicators, [...at, 'indicators'])
    const sum = leavesIn(stage.indicators).reduce((total, leaf) => total + this.units(leaf.weight), 0)
    if (sum !== this.units(this.scheme.full))
      this.say('stage-sum', [...at, 'indicators'], sum / 10 ** this.scheme.decimals)
    const last = i === this.scheme.stages.length - 1
    if (last === (stage.keep !== undefined)) this.say('stage-keep', at, stage.id)
  }

  groups(groups: readonly SubjectGroup[], leaves: ReadonlySet<string>): void {
    groups.forEach((group, i) => {
      const at = ['groups', i]
      this.once(`group ${group.id}`, at)
      const { lines } = group
      if (!lines) return
      if (!leaves.has(lines.on) && lines.on !== 'score') this.say('line-unknown', [...at, 'lines'], lines.on)
      if (!(lines.baseline <= lines.bonus)) this.say('group-lines', [...at, 'lines'])
      if (lines.loss.each < 0 || lines.loss.most < 0 || lines.gain.each < 0 || lines.gain.most < 0)
        this.say('group-lines', [...at, 'lines'])
    })
    const starts = new Map<string, Set<number>>()
    groups.forEach((group, i) => {
      if (group.volumeFrom === undefined) return
      const own = starts.get(group.kind ?? '') ?? new Set()
      if (own.has(group.volumeFrom)) this.say('group-start', ['groups', i], group.id)
      starts.set(group.kind ?? '', own.add(group.volumeFrom))
    })
    for (const [kind, own] of starts) if (!own.has(0)) this.say('group-start', ['groups'], kind)
  }

  rule(rule: RankRule, i: number, leaves: ReadonlySet<string>): void {
    const at = ['rules', i]
    this.once(`rule ${rule.id}`, at)
    const { when } = rule
    if ((when.is === 'first' || when.is === 'last') && !(Number.isInteger(when.places) && when.places > 0))
      this.say('rule-numbers', at, rule.id)
    if (!(Number.isInteger(rule.running) && rule.running > 0)) this.say('rule-numbers', at, rule.id)
    if ((when.is === 'under' || when.is === 'from') && when.of !== 'score' && !leaves.has(when.of))
      this.say('rule-unknown', at, when.of)
    if (when.is === 'veto' && !this.scheme.vetoes.some(veto => veto.id === when.veto))
      this.say('rule-unknown', at, when.veto)
    const needsLines = when.is === 'below_baseline' || when.is === 'above_bonus'
    if (needsLines && !this.scheme.groups.some(group => group.lines)) this.say('rule-unknown', at, when.is)
  }
}

/** Everything wrong with a scheme that its types cannot say; empty when `assess` can use it. */
export function assessmentProblems(scheme: Scheme): AssessmentProblem[] {
  const check = new Check(scheme)
  scheme.stages.forEach((stage, i) => {
    check.stage(stage, i)
  })
  const leaves = new Set(indicatorsOf(scheme).map(leaf => leaf.id))
  check.groups(scheme.groups, leaves)
  scheme.tieBreak.forEach((key, i) => {
    if (key.by === 'indicator' && !leaves.has(key.indicator)) check.say('tie-unknown', ['tieBreak', i], key.indicator)
  })
  scheme.rules.forEach((rule, i) => {
    check.rule(rule, i, leaves)
  })
  scheme.plusMinus.forEach((branch, i) => {
    check.once(`items ${branch.id}`, ['plusMinus', i])
    if ((branch.capPlus ?? 0) < 0 || (branch.capMinus ?? 0) < 0) check.say('caps-sign', ['plusMinus', i], branch.id)
    branch.items.forEach((item, j) => {
      const at = ['plusMinus', i, 'items', j]
      check.once(`item ${item.id}`, at)
      if (item.points === 0 || check.fine(item.points)) check.say('item-nothing', at, item.id)
      if ((item.cap ?? 0) < 0) check.say('caps-sign', at, item.id)
    })
  })
  scheme.vetoes.forEach((veto, i) => {
    check.once(`veto ${veto.id}`, ['vetoes', i])
  })
  if (scheme.bounds && scheme.bounds.least >= scheme.bounds.most) check.say('bounds-order', ['bounds'])
  return check.found
}
