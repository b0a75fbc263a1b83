import { useState } from 'react'

const nameOf = (name: string): string => `bihuan.words.${name}`

function read(name: string): string {
  try {
    return sessionStorage.getItem(nameOf(name)) ?? ''
  } catch {
    return ''
  }
}

/**
 * Words that survive a reload, and the camera for which a phone puts the page aside; forgotten with the tab or once they are
 * sent (an empty text). Without storage they live as long as the page.
 */
export function useKept(name: string): [string, (words: string) => void] {
  const [words, setWords] = useState(() => read(name))
  const keep = (next: string) => {
    setWords(next)
    try {
      if (next) sessionStorage.setItem(nameOf(name), next)
      else sessionStorage.removeItem(nameOf(name))
    } catch {
      // Without storage it lives until the page is reloaded.
    }
  }
  return [words, keep]
}
