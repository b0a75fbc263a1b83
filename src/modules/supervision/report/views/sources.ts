import { z } from 'zod'
import { view } from '../../../../platform/acts/index.ts'
import { Id, Text } from '../../../../platform/http/shapes.ts'
import { text } from '../../../../platform/i18n/texts.ts'
import { personIdOf } from '../../../registry/index.ts'
import { FIGURES, factLines } from '../facts.ts'
import { reportRules } from '../subject.ts'

/** What a special report may rest on: figures as they stand now, the newest papers; and before whom it may be laid (SPEC F13). */
export const reportSources = view({
  name: 'report.sources',
  route: 'GET /api/special-reports/sources',
  by: ['supervisor'],
  input: z.object({}),
  output: z
    .object({
      figures: z.array(z.object({ id: z.enum(FIGURES), name: Text, line: z.string() })),
      slips: z.array(z.object({ id: Id, number: z.string(), unit: z.string(), title: z.string() })),
      leaders: z.array(z.object({ id: Id, name: z.string(), title: Text })),
      within: z.string(),
    })
    .meta({ id: 'ReportSources' }),
  async run({ db, city, now }) {
    const { within } = reportRules(city)
    const figures = []
    for (const id of FIGURES) {
      const [line] = await factLines(db, city, [id], now)
      if (line) figures.push({ id, name: text(`report.figure.${id}`), line })
    }
    const slips = await db
      .selectFrom('slip')
      .leftJoin('case_file', join =>
        join.onRef('case_file.city_id', '=', 'slip.city_id').onRef('case_file.id', '=', 'slip.case_id'),
      )
      .select(['slip.id', 'slip.number', 'slip.unit_id', 'case_file.title'])
      .where('slip.city_id', '=', city.id)
      .where('slip.state', '!=', 'withdrawn')
      .orderBy('slip.served_at', 'desc')
      .orderBy('slip.id', 'desc')
      .limit(100)
      .execute()
    return {
      figures,
      slips: slips.map(row => ({
        id: row.id,
        number: row.number,
        unit: city.pack.units.get(row.unit_id)?.name.zh ?? row.unit_id,
        title: row.title ?? '',
      })),
      leaders: [...city.pack.people.values()]
        .filter(person => person.roles.includes('leader'))
        .map(person => ({ id: personIdOf(city.code, person.code), name: person.name, title: person.post })),
      within: 'workingDays' in within.value ? String(within.value.workingDays) : '',
    }
  },
})
