import { z } from 'zod'
import { view } from '../../../../platform/acts/index.ts'
import type { SchemePeriod } from '../../../../rules/score/index.ts'
import { dayIn, schemeOf, schemeWord } from '../../../registry/index.ts'
import { knownSubjects } from '../participants.ts'
import { roundSchemes } from '../schemes.ts'
import { RoundForm } from '../shapes.ts'

/** The last period of a kind that is over: what is mostly assessed. */
function lastOver(kind: SchemePeriod, today: string): string {
  const date = Temporal.PlainDate.from(today)
  switch (kind) {
    case 'day':
      return date.subtract({ days: 1 }).toString()
    case 'month':
      return date.toPlainYearMonth().subtract({ months: 1 }).toString()
    case 'quarter': {
      const before = date.with({ day: 1 }).subtract({ months: ((date.month - 1) % 3) + 1 })
      return `${before.year}-Q${Math.ceil(before.month / 3)}`
    }
    case 'year':
      return String(date.year - 1)
    case 'week':
    case 'fortnight': {
      const week = date.subtract({ days: kind === 'week' ? 7 : 14 })
      const n = (at: Temporal.PlainDate) => String(at.weekOfYear ?? 1).padStart(2, '0')
      const first = `${week.yearOfWeek ?? week.year}-W${n(week)}`
      return kind === 'week' ? first : `${first}-${n(week.add({ days: 7 }))}`
    }
    case 'once':
      return `${date.with({ day: 1 })}~${date}`
  }
}

/** What a round can be opened for: schemes, their periods, and whom the pack knows. */
view({
  name: 'round.form',
  route: 'GET /api/round-form',
  by: ['assessor'],
  input: z.object({}),
  output: RoundForm,
  async run({ city, now }) {
    const today = dayIn(city, now)
    return {
      schemes: roundSchemes(city.pack).map(file => {
        const method = schemeOf(file)
        return {
          code: file.code,
          name: file.name,
          version: file.version,
          subjects: method.subjects,
          subjectName: schemeWord(`subject.${method.subjects}`),
          periods: method.periods.map(kind => ({
            kind,
            name: schemeWord(`period.${kind}`),
            last: lastOver(kind, today),
          })),
          expected: file.expected?.value ?? null,
          groups: method.groups.map(({ id, name }) => ({ id, name })),
          known: knownSubjects(city, method).map(unit => ({
            id: unit.code,
            name: unit.name,
            parent: unit.parent ? (city.pack.units.get(unit.parent)?.name ?? null) : null,
          })),
        }
      }),
    }
  },
})
