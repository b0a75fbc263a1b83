import { z } from 'zod'
import { notFound, view } from '../../../platform/acts/index.ts'
import { Id, Instant, Text } from '../../../platform/http/shapes.ts'
import { houseOf } from '../present.ts'
import { JuryHead } from '../shapes.ts'
import { findJury, READERS } from '../subject.ts'

const Question = z.object({
  id: Id,
  version: z.number().int(),
  subject: z.string(),
  state: z.enum(['asked', 'picked', 'answered', 'left']),
  asker: z.string(),
  words: z.string(),
  answer: z.string().nullable(),
  answeredBy: z.string().nullable(),
  at: Instant,
})

/** What the hall sees (SPEC N5): who stands, what is asked, how many have scored; never what they gave. */
view({
  name: 'jury.hall',
  route: 'GET /api/juries/{id}/hall',
  by: READERS,
  input: z.object({ id: Id }),
  output: z
    .object({
      ...JuryHead,
      stand: z.string().nullable(),
      agenda: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          unitName: Text.nullable(),
          stood: z.boolean(),
          scored: z.number().int().describe('seats that handed in'),
          seats: z.number().int().describe('seats that judge it'),
        }),
      ),
      questions: z.array(Question),
    })
    .meta({ id: 'Hall' }),
  async run({ db, city }, { id }) {
    const jury = await findJury(db, city.id, id)
    if (jury?.kind !== 'session') throw notFound()
    const [seats, issued, questions] = await Promise.all([
      db
        .selectFrom('jury_seat')
        .select(['who', 'recused'])
        .where('city_id', '=', city.id)
        .where('jury_id', '=', id)
        .where('state', '=', 'given')
        .execute(),
      db
        .selectFrom('jury_issue')
        .select('slot')
        .select(eb => eb.fn.countAll<string>().as('n'))
        .where('city_id', '=', city.id)
        .where('jury_id', '=', id)
        .groupBy('slot')
        .execute(),
      db
        .selectFrom('session_question')
        .selectAll()
        .where('city_id', '=', city.id)
        .where('jury_id', '=', id)
        .orderBy('at')
        .orderBy('id')
        .limit(500)
        .execute(),
    ])
    const slots = jury.slots ?? []
    return {
      id: jury.id,
      version: jury.version,
      kind: 'session' as const,
      state: jury.state as 'open',
      name: jury.name,
      secret: jury.secret,
      until: jury.until?.toISOString() ?? null,
      stand: jury.stand,
      agenda: jury.paper.subjects.map(row => {
        const own = new Set(slots.filter(slot => slot.subjects.includes(row.id)).map(slot => slot.id))
        return {
          id: row.id,
          name: row.name,
          unitName: houseOf(city, row.unit),
          stood: jury.stood.includes(row.id),
          scored: issued.filter(one => own.has(one.slot)).reduce((sum, one) => sum + Number(one.n), 0),
          seats: seats.filter(seat => !seat.recused.includes(row.id)).length,
        }
      }),
      questions: questions.map(row => ({
        id: row.id,
        version: row.version,
        subject: row.subject,
        state: row.state as 'asked',
        asker: row.asker,
        words: row.words,
        answer: row.answer,
        answeredBy: row.answered_by,
        at: row.at.toISOString(),
      })),
    }
  },
})

/** Whom the public may ask something, and what was asked and answered. */
view({
  name: 'jury.session',
  route: 'GET /api/public/{city}/sessions/{id}',
  by: ['anyone'],
  input: z.object({ city: z.string(), id: Id }),
  output: z
    .object({
      id: Id,
      name: z.string(),
      open: z.boolean(),
      subjects: z.array(z.object({ id: z.string(), name: z.string() })),
      questions: z.array(Question.pick({ subject: true, asker: true, words: true, answer: true, answeredBy: true })),
    })
    .meta({ id: 'PublicSession' }),
  async run({ db, city }, { id }) {
    const jury = await findJury(db, city.id, id)
    if (jury?.kind !== 'session' || jury.state === 'void') throw notFound()
    const rows = await db
      .selectFrom('session_question')
      .select(['subject', 'asker', 'words', 'answer', 'answered_by'])
      .where('city_id', '=', city.id)
      .where('jury_id', '=', id)
      .where('state', '=', 'answered')
      .orderBy('at')
      .limit(200)
      .execute()
    return {
      id: jury.id,
      name: jury.name,
      open: jury.state === 'draft' || jury.state === 'open',
      subjects: jury.paper.subjects.map(row => ({ id: row.id, name: row.name })),
      questions: rows.map(({ answered_by, ...row }) => ({ ...row, answeredBy: answered_by })),
    }
  },
})
