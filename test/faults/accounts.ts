import { join } from 'node:path'
import pg from 'pg'
import { createPool } from '../../src/platform/db/index.ts'
import { loadOrCreateLedgerKeys, sealCity, verifyLedger } from '../../src/platform/ledger/index.ts'
import { openDatabase } from '../../src/platform/postgres/index.ts'
import type { Seen } from './insist.ts'

const CITY = 1

/** What the database says at the end, beside what the people were told. */
export interface Accounts {
  /** told yes, but there is no such entry, or it is of another act or subject */
  lost: string[]
  /** done more often than once, or without a trace of the request */
  twice: string[]
  /** states that the flow does not know, or that what happened contradicts */
  illegal: string[]
  /** what the check of the ledger found */
  findings: string[]
  entries: number
  sealed: number
  /** follow-ups that nobody has taken yet */
  followUps: number
  messagesTwice: number
}

const ROUND = ['case.accept', 'case.dispatch', 'case.sign', 'case.reply'] as const
const STATE_AFTER: Record<string, string> = {
  'case.accept': 'accepted',
  'case.dispatch': 'dispatched',
  'case.sign': 'signed',
  'case.reply': 'replied',
  'case.close': 'closed',
}

/** Reads the books of the running program and compares them with what was acknowledged. */
export async function accountsOf(dataDir: string, seen: Seen): Promise<Accounts> {
  const database = await openDatabase({ dataDir })
  const owner = new pg.Client({ connectionString: database.ownerUrl })
  const pool = createPool(database.appUrl, 2)
  try {
    await owner.connect()
    const rows = async <R extends pg.QueryResultRow>(sql: string): Promise<R[]> =>
      (await owner.query<R>(sql, [CITY])).rows

    const entries = await rows<{ id: string; act: string; subject_id: string }>(
      'select id, act, subject_id from ledger_entry where city_id = $1 order by id',
    )
    const keys = await rows<{ key: string; act: string; entry: string | null }>(
      "select key, act, answer -> 'answer' ->> 'entryId' as entry from idempotency where city_id = $1",
    )
    const cases = await rows<{
      id: string
      state: string
      version: number
      replies: number
      verdicts: number
      open: number
    }>(
      `select c.id, c.state, c.version,
         (select count(*)::int from reply r where r.city_id = c.city_id and r.case_id = c.id) as replies,
         (select count(*)::int from verdict v where v.city_id = c.city_id and v.case_id = c.id) as verdicts,
         (select count(*)::int from callback b where b.city_id = c.city_id and b.case_id = c.id and b.state = 'pending') as open
       from case_file c where c.city_id = $1`,
    )
    const [{ appeals, waiting, twice } = { appeals: 0, waiting: 0, twice: 0 }] = await rows<{
      appeals: number
      waiting: number
      twice: number
    }>(
      `select (select count(*)::int from appeal where city_id = $1) as appeals,
         (select count(*)::int from outbox where city_id = $1) as waiting,
         (select count(*)::int from (select 1 from message where city_id = $1 and appeal_id is not null
            group by appeal_id, template having count(*) > 1) m) as twice`,
    )

    const entryOf = new Map(entries.map(entry => [entry.id, entry]))
    const lost = seen.acknowledged
      .filter(done => {
        const entry = entryOf.get(done.entryId)
        return !entry || entry.act !== done.act || entry.subject_id !== done.id
      })
      .map(done => `${done.act} ${done.id} ${done.entryId}`)

    const keyOf = Map.groupBy(keys, row => row.key)
    const doubled = [
      ...keys.filter(row => !seen.keys.has(row.key)).map(row => `key ${row.key} was never sent`),
      ...seen.acknowledged
        .filter(done => keyOf.get(done.key)?.length !== 1)
        .map(done => `${done.act} ${done.id}: ${keyOf.get(done.key)?.length ?? 0} keys`),
      // A secret answer is kept sealed, so it is the numbers that must agree
      ...keys.filter(row => row.entry && !entryOf.has(row.entry)).map(row => `${row.act} ${row.key} without an entry`),
      ...repeated(seen.acknowledged.map(done => done.entryId)).map(id => `entry ${id} answers two requests`),
    ]
    for (const act of new Set(seen.acknowledged.map(done => done.act))) {
      const done = entries.filter(entry => entry.act === act)
      const asked = keys.filter(row => row.act === act)
      if (done.length !== asked.length) doubled.push(`${act}: ${done.length} entries for ${asked.length} requests`)
      doubled.push(...repeated(done.map(entry => entry.subject_id)).map(id => `${act} ${id} twice`))
    }
    if (appeals !== cases.length) doubled.push(`${appeals} appeals for ${cases.length} cases`)

    const actsOf = Map.groupBy(entries, entry => entry.subject_id)
    const illegal = cases.flatMap(kase => {
      const own = (actsOf.get(kase.id) ?? []).map(entry => entry.act)
      const expected = STATE_AFTER[own.at(-1) ?? ''] ?? 'received'
      const order = ROUND.filter(act => own.includes(act))
      const told = [
        kase.state !== expected && `is ${kase.state} after ${own.at(-1) ?? 'nothing'}`,
        kase.version !== own.length + 1 && `has version ${kase.version} after ${own.length} acts`,
        order.some((act, i) => act !== ROUND[i]) && `went ${own.join(', ')}`,
        kase.replies !== Number(own.includes('case.reply')) && `has ${kase.replies} replies`,
        kase.verdicts !== Number(kase.state === 'closed') && `has ${kase.verdicts} verdicts`,
        kase.open !== Number(kase.state === 'replied') && `has ${kase.open} call-backs waiting`,
      ]
      return told.filter(Boolean).map(what => `case ${kase.id} ${what}`)
    })

    const ledgerKeys = loadOrCreateLedgerKeys(join(dataDir, 'keys'))
    await sealCity(pool, CITY, { keys: ledgerKeys, now: new Date(), sweep: true })
    const report = await verifyLedger(pool, CITY, { publicKeys: ledgerKeys.publicKeys })
    return {
      lost,
      twice: doubled,
      illegal,
      findings: report.ok ? [] : report.findings.map(finding => JSON.stringify(finding)),
      entries: entries.length,
      sealed: report.leaves,
      followUps: waiting,
      messagesTwice: twice,
    }
  } finally {
    await pool.end()
    await owner.end()
    await database.stop()
  }
}

function repeated(values: readonly string[]): string[] {
  const seen = new Set<string>()
  return values.filter(value => seen.size === seen.add(value).size)
}
