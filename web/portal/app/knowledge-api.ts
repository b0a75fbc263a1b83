import type { components } from '../../shared/api/schema.d.ts'
import { answer, api } from '../../shared/api/typed.ts'
import { cityOfApi } from './api.ts'

export type PublicKnowledge = components['schemas']['PublicKnowledge']

/** Words go by POST: they stand in no address. */
export const readKnowledge = (
  body: { q: string; most?: number },
  signal: AbortSignal,
): Promise<{ rows: PublicKnowledge[]; all: number }> =>
  answer(api.POST('/api/public/{city}/knowledge', { params: { path: { city: cityOfApi() } }, body, signal }))

export const tellWrong = (key: string, body: { entry: string; words: string; website?: string }): Promise<unknown> =>
  answer(
    api.POST('/api/public/{city}/knowledge-errors', {
      params: { path: { city: cityOfApi() }, header: { 'Idempotency-Key': key } },
      body,
    }),
  )
