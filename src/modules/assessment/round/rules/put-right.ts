import type { FactName, ResultRow, SubjectInputs, Who } from '../../../../rules/score/index.ts'

/** What an objection to a round asks for, in full: the numbers as they should be, the mark, or the item that should not stand. */
export type Target =
  | { of: 'counts'; indicator: string; facts: Partial<Record<FactName, number>> }
  | { of: 'marks'; indicator: string; value: string }
  | { of: 'claim'; claim: string; kind: 'item' | 'veto'; code: string; times: number; evidence: string }

/** Marks of offices and of other assessments: a paper can prove them wrong. Ballots are secret and stay as they were cast. */
const BY_OFFICE: ReadonlySet<Who> = new Set<Who>(['scheme', 'inspector', 'third_party'])
export const isByOffice = (who: Who): boolean => BY_OFFICE.has(who)

/** One who takes part, with nothing changed but what an objection asks for. What is not there is not changed. */
export function putRight(subject: SubjectInputs, target: Target): SubjectInputs {
  switch (target.of) {
    case 'counts':
      return { ...subject, counts: { ...subject.counts, ...target.facts } }
    case 'marks': {
      const { marks = [], ...rest } = subject
      const wrong = marks.filter(mark => mark.indicator === target.indicator && isByOffice(mark.who) && !mark.struck)
      const [first] = wrong
      if (!first) return subject
      const votes = wrong.reduce((sum, mark) => sum + mark.votes, 0)
      const right = { indicator: target.indicator, who: first.who, value: target.value, votes }
      return { ...rest, marks: marks.flatMap(mark => (mark === first ? [right] : wrong.includes(mark) ? [] : [mark])) }
    }
    case 'claim': {
      const { items, vetoes, ...rest } = subject
      const kept = <T extends { evidence: string }>(all: readonly T[] | undefined, is: (one: T) => boolean) => {
        const at = all?.findIndex(one => is(one) && one.evidence === target.evidence) ?? -1
        return at < 0 ? all : all?.filter((_, n) => n !== at)
      }
      const left = kept(items, one => target.kind === 'item' && one.item === target.code && one.times === target.times)
      const vetoed = kept(vetoes, one => target.kind === 'veto' && one.veto === target.code)
      return { ...rest, ...(left?.length ? { items: left } : {}), ...(vetoed?.length ? { vetoes: vetoed } : {}) }
    }
  }
}

/** Not worse than before (公务员法 96): no lower score, and no later place unless it is not ranked any more. */
export function standsNoWorse(before: ResultRow | undefined, after: ResultRow | undefined): boolean {
  if (!before) return true
  if (!after || Number(after.score) < Number(before.score)) return false
  const [was, is] = [before.places.group?.place ?? null, after.places.group?.place ?? null]
  return was === null || is === null || is <= was
}
