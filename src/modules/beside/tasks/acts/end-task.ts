import { z } from 'zod'
import { type ActContext, act, Refusal } from '../../../../platform/acts/index.ts'
import type { Db } from '../../../../platform/db/index.ts'
import { type CaseFile, onCase } from '../../../casework/index.ts'

const common = {
  on: onCase,
  from: ['dispatched', 'signed', 'paused', 'on_ledger'],
  by: ['handler', 'unit_head'],
  within: ['handler', 'unit_head'],
  clause: 'K74',
  hidden: true,
  reads: (db: Db, cityId: number, id: string) => ({
    open: db
      .selectFrom('task')
      .select(['id', 'version'])
      .where('city_id', '=', cityId)
      .where('case_id', '=', id)
      .where('state', '=', 'open')
      .forNoKeyUpdate(),
  }),
} as const

function end(
  ctx: ActContext,
  kase: CaseFile,
  open: readonly { id: string; version: number }[],
  { task: id, state, result }: { task: string; state: 'done' | 'dropped'; result: string | null },
) {
  const task = open.find(row => row.id === id.toLowerCase())
  if (!task) throw new Refusal('task_ended', { status: 409 })
  ctx.write(
    ctx.db
      .updateTable('task')
      .set({ state, result, ended_by: ctx.actor.id, ended_at: ctx.now, version: task.version + 1 })
      .where('city_id', '=', ctx.city.id)
      .where('id', '=', task.id),
  )
  ctx.announce('case', { id: kase.id, version: kase.version + 1, unit: kase.unit_id })
  return { patch: { open_tasks: open.length - 1 }, data: { task: task.id, open: open.length - 1 } }
}

export const taskDone = act({
  ...common,
  name: 'case.taskDone',
  input: z.object({ task: z.uuid(), result: z.string().trim().max(500).optional() }),
  run: (ctx, kase, { task, result }, { open }) => end(ctx, kase, open, { task, state: 'done', result: result || null }),
})

/** Not needed after all: why is kept. */
export const taskDrop = act({
  ...common,
  name: 'case.taskDrop',
  input: z.object({ task: z.uuid(), reason: z.string().trim().min(4).max(500) }),
  run: (ctx, kase, { task, reason }, { open }) => end(ctx, kase, open, { task, state: 'dropped', result: reason }),
})
