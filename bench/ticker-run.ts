import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import pg from 'pg'
import { openApp } from '../src/app.ts'

const CITY = 'rongcheng'
const NOW = new Date('2026-03-18T02:00:00Z')

export interface TickerOrder {
  ownerUrl: string
  appUrl: string
  keysDir: string
  /** clocks that run */
  clocks: number
  /** of them, those whose limit ended while nobody ticked */
  overdue: number
  /** how often the ticking process is killed outright on its way */
  kills: number
  batch?: number
}

export interface TickerResult {
  /** marks that had to fire */
  expected: number
  /** entries in the ledger */
  entries: number
  /** different pairs of clock and mark in it */
  distinct: number
  /** entries whose mark is older than that of the entry before */
  outOfOrder: number
  /** follow-ups waiting for the marks */
  followed: number
  kills: number
  /** of all processes together, from the first look to nothing left, starting again not counted */
  seconds: number
  /** clocks of the city that still have a mark in the past: none */
  left: number
}

/**
 * A city whose ticker was away: fills clocks, lets a process tick and kills it on its way, and reads the books. Rows are
 * written as the acts would have left them after half and near had fired.
 */
export async function runTicker(order: TickerOrder): Promise<TickerResult> {
  const app = await openApp({ ...order, cities: [CITY], demo: true, now: () => NOW })
  const city = app.cities.get(CITY)
  if (!city) throw new Error(`no city ${CITY}`)
  const marks = city.pack.rules.clock.thresholds.filter(
    mark => mark.share === 1 && (mark.clocks?.includes('handle') ?? true),
  )
  const { version } = city.pack
  const calendar = city.calendar.version
  await app.close()
  const client = new pg.Client({ connectionString: order.ownerUrl })
  await client.connect()
  try {
    // Overdue ones ended one after the other within the last twelve hours, the others have a day ahead of them.
    await client.query(
      `insert into clock (city_id, id, case_id, subject_kind, subject_id, kind, round, unit_id, limit_text, started_at, due_at,
         due_day, calendar_version, pack_version, provisional, next_at, fired)
       select 1, gen_random_uuid(), null, 'bench', gen_random_uuid(), 'handle', 1, 'zjj', '24h', s.at, s.at + interval '24 hours',
         (s.at + interval '24 hours')::date, $3, $4, false,
         s.at + case when n <= $2 then interval '24 hours' else interval '12 hours' end,
         case when n <= $2 then array['half', 'near'] else '{}'::text[] end
       from generate_series(1, $1::int) n,
         lateral (select $5::timestamptz - case when n <= $2 then interval '24 hours' + interval '12 hours' * (n::float8 / $2)
           else interval '1 hour' * (n::float8 / $1) end as at) s`,
      [order.clocks, order.overdue, calendar, version, NOW],
    )
    await client.query('analyze clock')
    const seconds = await tickAndKill(order, (order.overdue * marks.length) / (order.kills + 1))
    const { rows } = await client.query<Omit<TickerResult, 'expected' | 'kills' | 'seconds'>>(
      `select (select count(*)::int from ledger_entry where city_id = 1 and act = 'clock.mark') as entries,
         (select count(distinct (data->>'clock', data->>'mark'))::int from ledger_entry where city_id = 1 and act = 'clock.mark') as distinct,
         (select count(*)::int from (select data->>'at' as at, lag(data->>'at') over (order by id) as before
           from ledger_entry where city_id = 1 and act = 'clock.mark') e where at < before) as "outOfOrder",
         (select coalesce(sum(jsonb_array_length(body->'marks')), 0)::int from outbox where city_id = 1 and kind = 'marks.fired') as followed,
         (select count(*)::int from clock where city_id = 1 and next_at <= $1) as left`,
      [NOW],
    )
    const [books] = rows
    if (!books) throw new Error('no books')
    return { expected: order.overdue * marks.length, ...books, kills: order.kills, seconds }
  } finally {
    await client.end()
  }
}

/** @param share marks after which the process is killed, each time */
async function tickAndKill(order: TickerOrder, share: number): Promise<number> {
  let seconds = 0
  for (let kills = 0; ; kills++) {
    const child = start(order)
    const done = await watch(child, kills < order.kills ? share / 2 : Number.POSITIVE_INFINITY)
    seconds += done.seconds
    if (done.ended) return seconds
  }
}

function start({ ownerUrl, appUrl, keysDir, batch = 500 }: TickerOrder): ChildProcess {
  const told = { ownerUrl, appUrl, keysDir, city: CITY, now: NOW.toISOString(), batch }
  return spawn(process.execPath, [join(import.meta.dirname, 'ticker-child.ts'), JSON.stringify(told)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** Kills the process once it has fired so many; tells whether it came to its own end, and how long it had ticked. */
function watch(child: ChildProcess, killAfter: number): Promise<{ ended: boolean; seconds: number }> {
  return new Promise((resolve, reject) => {
    let first = 0
    let words = ''
    child.stderr?.on('data', (chunk: Buffer) => {
      words = (words + chunk.toString()).slice(-2000)
      first ||= performance.now()
      const fired = Number(words.trim().split('\n').at(-1))
      if (fired >= killAfter) child.kill('SIGKILL')
    })
    child.once('exit', (code, signal) => {
      const seconds = first ? (performance.now() - first) / 1000 : 0
      if (code === 0) resolve({ ended: true, seconds })
      else if (signal === 'SIGKILL') resolve({ ended: false, seconds })
      else reject(new Error(`the ticker ended with ${code}: ${words}`))
    })
  })
}
