import type { Demo } from './demo.ts'
import texts from './texts.json' with { type: 'json' }

/** Companies with people and changes, two appeals of theirs that just came in, joint permits at three stages. */
export async function makeCompanies(demo: Demo): Promise<void> {
  const { city, run, ago, now } = demo
  const ids: string[] = []
  for (const [i, { creditCode, name, people, change }] of texts.companies.entries()) {
    const { id } = await run(ago(24 - i, 0.2), 'company.register', 'zhzx-05', null, { creditCode, name })
    ids.push(id)
    for (const [j, person] of people.entries())
      await run(ago(24 - i, 0.3), 'company.addPerson', 'zhzx-05', id, { ...person, main: j === 0 })
    if (change) await run(ago(9 - i, 0.4), 'company.change', 'spj-04', id, change)
  }
  const company = (i: number) => ({ companyId: ids[i] ?? '' })
  for (const [i, appeal] of texts.appeals.entries())
    await run(new Date(now.getTime() - (25 - i * 9) * 60_000), 'appeal.register', 'zhzx-05', null, {
      ...{ channel: 'hotline', place: { unit: null, text: null }, replyBy: 'none' },
      ...appeal,
      ...company(i),
    })
  for (const [i, permit] of texts.permits.entries()) {
    const { by, begun } = permit
    const { id } = await run(ago(begun, 0.2), 'permit.open', by, null, { ...permit.input, ...company(i) })
    const parts = await demo.read(db =>
      db
        .selectFrom('permit_part')
        .select(['id', 'unit_id'])
        .where('city_id', '=', city.id)
        .where('permit_id', '=', id)
        .execute(),
    )
    for (const [who, after, decision, words] of permit.parts as [string, number, string, string][]) {
      const part = parts.find(row => who.startsWith(`${row.unit_id}-`))?.id ?? ''
      const at = ago(begun - after, 0.6)
      if (decision === 'ask') await run(at, 'approval.ask', who, part, { words })
      else await run(at, 'approval.decide', who, part, { approved: decision === 'yes', words })
    }
    if (permit.answer) await run(ago(1, 0.8), 'permit.answer', by, id, { passed: true, answer: permit.answer })
  }
}
