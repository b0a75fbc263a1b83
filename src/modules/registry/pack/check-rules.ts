import type { Position } from './issues.ts'
import type { PackRules } from './pack-schema.ts'
import { nearest, type PackProblem, problem } from './problems.ts'
import type { YamlFile } from './read-yaml.ts'
import { COUNT_VARS, LETTER_VARS, SLIP_VARS } from './supervision-schema.ts'
import { TEXTS, variablesOf } from './text-schema.ts'
import { GRADES, KINDS, type Limit, OUTCOMES, type Text } from './values.ts'

/** True if `limit` may end later than `other` on days without a holiday; `closing` is the hour at which work ends. */
export function mayBeLonger(limit: Limit, other: Limit, closing: number): boolean {
  const a = span(limit, closing)
  const b = span(other, closing)
  return a.least > b.least || a.most > b.most
}

/** The last hour of work of the day, rounded up to halves. */
export function closingHour(rules: PackRules): number {
  return Math.max(
    ...rules.calendar.frames.value.map(frame => Number(frame.to.slice(0, 2)) + (frame.to.endsWith('00') ? 0 : 0.5)),
  )
}

/** Hours a limit lasts at least and at most on days without a holiday; only used to compare grades. */
function span(limit: Limit, closing: number): { least: number; most: number } {
  if ('minutes' in limit) return { least: limit.minutes / 60, most: limit.minutes / 60 }
  if ('hours' in limit) return { least: limit.hours, most: limit.hours }
  const days = 'workingDays' in limit ? limit.workingDays : limit.days
  return { least: (days - 1) * 24 + closing, most: days * 24 + closing }
}

/** Faults of pack.yaml that lie between its values: order of grades, rows that must all be there, double codes. */
export function checkRules(file: string, rules: PackRules, locate: YamlFile<PackRules>['locate']): PackProblem[] {
  const problems: PackProblem[] = []
  const at = (...path: PropertyKey[]): Position & { file: string } => ({ file, ...locate(path, 'value') })
  const closing = closingHour(rules)
  rules.grades.forEach((grade, i) => {
    const before = rules.grades[i - 1]
    const outOfOrder = grade.code !== GRADES[i]
    if (outOfOrder || (before && mayBeLonger(before.limit.value, grade.limit.value, closing))) {
      const values = { value: grade.code, other: before?.code ?? GRADES[0] }
      problems.push(problem(at('grades', i, ...(outOfOrder ? ['code'] : ['limit', 'value'])), 'grade-order', values))
    }
  })
  const complete = (path: string[], codes: readonly (string | number)[], wanted: readonly (string | number)[]) => {
    for (const value of wanted.filter(code => !codes.includes(code))) {
      problems.push(problem(at(...path), 'kind-missing', { key: path.join('.'), value }))
    }
  }
  complete(['kinds'], codesOf(rules.kinds), KINDS)
  complete(['reply', 'outcomes'], codesOf(rules.reply.outcomes), OUTCOMES)
  complete(['rating', 'levels'], codesOf(rules.rating.levels), [1, 2, 3, 4, 5])
  if (rules.askPerson)
    complete(['clock', 'pauseGrounds'], codesOf(rules.clock.pauseGrounds), [rules.askPerson.ground.value])
  complete(['returns', 'bases'], codesOf(rules.returns.bases), [rules.returns.dutyList.basis])
  const lists: [string[], readonly { code: string | number }[]][] = [
    [['channels'], rules.channels],
    [['domains'], rules.domains],
    [['clock', 'thresholds'], rules.clock.thresholds],
    [['clock', 'pauseGrounds'], rules.clock.pauseGrounds],
    [['extension', 'grounds'], rules.extension.grounds],
    [['longTerm', 'grounds'], rules.longTerm.grounds],
    [['returns', 'bases'], rules.returns.bases],
    [['handOn', 'shares'], rules.handOn.shares],
    [['decline'], rules.decline],
    [['reply', 'causes'], rules.reply.causes],
    [['reply', 'measures'], rules.reply.measures],
    [['rating', 'reasons'], rules.rating.reasons],
    [['personalData'], rules.personalData],
    [['ways'], rules.ways ?? []],
    [['promises'], rules.promises ?? []],
    [['standardTimes'], rules.standardTimes ?? []],
    [['figures'], rules.figures ?? []],
    [['passing'], rules.passing ?? []],
    [['checklists'], rules.checklists ?? []],
    [['questions'], rules.questions ?? []],
    [['relations'], rules.relations ?? []],
    [['abuse', 'rules'], rules.abuse?.rules ?? []],
    [['whistle', 'kinds'], rules.whistle?.kinds ?? []],
    [['whistle', 'shared'], rules.whistle?.shared ?? []],
    [['desk', 'findings'], rules.desk?.findings ?? []],
    [['desk', 'causes'], rules.desk?.causes ?? []],
    [['duty', 'turns'], rules.duty?.turns ?? []],
    [['sealed', 'list'], rules.sealed?.list ?? []],
    [['slips', 'counts'], rules.slips?.counts ?? []],
    [['together', 'kinds'], rules.together?.kinds ?? []],
    [['together', 'approvals'], rules.together?.approvals ?? []],
  ]
  for (const [path, rows] of lists) problems.push(...doubles(path, rows, at))
  problems.push(...checkSlips(rules, at))
  const domains = codesOf(rules.domains)
  rules.publication.neverDomains.value.forEach((value, i) => {
    if (domains.includes(value)) return
    const where = at('publication', 'neverDomains', 'value', i)
    problems.push(problem(where, 'domain-unknown', { value, nearest: nearest(value, domains) }))
  })
  const shares = rules.handOn.shares.reduce((total, step) => total + step.share, 0)
  if (shares > 1 + 1e-9) problems.push(problem(at('handOn', 'shares'), 'shares-sum', { value: shares.toFixed(2) }))
  if (!rules.history.some(h => h.version === rules.version && h.effectiveFrom === rules.effectiveFrom)) {
    problems.push(problem(at('history'), 'history-current', { value: rules.version }))
  }
  return problems
}

