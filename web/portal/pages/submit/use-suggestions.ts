import { useEffect, useState } from 'react'
import type { PublicSuggestions } from '../../../shared/api/types.ts'
import { suggest } from '../../app/api.ts'

/**
 * What the words make one think of, asked 0.7 s after the last key. A help, never a hurdle: if it fails, nothing shows.
 */
export function useSuggestions(text: string): PublicSuggestions | null {
  const [found, setFound] = useState<PublicSuggestions | null>(null)
  const words = text.trim()
  useEffect(() => {
    if (words.length < 5) {
      setFound(null)
      return
    }
    const stop = new AbortController()
    const timer = setTimeout(() => {
      suggest(words, null, stop.signal).then(setFound, () => {})
    }, 700)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [words])
  return found
}
