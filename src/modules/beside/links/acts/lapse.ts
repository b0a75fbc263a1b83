import { z } from 'zod'
import { act } from '../../../../platform/acts/index.ts'
import { onLink } from '../subject.ts'
import { tellAsker } from '../tell.ts'

/** Nobody answered in time (CHECKLIST K73): whoever asked is told. A limit that waited runs on by itself. */
export const lapseLink = act({
  name: 'link.lapse',
  on: onLink,
  from: ['asked'],
  to: 'silent',
  by: ['system'],
  clause: 'K14 K73',
  hidden: true,
  input: z.object({}),
  shut: (link, _actor, _city, now) => (link.until > now ? 'link_open' : null),
  run: (ctx, link) => {
    ctx.also('case.linkSilent', { kind: 'case', id: link.case_id }, { link: link.id, kind: link.kind }, link.unit_id)
    tellAsker(ctx, link, 'silent')
    ctx.announce('case', { id: link.case_id })
    return { unit: link.unit_id, data: { case: link.case_id, kind: link.kind } }
  },
})
