import { useCallback, useRef, useState } from 'react'
import { newKey } from './idempotency.ts'
import { type ApiProblem, asProblem } from './problem.ts'

/**
 * A form that cannot be sent twice (CHECKLIST K3): one key for its life, a second press while it is under way does
 * nothing, a retry after a lost network repeats the same key. Only a definite refusal earns a new key.
 */
export function useSubmit<A extends unknown[], R>(send: (key: string, ...args: A) => Promise<R>) {
  const key = useRef<string | null>(null)
  const busy = useRef(false)
  const [sending, setSending] = useState(false)
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const submit = useCallback(
    async (...args: A): Promise<R | undefined> => {
      if (busy.current) return undefined
      busy.current = true
      setSending(true)
      setProblem(null)
      key.current ??= newKey()
      try {
        const result = await send(key.current, ...args)
        key.current = null
        return result
      } catch (error) {
        const p = asProblem(error)
        if (!p.unknownOutcome) key.current = null
        setProblem(p)
        return undefined
      } finally {
        busy.current = false
        setSending(false)
      }
    },
    [send],
  )
  return { submit, sending, problem, clear: () => setProblem(null) }
}
