import { useEffect, useState } from 'react'
import { onPresence } from '../app/live.ts'
import { ask } from './http.ts'
import { useMe } from './queries.ts'

const beatMs = 20_000

/** Says that I have this case open and tells who else has (CHECKLIST K49). */
export function usePresence(caseId: string): { id: string; name: string }[] {
  const me = useMe()?.person.id
  const [people, setPeople] = useState<{ id: string; name: string }[]>([])
  useEffect(() => {
    setPeople([])
    const beat = () => void ask('/presence', { caseId }).catch(() => undefined)
    beat()
    const timer = setInterval(beat, beatMs)
    const stop = onPresence((id, list) => {
      if (id === caseId) setPeople(list)
    })
    return () => {
      clearInterval(timer)
      stop()
      void ask('/presence', { caseId: null }).catch(() => undefined)
    }
  }, [caseId])
  return people.filter(p => p.id !== me)
}
