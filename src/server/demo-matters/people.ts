import { dayIn } from '../../modules/registry/index.ts'
import type { Demo } from './demo.ts'
import texts from './texts.json' with { type: 'json' }

/** Who is on duty in a dozen units, who is away and who stands in, a lent power, opinions on seconded staff, appraisals by the code of an office. */
export async function makePeople(demo: Demo): Promise<void> {
  const { run, ago, city, now, person } = demo
  const day = (n: number) => Temporal.PlainDate.from(dayIn(city, now)).add({ days: n }).toString()
  for (const { who, standIn, from, to, reason } of texts.absences)
    await run(ago(2, 0.5), 'absence.plan', who, null, {
      ...{ standIn: person(standIn), from: day(from), to: day(to), reason },
    })
  for (const { who, to, powers, kinds, until } of texts.lent)
    await run(ago(3, 0.3), 'power.lend', who, null, { to: person(to), powers, kinds, from: day(-3), until: day(until) })
  const { pack } = city
  const turns = pack.rules.duty?.turns ?? []
  for (const [i, unit] of texts.duty.entries()) {
    const own = [...pack.people.values()].filter(one => one.unit === unit || one.unit.startsWith(`${unit}-`))
    const days = turns.flatMap(turn => {
      const takes = own.filter(one => one.duty !== undefined && turn.who.includes(one.duty))
      return Array.from({ length: takes.length ? 30 : 0 }, (_, n) => ({
        ...{ day: day(n - 9), turn: turn.code, person: person(takes[n % takes.length]?.code ?? '') },
        phone: `0631-75${String(20 + i)}${String(n % takes.length).padStart(3, '0')}`,
      }))
    })
    await run(ago(10, 0.2), 'duty.set', `${unit}-02`, null, { unit, days })
  }
  const today = Temporal.PlainDate.from(dayIn(city, now))
  const quarter = (back: number) => {
    const { year, month } = today.subtract({ months: back * 3 })
    return `${year}-Q${Math.ceil(month / 3)}`
  }
  for (const [i, { by, who, back, decision, ...opinion }] of texts.opinions.entries()) {
    const unit = who.split('-')[0] ?? ''
    const { id } = await run(ago(12 - i, 0.7), 'secondee.assess', by, null, {
      ...{ ...opinion, street: by.split('-')[0], unit, person: person(who), period: quarter(back) },
    })
    if (decision) await run(ago(10 - i, 0.4), 'secondee.decide', `${unit}-01`, id, decision)
  }
  for (const [i, [unit, who, mark, words]] of (texts.appraisals as [string, string, number, string][]).entries())
    await run(ago(1 + (i % 14), 0.1 + (i % 7) / 9), 'appraisal.give', null, null, {
      ...{ unit, mark, ...(who ? { person: person(who) } : {}), ...(words ? { words } : {}) },
    })
}
