import { useEffect, useState } from 'react'
import type { PublicSuggestions } from '../../../shared/api/types.ts'
import { suggest } from '../../app/api.ts'

/** The last answer, so that the next step shows it at once and nothing jumps. */
let last: { words: string; found: PublicSuggestions } | null = null

/**
 * What the words make one think of, asked 0.7 s after the last key. A help, never a hurdle: if it fails, nothing shows.
 */
export function useSuggestions(text: string): PublicSuggestions | null {
  const words = text.trim()
  const [found, setFound] = useState(() => (last?.words === words ? last.found : null))
  useEffect(() => {
    if (words.length < 5) {
      setFound(null)
      return
    }
    if (last?.words === words) {
      setFound(last.found)
      return
    }
    const stop = new AbortController()
    const timer = setTimeout(() => {
      suggest(words, null, stop.signal).then(
        answer => {
          last = { words, found: answer }
          setFound(answer)
        },
        () => {},
      )
    }, 700)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [words])
  return found
}
