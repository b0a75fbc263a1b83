import type { FastifyInstance, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { z } from 'zod'
import type { App } from '../app.ts'
import { unitRef } from '../modules/casework/index.ts'
import { Refusal } from '../platform/acts/index.ts'
import { inCity } from '../platform/db/index.ts'
import type { Identity } from '../platform/http/routes.ts'
import { hasText, registerTexts, type Text, text } from '../platform/i18n/texts.ts'
import { describeFinding, type LedgerKeys, latestHead, receiptFor, verifyLedger } from '../platform/ledger/index.ts'
import en from './ledger-texts.en.json' with { type: 'json' }
import zh from './ledger-texts.zh.json' with { type: 'json' }

registerTexts(zh, en)

const Query = z.object({
  cursor: z.coerce.number().int().min(0).optional(),
  act: z.string().max(60).optional(),
  subject: z.string().max(60).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

const LOWEST_ID = '00000000-0000-0000-0000-000000000000'

interface Options {
  app: App
  keys: LedgerKeys
  mustBeStaff: (request: FastifyRequest) => Promise<Identity>
}

/** The first of these texts that there is; else the word as the ledger has it. */
const worded = (word: string, ...keys: string[]): Text => {
  const key = keys.find(hasText)
  return key ? text(key) : { zh: word, en: word }
}

/** The ledger's page: what it holds, its signed head, verification by anyone signed in, receipts. */
export function ledgerRoutes(server: FastifyInstance, { app, keys, mustBeStaff }: Options): void {
  server.get('/api/ledger', async request => {
    const { city } = await mustBeStaff(request)
    const parsed = Query.safeParse(request.query)
    if (!parsed.success) throw new Refusal('bad_request', { status: 400 })
    const { cursor, act, subject, limit } = parsed.data
    const head = await latestHead(app.pool, city.id)
    const rows = await inCity(app.pool, city.id, 'read', ({ db }) =>
      db
        .selectFrom('ledger_leaf')
        .innerJoin('ledger_entry', join =>
          join
            .onRef('ledger_entry.city_id', '=', 'ledger_leaf.city_id')
            .onRef('ledger_entry.id', '=', 'ledger_leaf.entry_id'),
        )
        .select([
          'leaf_index',
          'ledger_leaf.hash',
          'ledger_entry.id',
          'at',
          'act',
          'subject_kind',
          'subject_id',
          'actor',
          'unit_id',
        ])
        .where('ledger_leaf.city_id', '=', city.id)
        .where('ledger_entry.city_id', '=', city.id)
        .$if(cursor !== undefined, query => query.where('leaf_index', '<', cursor ?? 0))
        .$if(act !== undefined, query => query.where('act', '=', act ?? ''))
        .$if(subject !== undefined, query => query.where('subject_id', '=', subject ?? ''))
        .orderBy('leaf_index', 'desc')
        .limit(limit + 1)
        .execute(),
    )
    const unsealed = await inCity(app.pool, city.id, 'read', async ({ db }) => {
      const last = await db
        .selectFrom('ledger_leaf')
        .select('entry_id')
        .where('city_id', '=', city.id)
        .orderBy('leaf_index', 'desc')
        .limit(1)
        .executeTakeFirst()
      // Given as a value: under row-level security an index takes no bound that is worked out within the statement.
      const { rows: counted } = await sql<{ n: number }>`
        select count(*) n from (select 1 from ledger_entry e where e.city_id = ${city.id}
          and e.id > ${last?.entry_id ?? LOWEST_ID} limit 10000) newer`.execute(db)
      return counted[0]?.n ?? 0
    })
    const page = rows.slice(0, limit)
    return {
      size: head?.size ?? 0,
      root: head?.root ?? null,
      head: head ? { at: head.at, keyId: head.keyId, signature: head.signature, algorithm: head.algorithm } : null,
      unsealed,
      publicKey: keys.publicKeyPem,
      entries: page.map(row => ({
        index: row.leaf_index,
        id: row.id,
        at: row.at.toISOString(),
        act: row.act,
        actTitle: worded(row.act, `act.${row.act}`, `happened.${row.act}`),
        subjectKind: row.subject_kind,
        subjectName: worded(row.subject_kind, `ledger.subject.${row.subject_kind}`),
        subject: row.subject_id,
        actor: row.actor.split(':')[0],
        unit: unitRef(city, row.unit_id)?.name ?? null,
        hash: row.hash.toString('hex'),
      })),
      next: rows.length > limit ? String(page.at(-1)?.leaf_index ?? '') : null,
    }
  })

  server.post('/api/ledger/verify', async request => {
    const { city } = await mustBeStaff(request)
    const started = performance.now()
    const report = await verifyLedger(app.pool, city.id, { publicKeys: keys.publicKeys })
    return {
      ok: report.ok,
      checked: report.leaves,
      heads: report.heads,
      total: report.total,
      findings: report.findings.map(describeFinding),
      seconds: Math.round(performance.now() - started) / 1000,
    }
  })

  server.get('/api/ledger/receipt', async request => {
    const { city } = await mustBeStaff(request)
    const { entry } = request.query as { entry?: string }
    if (!entry || !z.uuid().safeParse(entry).success) throw new Refusal('bad_request', { status: 400 })
    const receipt = await receiptFor(app.pool, city.id, entry)
    if (!receipt) throw new Refusal('not_found', { status: 404 })
    return { ...receipt, publicKey: keys.publicKeyPem }
  })
}