/** A mark raises, and a slip climbs to, a kind that there is; a body uses only the variables that are filled. */
function checkSlips(rules: PackRules, at: (...path: PropertyKey[]) => Position & { file: string }): PackProblem[] {
  const kinds = codesOf(rules.slips?.kinds ?? [])
  const problems: PackProblem[] = []
  const mustBe = (value: string | undefined, known: readonly string[], ...path: PropertyKey[]) => {
    if (value !== undefined && !known.includes(value))
      problems.push(problem(at(...path), 'slip-unknown', { value, nearest: nearest(value, known) }))
  }
  rules.clock.thresholds.forEach((mark, i) => {
    mustBe(mark.raises, mark.clocks ? [...kinds, 'next'] : [], 'clock', 'thresholds', i, 'raises')
  })
  rules.slips?.kinds.forEach((kind, i) => {
    mustBe(kind.next, kinds, 'slips', 'kinds', i, 'next')
    for (const name of [...variablesOf(kind.body.zh), ...variablesOf(kind.body.en)])
      mustBe(name, SLIP_VARS, 'slips', 'kinds', i, 'body')
  })
  rules.slips?.counts.forEach((count, i) => {
    mustBe(count.raises, kinds, 'slips', 'counts', i, 'raises')
    for (const name of [...variablesOf(count.body.zh), ...variablesOf(count.body.en)])
      mustBe(name, COUNT_VARS, 'slips', 'counts', i, 'body')
  })
  if (rules.reports)
    for (const name of [...variablesOf(rules.reports.late.value.zh), ...variablesOf(rules.reports.late.value.en)])
      mustBe(name, LETTER_VARS, 'reports', 'late', 'value')
  return problems
}

function codesOf<T extends string | number>(rows: readonly { code: T }[]): T[] {
  return rows.map(row => row.code)
}

function doubles(
  path: string[],
  rows: readonly { code: string | number }[],
  at: (...path: PropertyKey[]) => Position & { file: string },
): PackProblem[] {
  return rows.flatMap(({ code }, i) => {
    const first = rows.findIndex(row => row.code === code)
    if (first === i) return []
    const values = { key: path.join('.'), value: code, first: at(...path, first).line }
    return problem(at(...path, i, 'code'), 'duplicate', values)
  })
}

/** Faults of the texts: each is known, both languages use the same variables, and only those it may. */
export function checkTexts(
  file: string,
  texts: Readonly<Record<string, Text>>,
  locate: YamlFile<unknown>['locate'],
): PackProblem[] {
  return Object.entries(texts).flatMap(([key, text]) => {
    const at = { file, ...locate(['texts', key], 'key') }
    const allowed = TEXTS[key]
    if (!allowed) return problem(at, 'text-unknown', { value: key, nearest: nearest(key, Object.keys(TEXTS)) })
    const zh = variablesOf(text.zh)
    const en = variablesOf(text.en)
    const foreign = [...new Set([...zh, ...en])].filter(name => !allowed.includes(name))
    const problems = foreign.map(value =>
      problem(at, 'text-variable', { key, value, options: allowed.join(', ') || '—' }),
    )
    const uneven = [...zh.filter(name => !en.includes(name)), ...en.filter(name => !zh.includes(name))]
    if (uneven.length > 0) problems.push(problem(at, 'text-languages', { key, value: uneven.join(', ') }))
    return problems
  })
}
