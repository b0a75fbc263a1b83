import { useEffect, useState } from 'react'
import { type FoundPlace, findPlaces } from './api.ts'

/**
 * The pick list for what is typed; the last one stays until the next has come, so that nothing jumps. While `coming`, it is not
 * yet that of the words.
 */
export function useFindPlaces(
  city: string,
  typed: string,
  unit: string | null,
  on: boolean,
): { rows: readonly FoundPlace[]; coming: boolean } {
  const [found, setFound] = useState<{ rows: readonly FoundPlace[]; of: string }>({ rows: [], of: '' })
  const words = typed.trim()
  const looks = on && (words !== '' || unit !== null)
  const of = looks ? `${unit} ${words}` : ''
  useEffect(() => {
    if (!looks) return setFound({ rows: [], of })
    const stop = new AbortController()
    const timer = setTimeout(() => {
      findPlaces(city, words, unit, stop.signal).then(
        rows => setFound({ rows, of }),
        () => {
          if (!stop.signal.aborted) setFound(was => ({ ...was, of }))
        },
      )
    }, 180)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [city, words, unit, looks, of])
  return { rows: found.rows, coming: found.of !== of }
}
