/** What is heard on the live line; each event's data are JSON. */
export type LiveHandlers = Record<string, (data: unknown) => void>

/**
 * Listens to server-sent events and reconnects by itself. `onGap` is called when the line was lost and is back: what
 * happened meanwhile is unknown, so lists should be read again. Returns the function that ends it.
 */
export function listen(url: string, handlers: LiveHandlers, onGap?: () => void): () => void {
  let source: EventSource | null = null
  let lost = false
  let waiting: ReturnType<typeof setTimeout> | undefined
  let pause = 1000
  const open = () => {
    source = new EventSource(url)
    source.onopen = () => {
      pause = 1000
      if (lost) onGap?.()
      lost = false
    }
    source.onerror = () => {
      lost = true
      // A closed source never comes back by itself (the server answered with an error): try again, each time later.
      if (source?.readyState === EventSource.CLOSED) {
        waiting = setTimeout(open, pause)
        pause = Math.min(pause * 2, 60_000)
      }
    }
    for (const [name, handle] of Object.entries(handlers)) {
      source.addEventListener(name, event => {
        try {
          handle(event.data ? JSON.parse(event.data) : null)
        } catch {
          // A broken message is dropped; the next read of the list sets things right.
        }
      })
    }
  }
  open()
  return () => {
    clearTimeout(waiting)
    source?.close()
  }
}
