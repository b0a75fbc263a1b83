import { createHash } from 'node:crypto'
import { z } from 'zod'
import { act, Refusal } from '../../../platform/acts/index.ts'
import { MAKERS, onJury } from '../subject.ts'
import { readSheet } from './read-sheet.ts'

const MOST_BYTES = 3_000_000

/** What a third party found (SPEC F11 N6): counted into the questionnaire; the file's digest stays with it. */
act({
  name: 'jury.importCounts',
  on: onJury,
  from: ['open'],
  by: MAKERS,
  clause: 'F11 N6 K107',
  hidden: true,
  input: z.object({
    source: z.string().trim().min(2).max(100).describe('who asked and counted'),
    fileName: z.string().trim().min(1).max(120),
    content: z
      .base64()
      .max((MOST_BYTES * 4) / 3)
      .describe('CSV or xlsx'),
  }),
  shut: jury => (jury.kind === 'survey' ? null : 'surveys_alone'),
  run: async (ctx, jury, input) => {
    const content = Buffer.from(input.content, 'base64')
    const digest = `sha256:${createHash('sha256').update(content).digest('hex')}`
    const known = await ctx.db
      .selectFrom('survey_import')
      .select('id')
      .where('city_id', '=', ctx.city.id)
      .where('jury_id', '=', jury.id)
      .where('digest', '=', digest)
      .executeTakeFirst()
    if (known) throw new Refusal('imported_already', { status: 409 })
    const rows = await readSheet(jury, content)
    ctx.insert('survey_import', {
      city_id: ctx.city.id,
      id: ctx.id(),
      jury_id: jury.id,
      source: input.source,
      file_name: input.fileName,
      digest,
      rows: JSON.stringify(rows),
      by_person: ctx.actor.id,
      at: ctx.now,
    })
    ctx.announce('jury', { id: jury.id })
    const votes = rows.reduce((sum, row) => sum + row.votes, 0)
    return {
      data: { source: input.source, digest, rows: rows.length, votes },
      answer: { rows: rows.length, votes, digest },
    }
  },
})
