import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { startServer } from './server.ts'
import { type Stage, stage, type Times } from './stages.ts'
import { round } from './stats.ts'
import { tables } from './tables.ts'

const HELP = `node bench/main.ts [stage...] [options]

Stages: 0 10k 100k 1m (all of them if none is named; each fills the database further)
  --quick        short turns, up to 10 thousand cases
  --json         figures only, as JSON
  --out FILE     write the JSON there too
  --data DIR     use and keep this directory: later runs find it filled
  --from N       cases that --data holds already
  --in-flight N  lifecycles at once (50)
`

const SIZES: Record<string, number> = { '0': 0, '10k': 10_000, '100k': 100_000, '1m': 1_000_000 }

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
    out: { type: 'string' },
    data: { type: 'string' },
    from: { type: 'string', default: '0' },
    'in-flight': { type: 'string', default: '50' },
  },
})
if (values.help) {
  console.log(HELP)
  process.exit(0)
}
const named = positionals.length ? positionals : values.quick ? ['0', '10k'] : Object.keys(SIZES)
const unknown = named.find(name => SIZES[name] === undefined)
if (unknown !== undefined) {
  console.error(`${unknown}: no such stage. There are ${Object.keys(SIZES).join(', ')}`)
  process.exit(2)
}
const sizes = named.map(name => SIZES[name] as number).sort((a, b) => a - b)

const inFlight = Number(values['in-flight'])
const times: Times = values.quick
  ? { warmUpSeconds: 5, seconds: 8, repeats: 1, bareSeconds: 5, inFlight, connections: 8 }
  : { warmUpSeconds: 25, seconds: 20, repeats: 3, bareSeconds: 8, inFlight, connections: 8 }

const say = (line: string) => process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${line}\n`)
const dataDir = values.data ?? mkdtempSync(join(tmpdir(), 'bihuan-bench-'))
const loads: number[] = []
const watch = setInterval(() => loads.push(loadavg()[0] ?? 0), 5000)

try {
  say('start on an empty directory')
  const first = await startServer(dataDir)
  const cold = { seconds: round(first.startSeconds, 2), memory: first.memory() }
  await first.stop()
  const again = await startServer(dataDir)
  const warm = { seconds: round(again.startSeconds, 2), memory: again.memory() }
  await again.stop()

  const stages: Stage[] = []
  let from = Number(values.from)
  for (const cases of sizes) {
    const asking = cases === sizes.at(-1) && cases > 0 ? (values.quick ? 10 : 40) : 0
    stages.push(await stage(dataDir, { from, cases }, times, asking, say))
    from = Math.max(from, cases)
  }
  const result = {
    at: new Date().toISOString(),
    machine: {
      processors: cpus().length,
      model: cpus()[0]?.model ?? '',
      memory: Math.round(totalmem() / 2 ** 30),
      node: process.version,
      /** of the system during the run; the bench itself makes some four of it */
      load: { least: round(Math.min(...loads)), most: round(Math.max(...loads)) },
    },
    times,
    start: { cold, warm },
    stages,
  }
  if (values.out) writeFileSync(values.out, `${JSON.stringify(result, null, 2)}\n`)
  console.log(values.json ? JSON.stringify(result, null, 2) : tables(result))
} finally {
  clearInterval(watch)
  if (!values.data) rmSync(dataDir, { recursive: true, force: true })
}
