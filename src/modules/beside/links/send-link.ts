import { sql } from 'kysely'
import { v5 as uuidv5 } from 'uuid'
import { z } from 'zod'
import { inCity } from '../../../platform/db/index.ts'
import { dayWords } from '../../../platform/i18n/day-words.ts'
import { type Job, type JobContext, registerJob } from '../../../platform/jobs/registry.ts'
import { openContact, unitRef } from '../../casework/index.ts'
import { linkAddress, writeMessage } from '../../intake/index.ts'
import { openReceiver } from './receiver.ts'

const Body = z.object({ link: z.uuid() })

/** Sends the address of a link to whom it asks. Doing it again writes nothing twice. */
const sendLinks = ({ city, pool, now }: JobContext, jobs: readonly Job[]): Promise<void> =>
  inCity(pool, city.id, 'write', async tx => {
    const ids = jobs.map(job => Body.parse(job.body).link)
    const rows = await tx.db
      .selectFrom('link')
      .innerJoin('case_file', join =>
        join.onRef('case_file.city_id', '=', 'link.city_id').onRef('case_file.id', '=', 'link.case_id'),
      )
      .leftJoin('appeal', join =>
        join.onRef('appeal.city_id', '=', 'link.city_id').onRef('appeal.id', '=', 'link.appeal_id'),
      )
      .select([
        'link.id',
        'link.kind',
        'link.unit_id',
        'link.until',
        'link.receiver',
        'link.appeal_id',
        'appeal.contact',
        'appeal.number',
        'appeal.lang',
        'case_file.grade',
      ])
      .where('link.city_id', '=', city.id)
      .where('case_file.city_id', '=', city.id)
      .where('link.state', '=', 'asked')
      .where('link.id', '=', sql<string>`any(${ids}::uuid[])`)
      .execute()
    for (const row of rows) {
      const phone =
        row.kind === 'person' ? openContact(city, row.contact).phone : openReceiver(city, row.receiver)?.phone
      if (!phone) continue
      const last = Temporal.Instant.fromEpochMilliseconds(row.until.getTime())
      writeMessage(
        { city, now, write: query => tx.write(query), id: () => uuidv5('message', row.id) },
        {
          appealId: row.appeal_id,
          phone,
          template: row.kind === 'person' ? 'supplement' : 'outside',
          lang: row.kind === 'person' ? row.lang : null,
          vars: {
            ...(row.number ? { receipt: row.number } : {}),
            unit: unitRef(city, row.unit_id)?.name ?? city.name,
            until: dayWords(last, city.pack.zone),
            link: linkAddress(city, row.id),
          },
          urgent: city.pack.rules.messages.quietExceptGrades.value.some(grade => grade === row.grade),
        },
      )
    }
  })

registerJob('link.message', sendLinks)
