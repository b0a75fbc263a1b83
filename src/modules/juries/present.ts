import type { CityContext } from '../../platform/acts/index.ts'
import type { Text } from '../../platform/i18n/texts.ts'
import { unitRef } from '../casework/index.ts'
import { schemeWord } from '../registry/index.ts'
import type { Subject } from './paper.ts'
import type { JuryResult } from './result.ts'
import type { Jury } from './subject.ts'

export const whoName = (who: string): Text => schemeWord(`who.${who}`)

export const subjectView = (city: CityContext, subject: Subject) => ({
  ...subject,
  unitName: houseOf(city, subject.unit),
})

/** A section is known by its house. */
export function houseOf(city: CityContext, code: string | null): Text | null {
  if (!code) return null
  const unit = city.pack.units.get(code)
  return unitRef(city, unit?.kind === 'section' && unit.parent ? unit.parent : code)?.name ?? null
}

/** Figures by subject; kinds of people of whom too few voted are put together, so that nobody's vote can be told. */
export function resultView(jury: Pick<Jury, 'paper' | 'kind'>, result: JuryResult) {
  const { tally, ...figures } = result
  return {
    ...figures,
    ballots: tally.ballots,
    spoiled: tally.spoiled,
    struck: tally.struck,
    subjects: tally.subjects.map(row => ({
      subject: row.subject,
      name: jury.paper.subjects.find(one => one.id === row.subject)?.name ?? row.subject,
      small: jury.kind === 'survey' && row.indicators.some(one => one.votes < jury.paper.least),
      indicators: row.indicators.map(one => ({
        ...one,
        name: jury.paper.indicators.find(indicator => indicator.id === one.indicator)?.name ?? { zh: '', en: '' },
        groups: groupsOf(
          jury,
          row.marks.filter(mark => mark.indicator === one.indicator),
        ),
      })),
    })),
  }
}

function groupsOf(jury: Pick<Jury, 'paper'>, marks: JuryResult['tally']['subjects'][number]['marks']) {
  const by = new Map<string, number>()
  for (const mark of marks) if (!mark.struck) by.set(mark.who, (by.get(mark.who) ?? 0) + mark.votes)
  const few = [...by.values()].some(votes => votes < jury.paper.showFrom)
  return few
    ? []
    : [...by].map(([who, votes]) => ({ who, name: whoName(who), votes })).sort((a, b) => (a.who < b.who ? -1 : 1))
}
