import { v5 as uuidv5 } from 'uuid'
import { z } from 'zod'
import { inCity } from '../../../platform/db/index.ts'
import { type Job, type JobContext, type JobHandler, registerJob } from '../../../platform/jobs/registry.ts'
import { type CaseFile, openContact } from '../../casework/index.ts'
import { followLink, writeMessage } from '../messages.ts'
import { type CaseFacts, messageVars } from '../rules/message-vars.ts'

const Body = z.object({
  caseId: z.uuid(),
  template: z.string().max(40),
  /** only to these; to everybody who asked if left out */
  appealIds: z.array(z.uuid()).optional(),
  exceptIds: z.array(z.uuid()).optional(),
})

/**
 * Tells everyone who asked, and wants to be told, what became of their matter (CHECKLIST K19). Number and words are of the
 * moment of writing; what has been overtaken by then is not sent. Each message has an identifier of its follow-up and its
 * appeal: trying again writes nothing twice.
 */
async function messageCase(context: JobContext, job: Job): Promise<void> {
  const { caseId, template, appealIds, exceptIds } = Body.parse(job.body)
  const { city, pool, now } = context
  await inCity(pool, city.id, 'write', async tx => {
    const { db } = tx
    const [kase, appeals, last, dispatches] = await Promise.all([
      db
        .selectFrom('case_file')
        .selectAll()
        .where('city_id', '=', city.id)
        .where('id', '=', caseId)
        .executeTakeFirst() as Promise<CaseFile | undefined>,
      db
        .selectFrom('appeal')
        .select(['id', 'number', 'contact', 'reply_by'])
        .where('city_id', '=', city.id)
        .where('case_id', '=', caseId)
        .where('reply_by', '!=', 'none')
        .where('contact', 'is not', null)
        .execute(),
      db
        .selectFrom('reply')
        .select(['outcome', 'cause', 'public_text', 'unit_id', 'at'])
        .where('city_id', '=', city.id)
        .where('case_id', '=', caseId)
        .orderBy('at', 'desc')
        .limit(1)
        .executeTakeFirst(),
      db
        .selectFrom('dispatch')
        .select('returned_at')
        .where('city_id', '=', city.id)
        .where('case_id', '=', caseId)
        .execute(),
    ])
    if (!kase) return
    const facts: CaseFacts = { kase, reply: last ?? null, returned: dispatches.some(row => row.returned_at !== null) }
    const message = messageVars(city, template, facts, now)
    if (!message) return
    for (const appeal of appeals) {
      if ((appealIds && !appealIds.includes(appeal.id)) || exceptIds?.includes(appeal.id)) continue
      const { phone } = openContact(city, appeal.contact)
      if (!phone) continue
      writeMessage(
        {
          city,
          now,
          db,
          write: query => tx.write(query),
          id: () => uuidv5(appeal.id, job.id),
        },
        {
          appealId: appeal.id,
          phone,
          template: message.template,
          vars: { ...message.vars, receipt: appeal.number, link: followLink(city) },
          urgent: city.pack.rules.messages.quietExceptGrades.value.some(grade => grade === kase.grade),
        },
      )
    }
  })
}

const job: JobHandler = async (context, jobs) => {
  for (const one of jobs) await messageCase(context, one)
}
registerJob('message.case', job)
