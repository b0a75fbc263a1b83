import type { Demo } from './demo.ts'
import texts from './texts.json' with { type: 'json' }

const WRITER = 'zhzx-23'

/**
 * Special reports at each stage: a draft, one before the leader, one whose letter is being answered and partly late, one at
 * its end. They rest on cases that had to be handled again before they were written.
 */
export async function makeReports(demo: Demo): Promise<void> {
  const { ago, city, person, run } = demo
  const reworked = await demo.read(db =>
    db
      .selectFrom('case_file')
      .select(['id', 'received_at'])
      .where('city_id', '=', city.id)
      .where('rehandled', '>', 0)
      .orderBy('received_at', 'desc')
      .limit(200)
      .execute(),
  )
  for (const report of texts.reports) {
    const before = ago(report.begun, 0)
    const own = reworked.filter(row => row.received_at < before).slice(0, 3)
    const { id } = await run(ago(report.begun, 0.3), 'report.write', WRITER, null, {
      title: report.title,
      text: report.text.join('\n'),
      cases: own.map(row => row.id),
      figures: report.figures,
    })
    if (!report.readers) continue
    await run(ago(report.begun, 0.6), 'report.submit', WRITER, id, { readers: report.readers.map(person) })
    if (!report.order || !report.letter) continue
    await run(ago(report.begun - 1, 0.4), 'report.instruct', report.order.by, id, {
      ...{ kind: 'order', words: report.order.words },
    })
    const { text, units, leaders } = report.letter
    const { parts } = await run(ago(report.begun - 1, 0.8), 'report.order', WRITER, id, {
      text: text.join('\n'),
      units: units.map(({ by, task }) => ({ unit: by.split('-')[0], task })),
      leaders: leaders.map(({ by, task }) => ({ person: person(by), task })),
    })
    for (const [j, { by, acknowledged, answered, answer }] of [...leaders, ...units].entries()) {
      const part = (parts as string[])[j] ?? ''
      if (acknowledged) await run(ago(acknowledged, 0.5), 'letter.acknowledge', by, part, {})
      if (!answer || !answered) continue
      await run(ago(answered, 0.4), 'letter.answer', by, part, { text: answer })
      if (answered > 1) await run(ago(answered - 1, 0.3), 'letter.settle', WRITER, part, {})
    }
    if (report.end) await run(ago(1, 0.9), 'report.end', WRITER, id, { words: report.end })
  }
}
