import { z } from 'zod'
import { act, type CityContext } from '../../../platform/acts/index.ts'
import { AppealKind } from '../../casework/index.ts'
import { Behalf } from '../behalf.ts'
import { createAppeal, spelled } from '../create-appeal.ts'
import { Answers } from '../questions.ts'
import { promiseOf } from '../rules/promise.ts'
import { PersonName, Place, ReplyBy } from '../shapes.ts'

/** What anybody may say through the public page, without an account (SPEC R1 F4). */
export const submitAppeal = act({
  name: 'appeal.submit',
  path: '/api/appeals',
  by: ['anyone'],
  clause: 'R1 F4',
  secret: true,
  input: z.object({
    text: z.string().trim().min(5).max(2000),
    title: z.string().trim().max(60).optional(),
    kind: AppealKind.optional(),
    place: Place,
    name: PersonName.optional(),
    phone: z.string().trim().max(30).optional(),
    anonymous: z.boolean(),
    replyBy: ReplyBy,
    consentPublish: z.boolean(),
    fileIds: z.array(z.uuid()).max(9).default([]),
    noticeAccepted: z.literal(true).describe('the privacy notice was shown and accepted'),
    channel: z.string().default('web'),
    lang: z.enum(['zh', 'en']).default('zh').describe('in which messages are written to the person'),
    behalf: Behalf.optional(),
    answers: Answers,
    join: z
      .string()
      .max(30)
      .optional()
      .describe('number of a known matter this is about; filed on its own if it is no longer open'),
    // A field that people do not see; who fills it in is a program (K23: no riddles for people).
    website: z.string().max(0).optional(),
  }),
  run: async (ctx, _none, input) => {
    const made = await createAppeal(ctx, {
      ...input,
      channel: publicChannel(ctx.city, input.channel),
      join: input.join ? { number: input.join } : undefined,
      fileOwner: 'public',
    })
    return {
      created: { kind: 'appeal', id: made.appealId, version: 1 },
      data: made.ledger,
      answer: {
        appealId: made.appealId,
        number: made.number,
        joined: made.joined,
        queryCode: spelled(made.code),
        receivedAt: made.receivedAt.toISOString(),
        promise: promiseOf(ctx.city, made.receivedAt),
      },
    }
  },
})

/** A citizen's page may only be one of the channels that citizens enter themselves; else it is the first of them. */
function publicChannel(city: CityContext, code: string): string {
  const open = city.pack.rules.channels.filter(row => row.enteredBy === 'citizen' && row.mode === 'online')
  return (open.find(row => row.code === code) ?? open[0])?.code ?? code
}
