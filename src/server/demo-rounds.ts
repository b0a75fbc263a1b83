import type { App } from '../app.ts'
import { personIdOf, postOf } from '../modules/registry/index.ts'
import { type Actor, actNamed, type CityContext, type Role } from '../platform/acts/index.ts'
import { inCity } from '../platform/db/index.ts'

interface DemoRound {
  scheme: string
  kind: 'year' | 'month'
  subjects: { name: string }[]
  /** indicator and who marks it */
  marks: [string, 'inspector' | 'unit' | 'client' | 'peer' | 'supervisor'][]
  counts?: Record<string, [number, number]>
}

const WINDOWS = ['不动产登记', '社会保险', '公积金', '企业开办', '工程建设', '税务', '医保', '公安出入境']
const AREAS = ['style', 'environment', 'economy', 'livelihood']

/** Rounds that a demo city has behind it, so that the pages of assessments are not empty. All names are invented. */
const ROUNDS: Record<string, DemoRound> = {
  fuyang: {
    scheme: 'chiefs',
    kind: 'year',
    subjects: Array.from({ length: 100 }, (_, i) => ({ name: `参评科长${String(i + 1).padStart(3, '0')}` })),
    marks: [
      ...['duty', 'law', 'service'].map((id): DemoRound['marks'][number] => [id, 'inspector']),
      ...AREAS.flatMap((id): DemoRound['marks'] => [
        [id, 'unit'],
        [id, 'client'],
      ]),
    ],
  },
  hefei: {
    scheme: 'counters-month',
    kind: 'month',
    subjects: WINDOWS.map(name => ({ name: `${name}窗口` })),
    marks: [
      ['leaders', 'inspector'],
      ['review', 'peer'],
      ['supervisors', 'supervisor'],
    ],
    counts: {
      'inspection.points': [20, 20],
      'inspection.passed': [17, 20],
      'service.rated': [60, 60],
      'service.good': [57, 60],
    },
  },
}

function somebody(city: CityContext, role: Role): Actor {
  const person = [...city.pack.people.values()].find(
    row => row.roles.includes(role) && !postOf(city, row.unit, row.roles).area,
  )
  if (!person) throw new Error(`nobody is ${role}`)
  return {
    kind: 'staff',
    id: personIdOf(city.code, person.code),
    name: person.name,
    posts: [postOf(city, person.unit, person.roles)],
  }
}

/** The same figures each time, spread as real ones are: most are good, a few are not. */
const spread = (i: number, j: number): number =>
  Math.round((97 - ((i * 37 + j * 11) % 23) - ((i * 7) % 5) / 2) * 10) / 10

function before(kind: DemoRound['kind'], city: CityContext, now: Date): string {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(city.pack.zone).toPlainDate()
  return kind === 'year' ? String(today.year - 1) : today.toPlainYearMonth().subtract({ months: 1 }).toString()
}

/** Opens, fills, decides and publishes the city's demo round by the same acts as people; nothing if it has a round. */
export async function makeRounds(app: App, city: CityContext): Promise<void> {
  const plan = ROUNDS[city.code]
  if (!plan || !city.pack.schemes.has(plan.scheme)) return
  const some = await inCity(app.pool, city.id, 'read', ({ db }) =>
    db.selectFrom('assessment_round').select('id').where('city_id', '=', city.id).limit(1).executeTakeFirst(),
  )
  if (some) return
  const run = (name: string, actor: Actor, id: string | undefined, input: unknown) => {
    const act = actNamed(name)
    if (!act) throw new Error(`no act ${name}`)
    return app.runner.run({ act, city, actor, id, input })
  }
  const [assessor, leader] = [somebody(city, 'assessor'), somebody(city, 'leader')]
  const subjects = plan.subjects.map((row, i) => ({ ...row, id: `s${String(i + 1).padStart(3, '0')}` }))
  const period = before(plan.kind, city, app.runner.now())
  const { id } = await run('round.open', assessor, undefined, {
    scheme: plan.scheme,
    kind: plan.kind,
    period,
    subjects,
  })
  const marks = subjects.flatMap((row, i) =>
    plan.marks.map(([indicator, who], j) => ({
      subject: row.id,
      indicator,
      who,
      value: String(spread(i, j)),
      votes: 1,
    })),
  )
  await run('round.import', assessor, id, { table: 'demo', marks, note: '演示数据' })
  if (plan.counts) {
    const counts = subjects.flatMap((row, i) =>
      Object.entries(plan.counts ?? {}).map(([fact, [least, most]]) => ({
        ...{ subject: row.id, fact, number: least + (i % (most - least + 1)) },
      })),
    )
    await run('round.mark', assessor, id, { cells: [], counts })
  }
  await run('round.propose', assessor, id, { words: '演示数据' })
  await run('round.close', leader, id, { words: '同意' })
  await run('round.publish', assessor, id, {})
}
