import { z } from 'zod'
import { act, Refusal } from '../../../platform/acts/index.ts'
import { type Jury, MAKERS, onJury, onUrn } from '../subject.ts'
import { onQuestion } from './subject.ts'

const sessionsOnly = (jury: Jury) => (jury.kind === 'session' ? null : 'sessions_alone')

/** A unit is called to the stand: from now on it may be scored (SPEC N5). Null: nobody stands. */
act({
  name: 'jury.stand',
  on: onJury,
  from: ['open'],
  by: MAKERS,
  clause: 'N5',
  hidden: true,
  input: z.object({ subject: z.string().nullable() }),
  shut: sessionsOnly,
  run: (ctx, jury, { subject }) => {
    if (subject !== null && !jury.paper.subjects.some(row => row.id === subject))
      throw new Refusal('bad_input', { fields: [{ path: 'subject', code: 'unknown_subject' }] })
    ctx.announce('jury', { id: jury.id })
    const stood = subject === null || jury.stood.includes(subject) ? jury.stood : [...jury.stood, subject]
    return { patch: { stand: subject, stood }, data: { subject } }
  },
})

/** Anybody asks a unit something (SPEC N5 点题质询); the chair picks. No name is asked for. */
act({
  name: 'jury.ask',
  on: onUrn,
  from: ['draft', 'open'],
  by: ['anyone'],
  clause: 'N5',
  hidden: true,
  silent: true,
  input: z.object({
    subject: z.string(),
    asker: z.string().trim().min(1).max(30).describe('as what somebody asks: a citizen, an enterprise, a reporter'),
    words: z.string().trim().min(5).max(500),
    website: z.string().max(0).optional(),
  }),
  shut: sessionsOnly,
  run: (ctx, jury, input) => {
    if (!jury.paper.subjects.some(row => row.id === input.subject))
      throw new Refusal('bad_input', { fields: [{ path: 'subject', code: 'unknown_subject' }] })
    ctx.insert('session_question', {
      city_id: ctx.city.id,
      id: ctx.id(),
      version: 1,
      jury_id: jury.id,
      subject: input.subject,
      state: 'asked',
      asker: input.asker,
      words: input.words,
      answer: null,
      answered_by: null,
      at: ctx.now,
    })
    ctx.announce('jury', { id: jury.id })
    return {}
  },
})

/** The chair takes a question up, or leaves it; what was left stays on the list. */
act({
  name: 'question.pick',
  on: onQuestion,
  from: ['asked', 'left'],
  to: 'picked',
  by: MAKERS,
  clause: 'N5',
  hidden: true,
  input: z.object({}),
  run: (ctx, row) => {
    ctx.announce('jury', { id: row.jury_id })
    return { data: { jury: row.jury_id, subject: row.subject } }
  },
})
act({
  name: 'question.leave',
  on: onQuestion,
  from: ['asked', 'picked'],
  to: 'left',
  by: MAKERS,
  clause: 'N5',
  hidden: true,
  input: z.object({}),
  run: (ctx, row) => {
    ctx.announce('jury', { id: row.jury_id })
    return { data: { jury: row.jury_id, subject: row.subject } }
  },
})

/** What the head answered on the spot is taken down. */
act({
  name: 'question.answer',
  on: onQuestion,
  from: ['picked'],
  to: 'answered',
  by: MAKERS,
  clause: 'N5',
  hidden: true,
  input: z.object({ by: z.string().trim().min(1).max(60), answer: z.string().trim().min(2).max(2000) }),
  run: (ctx, row, input) => {
    ctx.announce('jury', { id: row.jury_id })
    return { patch: { answer: input.answer, answered_by: input.by }, data: { jury: row.jury_id, subject: row.subject } }
  },
})
