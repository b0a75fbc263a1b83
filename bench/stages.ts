import { join } from 'node:path'
import { loadOrCreateDataKey, makeVault } from '../src/platform/crypto/vault.ts'
import { loadOrCreateLedgerKeys } from '../src/platform/ledger/index.ts'
import { openDatabase } from '../src/platform/postgres/index.ts'
import { runBare } from './bare-run.ts'
import { child } from './child.ts'
import { type Filled, fill } from './fill.ts'
import type { LoadReport } from './load.ts'
import { type Cast, castOf, openPack } from './people.ts'
import { type Answered, ask, questions } from './questions.ts'
import { type RunningServer, startServer } from './server.ts'
import { median, round } from './stats.ts'

export interface Times {
  warmUpSeconds: number
  seconds: number
  /** how often the load, and bare SQL, is repeated; the median counts */
  repeats: number
  bareSeconds: number
  inFlight: number
  connections: number
}

export interface Stage {
  cases: number
  filled: Filled | null
  /** from starting the program until it was ready, on data that were there: seconds */
  startSeconds: number
  lifecyclesPerSecond: number
  actsPerSecond: number
  errors: Record<string, number>
  perAct: LoadReport['perAct']
  all: LoadReport['all']
  /** processor time for one lifecycle, in milliseconds */
  cpu: { program: number; database: number }
  /** follow-ups that were not yet done when the load ended */
  jobsWaiting: number
  memory: { program: number; database: number }
  /** all rows of a lifecycle */
  bareLifecyclesPerSecond: number
  /** the turns of which these are the medians: of the load, and of bare SQL with all rows */
  turns: { load: number[]; bare: number[] }
  /** only the rows that its acts write themselves, without what follows from them */
  bareActsAlonePerSecond: number
  /** of bare SQL, 0 to 1 */
  ratio: number
  questions: Answered[]
}

export type Say = (line: string) => void

/** The program at one size of its database: filled, started, loaded, asked, and compared with bare SQL. */
export async function stage(
  dataDir: string,
  sizes: { from: number; cases: number },
  times: Times,
  asking: number,
  say: Say,
): Promise<Stage> {
  const { cases } = sizes
  const cast = castOf(await openPack())
  const filled = cases > sizes.from ? await fillTo(dataDir, sizes, say) : null
  say(`${cases} cases: load`)
  const server = await startServer(dataDir)
  try {
    const reports: LoadReport[] = []
    const cpu: { program: number; database: number }[] = []
    for (let turn = 0; turn < times.repeats; turn++) {
      const { report, used } = await load(server, cast, { ...times, warmUpSeconds: turn ? 3 : times.warmUpSeconds })
      reports.push(report)
      cpu.push(used)
      say(`${cases} cases: ${round(rateOf(report))} lifecycles/s`)
      for (const [what, count] of Object.entries(report.errors).slice(0, 5)) say(`${count} times: ${what}`)
    }
    const middle = byRate(reports)
    const memory = { program: server.memory(), database: server.databaseMemory() }
    const jobsWaiting = await waitingJobs(server.url)
    let answered: Answered[] = []
    if (asking) {
      say(`${cases} cases: questions`)
      answered = await ask(server.url, await questions(server.url, cast, cases), asking)
    }
    await server.stop()
    say(`${cases} cases: bare SQL`)
    const bare = await bareAt(dataDir, times)
    const rate = rateOf(middle)
    const [bareAll, bareActs] = [median(bare.map(turn => turn.all)), median(bare.map(turn => turn.acts))]
    return {
      cases,
      filled,
      startSeconds: round(server.startSeconds, 2),
      lifecyclesPerSecond: round(rate),
      actsPerSecond: round(middle.acts / middle.seconds),
      errors: merged(reports.map(report => report.errors)),
      perAct: middle.perAct,
      all: middle.all,
      cpu: {
        program: round(median(cpu.map(used => used.program)), 2),
        database: round(median(cpu.map(used => used.database)), 2),
      },
      jobsWaiting,
      memory,
      bareLifecyclesPerSecond: round(bareAll),
      turns: { load: reports.map(report => round(rateOf(report))), bare: bare.map(turn => round(turn.all)) },
      bareActsAlonePerSecond: round(bareActs),
      ratio: round(rate / bareAll, 3),
      questions: answered,
    }
  } finally {
    await server.stop()
  }
}

async function fillTo(dataDir: string, { from, cases }: { from: number; cases: number }, say: Say): Promise<Filled> {
  const database = await openDatabase({ dataDir })
  try {
    const { superuserUrl, appUrl } = database
    if (!superuserUrl) throw new Error('the bench needs the embedded database')
    const dir = join(dataDir, 'keys')
    const keys = { ledger: loadOrCreateLedgerKeys(dir), vault: makeVault(loadOrCreateDataKey(dir)) }
    return await fill({ superuserUrl, appUrl }, keys, from, cases, say)
  } finally {
    await database.stop()
  }
}

async function load(server: RunningServer, cast: Cast, times: Times) {
  const { inFlight, warmUpSeconds, seconds } = times
  const running = child<LoadReport>('load.ts', { url: server.url, cast, inFlight, warmUpSeconds, seconds })
  // Signing in comes before the warm-up; what it takes is not known here, so the window lies well inside the load's own.
  await wait(warmUpSeconds + seconds * 0.2)
  const before = server.cpu()
  await wait(seconds * 0.7)
  const after = server.cpu()
  const report = await running
  const lifecycles = (report.lifecycles / seconds) * seconds * 0.7
  const each = (a: number, b: number) => ((b - a) * 1000) / lifecycles
  return {
    report,
    used: { program: each(before.program, after.program), database: each(before.database, after.database) },
  }
}

async function bareAt(dataDir: string, times: Times): Promise<{ all: number; acts: number }[]> {
  const database = await openDatabase({ dataDir })
  try {
    const order = { connections: times.connections, warmUpSeconds: 3, seconds: times.bareSeconds }
    const turns = await runBare(database, dataDir, order, times.repeats)
    return turns.map(({ all, acts }) => ({ all: rateOf(all), acts: rateOf(acts) }))
  } finally {
    await database.stop()
  }
}

/** From the program's own figures. */
async function waitingJobs(url: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text()
  return Number(/^bihuan_outbox_waiting (\d+)/m.exec(text)?.[1] ?? Number.NaN)
}

const rateOf = (report: { lifecycles: number; seconds: number }): number => report.lifecycles / report.seconds

const byRate = (reports: readonly LoadReport[]): LoadReport => {
  const sorted = [...reports].sort((a, b) => rateOf(a) - rateOf(b))
  return sorted[Math.floor(sorted.length / 2)] as LoadReport
}

function merged(all: readonly Record<string, number>[]): Record<string, number> {
  const sum: Record<string, number> = {}
  for (const errors of all) for (const [what, count] of Object.entries(errors)) sum[what] = (sum[what] ?? 0) + count
  return sum
}

const wait = (seconds: number) => new Promise(resolve => setTimeout(resolve, seconds * 1000))
