import { useCallback, useEffect, useState } from 'react'
import { type ApiProblem, asProblem } from './problem.ts'

export type Loaded<R> = { data: R | null; problem: ApiProblem | null; loading: boolean; again: () => void }

/**
 * Reads something when `id` changes. What was there stays on the screen while it is read again, so nothing jumps;
 * pass `id` null to read nothing yet.
 */
export function useLoad<R>(id: string | null, read: (signal: AbortSignal) => Promise<R>): Loaded<R> {
  const [state, setState] = useState<{ id: string | null; data: R | null; problem: ApiProblem | null }>({
    id: null,
    data: null,
    problem: null,
  })
  const [round, setRound] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `id` and `round` say when to read; `read` is a new function at each render
  useEffect(() => {
    if (id === null) return
    const stop = new AbortController()
    read(stop.signal).then(
      data => {
        if (!stop.signal.aborted) setState({ id, data, problem: null })
      },
      error => {
        if (!stop.signal.aborted) setState(s => ({ id, data: s.id === id ? s.data : null, problem: asProblem(error) }))
      },
    )
    return () => stop.abort()
  }, [id, round])
  const again = useCallback(() => setRound(n => n + 1), [])
  return { data: state.data, problem: state.problem, loading: id !== null && state.id !== id, again }
}
