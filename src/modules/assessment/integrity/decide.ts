import { z } from 'zod'
import { act, forbidden } from '../../../platform/acts/index.ts'
import { pathOfUnit } from '../../registry/index.ts'
import { onFinding } from './subject.ts'

export const deciders = ['supervisor', 'assessor', 'discipline_inspector'] as const

/** A person says what a finding is: explained, or to be looked into. Nothing follows by itself (CHECKLIST K95). */
act({
  name: 'integrity.decide',
  on: onFinding,
  from: ['open', 'pursued'],
  by: deciders,
  clause: 'K95',
  input: z.object({
    decision: z.enum(['explained', 'pursued']),
    reason: z.string().trim().min(5).max(1000),
  }),
  run: (ctx, finding, input) => {
    const { actor, city } = ctx
    // Nobody explains away what was found of their own unit.
    const own =
      actor.kind === 'staff' && actor.posts.some(post => pathOfUnit(city, post.unit).includes(finding.unit_id))
    if (own) throw forbidden()
    ctx.announce('integrity', { unit: finding.unit_id })
    return {
      to: input.decision,
      patch: {
        reason: input.reason,
        decided_by: actor.kind === 'staff' ? actor.id : null,
        decided_at: ctx.now,
      },
      unit: finding.unit_id,
      data: { kind: finding.kind, decision: input.decision },
    }
  },
})
