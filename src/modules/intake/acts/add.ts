import { z } from 'zod'
import { act, Refusal } from '../../../platform/acts/index.ts'
import { attachFiles } from '../../../platform/files/index.ts'
import { text } from '../../../platform/i18n/texts.ts'
import { isOver, ownCase, say } from '../say.ts'
import { onAppeal } from '../subject.ts'

/** Further facts and photos after filing (CHECKLIST K10). */
export const addToAppeal = act({
  name: 'appeal.add',
  on: onAppeal,
  by: ['owner'],
  clause: 'K10',
  hidden: true,
  input: z.object({
    text: z.string().trim().min(2).max(2000),
    fileIds: z.array(z.uuid()).max(9).default([]),
  }),
  reads: ownCase,
  run: async (ctx, appeal, input, { kase }) => {
    const [file] = kase
    if (!file || isOver(file.state)) throw new Refusal('nothing_to_add_to', { status: 409 })
    await attachFiles(ctx, {
      ids: input.fileIds,
      owner: 'public',
      subjectKind: 'appeal',
      subjectId: appeal.id,
      most: ctx.city.pack.rules.files.count.value,
      widest: 'citizen',
    })
    ctx.follow('search.index', { caseId: file.id })
    return {
      unit: file.unit_id,
      data: { ...say(ctx, appeal, file, 'add', input.text), files: input.fileIds.length },
      answer: { headline: text('said.add') },
    }
  },
})
