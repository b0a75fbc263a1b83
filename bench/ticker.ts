import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openDatabase } from '../src/platform/postgres/index.ts'
import { runTicker } from './ticker-run.ts'

const HELP = `node bench/ticker.ts [options]

Fills a city with running clocks, lets the ticker catch up, kills it on its way, reads the books.

  --clocks N    clocks that run (1000000)
  --overdue N   of them overdue, with marks to fire (100000)
  --kills N     how often the ticking process is killed (2)
`
const { values } = parseArgs({
  options: {
    clocks: { type: 'string', default: '1000000' },
    overdue: { type: 'string', default: '100000' },
    kills: { type: 'string', default: '2' },
    help: { type: 'boolean', default: false },
  },
})
if (values.help) {
  console.log(HELP)
  process.exit(0)
}
const dataDir = mkdtempSync(join(tmpdir(), 'bihuan-ticker-'))
const database = await openDatabase({ dataDir })
try {
  const { ownerUrl, appUrl } = database
  const [clocks, overdue, kills] = [Number(values.clocks), Number(values.overdue), Number(values.kills)]
  const result = await runTicker({ ownerUrl, appUrl, keysDir: join(dataDir, 'keys'), clocks, overdue, kills })
  console.log(JSON.stringify({ clocks, overdue, ...result, seconds: Math.round(result.seconds * 10) / 10 }, null, 2))
} finally {
  await database.stop()
  rmSync(dataDir, { recursive: true, force: true })
}
