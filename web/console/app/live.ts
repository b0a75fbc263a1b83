import { useEffect } from 'react'
import { listen } from '../../shared/api/live.ts'
import { queryClient } from '../api/queries.ts'

type PresenceListener = (caseId: string, people: { id: string; name: string }[]) => void
const presenceListeners = new Set<PresenceListener>()

/** Tells who has a case open, as it changes. */
export function onPresence(listener: PresenceListener): () => void {
  presenceListeners.add(listener)
  return () => presenceListeners.delete(listener)
}

const idOf = (data: unknown) =>
  data && typeof data === 'object' && 'id' in data && typeof data.id === 'string' ? data.id : undefined

/** Lists are read again a moment after the last event, so that a burst of changes is one reading. */
const calm = (run: () => void, ms: number) => {
  let waiting = false
  return () => {
    if (waiting) return
    waiting = true
    setTimeout(() => {
      waiting = false
      run()
    }, ms)
  }
}
const readLists = calm(() => {
  void queryClient.invalidateQueries({ queryKey: ['workbench'] })
  void queryClient.invalidateQueries({ queryKey: ['cases'] })
  void queryClient.invalidateQueries({ queryKey: ['alarms'] })
}, 800)
const readCallbacks = calm(() => void queryClient.invalidateQueries({ queryKey: ['callbacks'] }), 800)
const readRanking = calm(() => void queryClient.invalidateQueries({ queryKey: ['ranking'] }), 2000)

/** The live line of the console (CHECKLIST K45): what others do arrives without a reload. */
export function useLive(): void {
  useEffect(
    () =>
      listen(
        '/api/live',
        {
          case: data => {
            const id = idOf(data)
            if (id) void queryClient.invalidateQueries({ queryKey: ['case', id] })
            readLists()
          },
          alarm: () => void queryClient.invalidateQueries({ queryKey: ['alarms'] }),
          queue: readLists,
          callback: data => {
            const id = idOf(data)
            if (id) void queryClient.invalidateQueries({ queryKey: ['callback', id] })
            readCallbacks()
            readLists()
          },
          ranking: readRanking,
          'data-request': () => void queryClient.invalidateQueries({ queryKey: ['data-requests'] }),
          slip: () => {
            void queryClient.invalidateQueries({ queryKey: ['slips'] })
            void queryClient.invalidateQueries({ queryKey: ['slip'] })
          },
          report: () => {
            void queryClient.invalidateQueries({ queryKey: ['reports'] })
            void queryClient.invalidateQueries({ queryKey: ['report'] })
          },
          ladder: () => void queryClient.invalidateQueries({ queryKey: ['ladder'] }),
          honour: () => void queryClient.invalidateQueries({ queryKey: ['ladder'] }),
          excuse: () => void queryClient.invalidateQueries({ queryKey: ['ladder'] }),
          objection: () => void queryClient.invalidateQueries({ queryKey: ['objections'] }),
          jury: data => {
            const id = idOf(data)
            void queryClient.invalidateQueries({ queryKey: ['juries'] })
            if (!id) return
            void queryClient.invalidateQueries({ queryKey: ['jury', id] })
            void queryClient.invalidateQueries({ queryKey: ['hall', id] })
          },
          breach: () => void queryClient.invalidateQueries({ queryKey: ['breaches'] }),
          knowledge: () => void queryClient.invalidateQueries({ queryKey: ['knowledge'] }),
          inspection: () => void queryClient.invalidateQueries({ queryKey: ['inspections'] }),
          campaign: () => void queryClient.invalidateQueries({ queryKey: ['campaigns'] }),
          whistle: () => void queryClient.invalidateQueries({ queryKey: ['whistles'] }),
          joint: () => void queryClient.invalidateQueries({ queryKey: ['joints'] }),
          desk: () => void queryClient.invalidateQueries({ queryKey: ['desk'] }),
          approval: () => {
            void queryClient.invalidateQueries({ queryKey: ['approvals'] })
            void queryClient.invalidateQueries({ queryKey: ['team'] })
          },
          standing: () => {
            void queryClient.invalidateQueries({ queryKey: ['standing'] })
            void queryClient.invalidateQueries({ queryKey: ['away'] })
            void queryClient.invalidateQueries({ queryKey: ['me'] })
          },
          presence: data => {
            if (data && typeof data === 'object' && 'caseId' in data && 'people' in data && Array.isArray(data.people))
              for (const listener of presenceListeners)
                listener(String(data.caseId), data.people as { id: string; name: string }[])
          },
        },
        () => void queryClient.invalidateQueries(),
      ),
    [],
  )
}
