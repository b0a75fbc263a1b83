import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { ask } from './http.ts'
import type { MaskResult, Place, ReplyCheck, Suggestions } from './types.ts'

/** The value as it stood still for `ms`. */
export function useSettled<V>(value: V, ms: number): V {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms)
    return () => clearTimeout(timer)
  }, [value, ms])
  return settled
}

/** Proposals for item, unit, grade and place from the words of a text; what came last stays until the next is there. */
export function useSuggest(
  text: string,
  place: (Pick<Place, 'text' | 'unit'> & { lng?: number | null; lat?: number | null }) | null,
  who: { kind: string | null; phone: string } = { kind: null, phone: '' },
) {
  const settled = useSettled(text.trim(), 350)
  return useQuery({
    queryKey: [
      'suggest',
      settled,
      place?.unit ?? null,
      place?.text ?? null,
      place?.lng ?? null,
      place?.lat ?? null,
      who.kind,
      who.phone,
    ],
    queryFn: ({ signal }) =>
      ask<Suggestions>(
        '/query/suggest',
        {
          text: settled,
          ...(place ? { place } : {}),
          ...(who.kind ? { kind: who.kind } : {}),
          ...(who.phone ? { phone: who.phone } : {}),
        },
        signal,
      ),
    enabled: settled.length >= 4,
    staleTime: 300_000,
    gcTime: 60_000,
    placeholderData: previous => (settled.length >= 4 ? previous : undefined),
  })
}

/** Whether an answer would be one, while it is written; what came last stays until the next is there. */
export function useReplyCheck(caseId: string, text: string) {
  const settled = useSettled(text.trim(), 500)
  return useQuery({
    queryKey: ['reply-check', caseId, settled],
    queryFn: ({ signal }) => ask<ReplyCheck>('/query/reply-check', { caseId, text: settled }, signal),
    enabled: settled.length >= 10,
    staleTime: 300_000,
    gcTime: 60_000,
    placeholderData: previous => (settled.length >= 10 ? previous : undefined),
  }).data
}

/** What would be taken out of a public text (CHECKLIST K59). */
export function useMask(caseId: string, text: string) {
  const settled = useSettled(text, 350)
  const query = useQuery({
    queryKey: ['mask', caseId, settled],
    queryFn: ({ signal }) => ask<MaskResult>('/query/mask', { caseId, text: settled }, signal),
    enabled: settled.trim().length > 0,
    staleTime: 300_000,
    gcTime: 60_000,
    placeholderData: previous => previous,
  })
  return { ...query, fresh: settled === text && query.data !== undefined && !query.isPlaceholderData }
}
