import { v5 as uuidv5 } from 'uuid'
import { z } from 'zod'
import type { Actor } from '../../platform/acts/index.ts'
import { inCity } from '../../platform/db/index.ts'
import { text } from '../../platform/i18n/texts.ts'
import { type Job, type JobContext, registerJob } from '../../platform/jobs/registry.ts'
import { markNamed } from '../casework/index.ts'
import { personIdOf, postOf, under } from '../registry/index.ts'
import { openSeal } from './seal.ts'
import { notTheirs, READERS } from './subject.ts'

const OUTBOX = '9b2f0f5c-6f0a-4c6e-9a53-3d1f0f1f7c11'

const Marks = z.object({
  marks: z.array(
    z.object({
      clock: z.uuid(),
      kind: z.string(),
      mark: z.string(),
      pack: z.string(),
      subject: z.object({ kind: z.string(), id: z.string() }),
    }),
  ),
})

/**
 * A report has lain for its time and nobody took it up: told to those alone who may read it. Each reader is asked of the
 * database with the seal opened for them, so that whom it is about, their unit and who stepped aside are never told.
 */
async function remindReaders({ city, pool, now }: JobContext, jobs: readonly Job[]): Promise<void> {
  const fired = jobs.flatMap(job => Marks.parse(job.body).marks.filter(mark => mark.kind === 'clue'))
  for (const { clock, mark: code, pack, subject } of fired) {
    const { rules } = under(city, pack).pack
    const mark = markNamed(rules, 'clue', code)
    const early = mark?.share !== undefined && mark.share < rules.clock.near.value
    if (!mark || early) continue
    const readers = [...city.pack.people.values()].filter(person =>
      person.roles.some(role => READERS.some(reader => reader === role)),
    )
    const people: string[] = []
    let number = ''
    for (const person of readers) {
      const id = personIdOf(city.code, person.code)
      const post = postOf(city, person.unit, person.roles)
      const actor: Actor = { kind: 'staff', id, name: person.name, posts: [post] }
      const clue = await inCity(pool, city.id, 'read', async ({ db }) => {
        await db.executeQuery(openSeal(db, actor).compile())
        return db
          .selectFrom('clue')
          .selectAll()
          .where('city_id', '=', city.id)
          .where('id', '=', subject.id)
          .where('state', '=', 'received')
          .executeTakeFirst()
      })
      if (!clue || notTheirs(clue, actor, city) !== null) continue
      number = clue.number
      people.push(id)
    }
    if (people.length === 0) continue
    const body = {
      event: 'clue',
      subject: { kind: 'clue', id: subject.id },
      title: text('clue.waits', { number, mark: mark.name }),
      roles: [],
      unit: null,
      people,
      caseId: null,
    }
    await inCity(pool, city.id, 'write', async tx => {
      tx.write(
        tx.db
          .insertInto('outbox')
          .values({
            city_id: city.id,
            id: uuidv5(`${clock}/${code}`, OUTBOX),
            kind: 'notice.tell',
            body: JSON.stringify(body),
            at: now,
          })
          .onConflict(oc => oc.columns(['city_id', 'id']).doNothing()),
      )
    })
  }
}

registerJob('marks.fired', remindReaders)
