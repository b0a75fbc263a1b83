import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import type { Refusal } from '../acts/index.ts'
import { hasText, text, type Vars } from '../i18n/texts.ts'
import { Text } from './shapes.ts'

export const Problem = z
  .object({
    type: z.string(),
    code: z.string(),
    status: z.number().int(),
    title: Text,
    detail: Text,
    next: Text.describe('what to do next'),
    vars: z.record(z.string(), z.unknown()).optional().describe('figures of the text, e.g. until when'),
    fields: z.array(z.object({ path: z.string(), code: z.string(), message: Text })).optional(),
    current: z.unknown().optional().describe('what it looks like now, when somebody else was first'),
  })
  .meta({ id: 'Problem', description: 'RFC 9457 problem details, in both languages' })

/** A refusal in words. An unknown code is a defect and says nothing of the inside. */
export function problemOf(refusal: Refusal): z.infer<typeof Problem> {
  const { code, vars } = refusal
  const known = hasText(`refusal.${code}.title`)
  const key = known ? code : 'unexpected'
  const state: Vars =
    typeof vars.state === 'string' && hasText(`state.${vars.state}`) ? { state: text(`state.${vars.state}`) } : {}
  const all = { ...vars, ...state }
  return {
    type: `urn:bihuan:problem:${code}`,
    code,
    status: refusal.status,
    title: text(`refusal.${key}.title`, all),
    detail: text(`refusal.${key}.detail`, all),
    next: text(`refusal.${key}.next`, all),
    ...(Object.keys(vars).length ? { vars } : {}),
    ...(refusal.fields.length
      ? {
          fields: refusal.fields.map(field => ({
            path: field.path,
            code: field.code,
            message: text(hasText(`field.${field.code}`) ? `field.${field.code}` : 'field.invalid', field.vars),
          })),
        }
      : {}),
    ...(refusal.current === undefined ? {} : { current: refusal.current }),
  }
}

export function sendProblem(reply: FastifyReply, refusal: Refusal): FastifyReply {
  return reply.status(refusal.status).type('application/problem+json').send(problemOf(refusal))
}
