import { z } from 'zod'
import { hasRole, view } from '../../../../platform/acts/index.ts'
import { text } from '../../../../platform/i18n/texts.ts'
import { instructionsOf, maySeeReport, partsOf, reportRow } from '../present.ts'
import { ReportBoard } from '../shapes.ts'
import { reportRules } from '../subject.ts'

const MOST = 300
const MOST_ENDED = 100

/**
 * One board for special reports and letters (SPEC F13, CHECKLIST K81): what waits for my instruction, what I ordered and where
 * it stands, what I answer, what the supervisors do next. Late ones first, then the newest.
 */
export const reportBoard = view({
  name: 'report.board',
  route: 'GET /api/special-reports',
  by: ['supervisor', 'leader', 'handler', 'unit_head'],
  input: z.object({}),
  output: ReportBoard,
  async run({ db, city, actor, now }) {
    reportRules(city)
    const all = () => db.selectFrom('special_report').selectAll().where('city_id', '=', city.id)
    const [open, ended] = await Promise.all([
      all().where('state', 'not in', ['ended', 'read']).orderBy('written_at', 'desc').limit(MOST).execute(),
      all().where('state', 'in', ['ended', 'read']).orderBy('written_at', 'desc').limit(MOST_ENDED).execute(),
    ])
    const reports = [...open, ...ended]
    const ids = reports.map(row => row.id)
    const [parts, instructions] = await Promise.all([partsOf(db, city, ids), instructionsOf(db, city.id, ids)])
    const seen = reports.filter(report =>
      maySeeReport(
        report,
        parts.flatMap(({ part }) => (part.report_id === report.id ? [part] : [])),
        actor,
      ),
    )
    const rows = seen
      .map(report => reportRow(city, actor, now, report, parts, instructions))
      .sort((a, b) => b.late - a.late || (a.at < b.at ? 1 : -1))
    const lists = [
      ...(hasRole(actor, 'leader') ? (['waiting', 'mine'] as const) : []),
      ...(hasRole(actor, 'handler', 'unit_head', 'leader') ? (['todo'] as const) : []),
      ...(hasRole(actor, 'supervisor') ? (['work', 'sent'] as const) : []),
      'open' as const,
      'ended' as const,
    ]
    return {
      lists: lists.map(id => ({
        id,
        name: text(`report.list.${id}`),
        count: rows.filter(row => row.lists.includes(id)).length,
      })),
      rows,
    }
  },
})
