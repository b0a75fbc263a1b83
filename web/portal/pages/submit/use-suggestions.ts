import { useEffect, useState } from 'react'
import type { PublicSuggestions } from '../../../shared/api/types.ts'
import type { Point } from '../../../shared/map/view.ts'
import { suggest } from '../../app/api.ts'

/** The last answer, so that the next step shows it at once and nothing jumps. */
let last: { words: string; key: string; found: PublicSuggestions } | null = null

/**
 * What the words make one think of, asked 0.7 s after the last key; with a pin also what is known close by. A help, never a
 * hurdle: if it fails, nothing shows.
 */
export function useSuggestions(text: string, pin: Point | null = null): PublicSuggestions | null {
  const words = text.trim()
  const { lng, lat } = pin ?? {}
  const key = `${words} ${lng} ${lat}`
  const [found, setFound] = useState(() => (last?.words === words ? last.found : null))
  useEffect(() => {
    if (words.length < 5) {
      setFound(null)
      return
    }
    if (last?.key === key) {
      setFound(last.found)
      return
    }
    const stop = new AbortController()
    const timer = setTimeout(() => {
      const place = lng === undefined || lat === undefined ? null : { lng, lat }
      suggest(words, place, stop.signal).then(
        answer => {
          last = { words, key, found: answer }
          setFound(answer)
        },
        () => {},
      )
    }, 700)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [words, lng, lat, key])
  return found
}
