import { useCallback, useEffect, useRef, useState } from 'react'
import { serverNow } from '../../shared/api/server-time.ts'
import { act } from './http.ts'
import { queryClient } from './queries.ts'
import { useSettled } from './use-suggest.ts'

type SaveState = 'clean' | 'saving' | 'saved' | 'failed'

/**
 * Saves a half-written form by itself, a second after the last key (CHECKLIST K35). A refused save says so and is
 * tried again with the next change; nothing typed is lost.
 */
export function useAutosave(
  kind: 'register' | 'reply',
  subjectId: string | null,
  known: string | null,
  body: object,
  empty: boolean,
) {
  const [id, setId] = useState(known)
  const [state, setState] = useState<{ is: SaveState; at: number }>({ is: 'clean', at: 0 })
  const json = JSON.stringify(body)
  const settled = useSettled(json, 1000)
  const last = useRef(json)
  const gone = useRef(false)
  const idRef = useRef(id)
  idRef.current = id
  const save = useCallback(async () => {
    if (gone.current || settled === last.current || (empty && idRef.current === null)) return
    last.current = settled
    setState(s => ({ ...s, is: 'saving' }))
    try {
      const draft = await act<{ id: string }>('/drafts', {
        ...(idRef.current ? { id: idRef.current } : {}),
        kind,
        ...(subjectId ? { subjectId } : {}),
        body: JSON.parse(settled) as unknown,
      })
      setId(draft.id)
      idRef.current = draft.id
      setState({ is: 'saved', at: serverNow() })
      void queryClient.invalidateQueries({ queryKey: ['drafts'] })
    } catch {
      last.current = ''
      setState(s => ({ ...s, is: 'failed' }))
    }
  }, [settled, empty, kind, subjectId])
  useEffect(() => {
    void save()
  }, [save])
  return {
    id,
    ...state,
    /** After the form was sent: the draft has done its work. */
    drop: async (alreadyGone = false) => {
      gone.current = true
      if (idRef.current && !alreadyGone) await act(`/drafts/${idRef.current}/discard`, {}).catch(() => undefined)
      void queryClient.invalidateQueries({ queryKey: ['drafts'] })
    },
  }
}
