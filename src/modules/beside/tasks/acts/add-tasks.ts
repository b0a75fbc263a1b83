import { z } from 'zod'
import { act, Refusal } from '../../../../platform/acts/index.ts'
import { onCase, personInUnit } from '../../../casework/index.ts'

const MOST = 30

/** Sub-tasks, one by one or a checklist of the pack (CHECKLIST K74): an answer does not leave over an open one. */
export const addTasks = act({
  name: 'case.addTasks',
  on: onCase,
  from: ['dispatched', 'signed', 'paused', 'on_ledger'],
  by: ['handler', 'unit_head'],
  within: ['handler', 'unit_head'],
  clause: 'K74',
  input: z.object({
    tasks: z
      .array(
        z.object({
          text: z.string().trim().min(2).max(200),
          person: z.uuid().optional().describe('who does it'),
          day: z.iso.date().optional().describe('by when'),
        }),
      )
      .min(1)
      .max(MOST),
  }),
  run: (ctx, kase, { tasks }) => {
    if (kase.open_tasks + tasks.length > MOST)
      throw new Refusal('bad_input', { fields: [{ path: 'tasks', code: 'too_many_tasks', vars: { most: MOST } }] })
    const ids = tasks.map(() => ctx.id())
    tasks.forEach(({ person }, n) => {
      if (person && !personInUnit(ctx.city, person, kase.unit_id))
        throw new Refusal('bad_input', { fields: [{ path: `tasks.${n}.person`, code: 'not_of_unit' }] })
    })
    ctx.write(
      ctx.db.insertInto('task').values(
        tasks.map(({ text, person, day }, n) => ({
          city_id: ctx.city.id,
          id: ids[n] as string,
          version: 1,
          case_id: kase.id,
          state: 'open',
          text,
          unit_id: kase.unit_id,
          person_id: person ?? null,
          due_day: day ?? null,
          result: null,
          made_by: ctx.actor.id,
          made_at: ctx.now,
          ended_by: null,
          ended_at: null,
        })),
      ),
    )
    ctx.announce('case', { id: kase.id, version: kase.version + 1, unit: kase.unit_id })
    return {
      patch: { open_tasks: kase.open_tasks + tasks.length },
      data: { tasks: ids, open: kase.open_tasks + tasks.length },
      answer: { tasks: ids },
    }
  },
})
