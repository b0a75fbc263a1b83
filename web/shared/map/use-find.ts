import { useEffect, useState } from 'react'
import { type FoundPlace, findPlaces } from './api.ts'

/** The pick list for what is typed; the last one stays until the next has come, so that nothing jumps. */
export function useFindPlaces(city: string, typed: string, unit: string | null, on: boolean): readonly FoundPlace[] {
  const [found, setFound] = useState<readonly FoundPlace[]>([])
  const words = typed.trim()
  useEffect(() => {
    if (!on || (words === '' && unit === null)) return setFound([])
    const stop = new AbortController()
    const timer = setTimeout(() => {
      findPlaces(city, words, unit, stop.signal).then(setFound, () => {})
    }, 180)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [city, words, unit, on])
  return found
}
