import { useSyncExternalStore } from 'react'
import { serverNow } from '../api/server-time.ts'

const hearers = new Set<() => void>()
let now = 0
let timer: ReturnType<typeof setInterval> | undefined

function subscribe(hear: () => void): () => void {
  hearers.add(hear)
  timer ??= setInterval(() => {
    now = serverNow()
    for (const h of hearers) h()
  }, 60_000)
  return () => {
    hearers.delete(hear)
    if (hearers.size === 0) {
      clearInterval(timer)
      timer = undefined
      now = 0
    }
  }
}

const read = (): number => {
  if (now === 0) now = serverNow()
  return now
}

/** The server's time in milliseconds, renewed each minute for everybody at once. */
export const useMinute = (): number => useSyncExternalStore(subscribe, read, read)
