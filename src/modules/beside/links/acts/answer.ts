import { z } from 'zod'
import { act, Refusal } from '../../../../platform/acts/index.ts'
import { attachFiles } from '../../../../platform/files/index.ts'
import { text } from '../../../../platform/i18n/texts.ts'
import { type CaseFile, runOn } from '../../../casework/index.ts'
import { onLink } from '../subject.ts'
import { tellAsker } from '../tell.ts'

const OVER = ['replied', 'closed', 'declined', 'merged', 'withdrawn', 'passed']

/** The answer of whoever holds the link, with pictures (CHECKLIST K14 K73); what waited for it runs on. */
export const answerLink = act({
  name: 'link.answer',
  on: onLink,
  from: ['asked'],
  to: 'answered',
  by: ['owner'],
  clause: 'K14 K73',
  hidden: true,
  input: z.object({
    text: z.string().trim().min(2).max(2000),
    done: z.boolean().optional().describe('an outsider: whether it is done'),
    fileIds: z.array(z.uuid()).max(9).default([]),
  }),
  shut: (link, _actor, _city, now) => (link.until <= now ? 'link_over' : null),
  run: async (ctx, link, input) => {
    const kase = await ctx.db
      .selectFrom('case_file')
      .selectAll()
      .where('city_id', '=', ctx.city.id)
      .where('id', '=', link.case_id)
      .forNoKeyUpdate()
      .$castTo<CaseFile>()
      .executeTakeFirstOrThrow()
    if (OVER.includes(kase.state)) throw new Refusal('link_over', { status: 409 })
    await attachFiles(ctx, {
      ids: input.fileIds,
      owner: 'public',
      subjectKind: 'link',
      subjectId: link.id,
      most: ctx.city.pack.rules.files.count.value,
      widest: 'internal',
    })
    if (kase.state === 'paused' && kase.waiting === link.id) {
      await runOn(ctx, kase)
      ctx.follow('message.case', { caseId: kase.id, template: 'resumed' })
    } else ctx.announce('case', { id: kase.id, version: kase.version, unit: kase.unit_id })
    ctx.also('case.linkAnswered', { kind: 'case', id: kase.id }, { link: link.id, kind: link.kind }, link.unit_id)
    tellAsker(ctx, link, 'answered')
    return {
      unit: link.unit_id,
      patch: { answer: input.text, done: input.done ?? null, answered_at: ctx.now },
      data: { case: kase.id, kind: link.kind, files: input.fileIds.length },
      answer: { headline: text(`link.thanks.${link.kind}`) },
    }
  },
})
