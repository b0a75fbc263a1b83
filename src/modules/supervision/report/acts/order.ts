import { z } from 'zod'
import { act, Refusal } from '../../../../platform/acts/index.ts'
import { keepPaper } from '../../../../platform/documents/index.ts'
import { parseLimit } from '../../../../rules/clock/index.ts'
import { checkUnit, dueOf, openClock, personRef, unitRef } from '../../../casework/index.ts'
import { dayIn, personIdOf } from '../../../registry/index.ts'
import { nextNumber } from '../../numbers.ts'
import { officialMoment } from '../../rules/body.ts'
import { tellOf, told } from '../../tell.ts'
import { letterDocument } from '../document.ts'
import { onReport, reportRules } from '../subject.ts'

const Task = z.string().trim().min(2).max(500)

/** 督办函 (SPEC F13): what the leaders ordered goes to the leaders in charge and the units, each with a task and a clock. */
export const orderByLetter = act({
  name: 'report.order',
  on: onReport,
  from: ['instructed'],
  to: 'ordered',
  by: ['supervisor'],
  clause: 'F13',
  hidden: true,
  input: z.object({
    text: z.string().trim().min(10).max(4000).describe('one paragraph a line; the instruction is quoted by itself'),
    units: z
      .array(z.object({ unit: z.string(), task: Task }))
      .max(20)
      .default([]),
    leaders: z
      .array(z.object({ person: z.uuid(), task: Task }))
      .max(10)
      .default([]),
    days: z.int().min(1).max(60).optional().describe("working days to answer in; the pack's limit if left out"),
    copies: z.string().trim().max(300).optional(),
  }),
  reads: (db, cityId, id) => ({
    instructions: db
      .selectFrom('report_instruction')
      .selectAll()
      .where('city_id', '=', cityId)
      .where('report_id', '=', id)
      .orderBy('at'),
  }),
  run: async (ctx, report, input, { instructions }) => {
    const { city } = ctx
    const rules = reportRules(city)
    const people = [...city.pack.people.values()]
    const leaders = input.leaders.map(({ person, task }) => {
      const found = people.find(row => personIdOf(city.code, row.code) === person && row.roles.includes('leader'))
      if (!found)
        throw new Refusal('bad_input', { fields: [{ path: 'leaders', code: 'not_in_list', vars: { value: person } }] })
      return { unit: found.unit, person, task }
    })
    for (const { unit } of input.units) checkUnit(city, unit, 'units')
    const parts = [...leaders, ...input.units.map(row => ({ ...row, person: null }))]
    const keys = parts.map(part => part.person ?? part.unit)
    if (!parts.length) throw new Refusal('bad_input', { fields: [{ path: 'units', code: 'letter_to_nobody' }] })
    if (new Set(keys).size < keys.length)
      throw new Refusal('bad_input', { fields: [{ path: 'units', code: 'letter_twice' }] })

    const limit = input.days ? parseLimit(`${input.days}wd`) : rules.within.value
    const { due } = dueOf(city, ctx.now, limit)
    const number = await nextNumber(ctx, rules.letterWord.value)
    const quoted = instructions
      .filter(row => row.kind === 'order')
      .map(row => `${personRef(city, row.person_id)?.name ?? ''}签批：“${row.words.replace(/。$/, '')}”`)
    const body = [
      `${report.number ?? ''}《${report.title}》报送后，${quoted.join('；')}。`,
      ...input.text.split('\n'),
      `请于${officialMoment(city, due)}前书面答复办理情况。`,
    ].join('\n')
    const letter = { letter_number: number, letter_body: body, letter_copies: input.copies ?? null, letter_at: ctx.now }
    const served = parts.map(part => {
      const id = ctx.id()
      const clock = openClock(ctx, {
        kind: 'letter',
        unit: part.unit,
        person: part.person,
        limit,
        caseId: null,
        subject: { kind: 'report', id: report.id },
      })
      return { ...part, id, clock }
    })
    ctx.write(
      ctx.db.insertInto('letter_part').values(
        served.map(({ id, unit, person, task, clock }) => ({
          city_id: city.id,
          id,
          version: 1,
          report_id: report.id,
          unit_id: unit,
          person_id: person,
          task,
          state: 'served',
          clock_id: clock.id,
          due_at: clock.due,
          served_at: ctx.now,
          acknowledged_at: null,
          acknowledged_by: null,
          answer: null,
          answered_at: null,
          answered_by: null,
          on_time: null,
          back_words: null,
          settled_at: null,
          settled_by: null,
        })),
      ),
    )
    const { digest } = keepPaper(ctx, {
      kind: 'letter',
      id: report.id,
      name: '督办函',
      day: dayIn(city, ctx.now),
      document: letterDocument(
        city,
        { ...report, ...letter },
        served.map(part => ({
          unit_id: part.unit,
          person_id: part.person,
          task: part.task,
          answer: null,
          answered_at: null,
        })),
        undefined,
      ),
    })
    for (const part of served) {
      ctx.also(
        'letter.serve',
        { kind: 'letter', id: part.id },
        { number, report: report.id, person: part.person, due: part.clock.due.toISOString() },
        part.unit,
      )
      tellOf(ctx, {
        event: 'report',
        subject: { kind: 'report', id: report.id },
        title: told('letter.served', { number }),
        ...(part.person ? { people: [part.person] } : { roles: ['unit_head', 'coordinator'], unit: part.unit }),
      })
    }
    ctx.announce('report', { id: report.id })
    return {
      patch: { ...letter, letter_by: ctx.actor.id, letter_entry: ctx.entryId, parts_open: served.length },
      data: {
        number,
        digest,
        due: due.toISOString(),
        to: served.map(part => part.person ?? unitRef(city, part.unit)?.id ?? part.unit),
      },
      answer: { number, parts: served.map(part => part.id) },
    }
  },
})
