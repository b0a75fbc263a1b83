import { useCallback, useState } from 'react'
import type { ActFormProps } from './use-act.ts'

const kept = new Map<string, Map<string, unknown>>()
const slotOf = ({ kase, open }: Pick<ActFormProps, 'kase' | 'open'>) => `${kase.id} ${open.name}`

/**
 * State of an act's form that outlives the form: who looks at another tab of the panel, or at another case, finds what was
 * typed. Only in the memory of this page, since names and numbers are typed here; gone once the act is done.
 */
export function useKept<T>(
  props: Pick<ActFormProps, 'kase' | 'open'>,
  field: string,
  first: T | (() => T),
): [T, (next: T | ((now: T) => T)) => void] {
  const slot = slotOf(props)
  const [value, setValue] = useState<T>(() => {
    const fields = kept.get(slot)
    if (fields?.has(field)) return fields.get(field) as T
    return first instanceof Function ? first() : first
  })
  const set = useCallback(
    (next: T | ((now: T) => T)) =>
      setValue(now => {
        const then = next instanceof Function ? next(now) : next
        const fields = kept.get(slot) ?? new Map<string, unknown>()
        fields.set(field, then)
        kept.set(slot, fields)
        return then
      }),
    [slot, field],
  )
  return [value, set]
}

/** The act is done: its form begins empty the next time. */
export const forget = (props: Pick<ActFormProps, 'kase' | 'open'>): void => {
  kept.delete(slotOf(props))
}
