import { t } from '../i18n/index.ts'
import type { Binding } from './keymap.ts'
import { useKeys } from './use-keys.ts'

/** Down and up a list by j and k, no further than its ends; `more` are the other keys of the page. */
export function useWalk<T>(
  rows: readonly T[],
  isShown: (row: T) => boolean,
  show: (row: T) => void,
  more: readonly Binding[] = [],
): void {
  const move = (by: number) => {
    const next = rows[Math.min(Math.max(rows.findIndex(isShown) + by, 0), rows.length - 1)]
    if (next !== undefined) show(next)
  }
  useKeys([
    { keys: 'j', label: t('work.down'), bar: true, run: () => move(1) },
    { keys: 'k', label: t('work.up'), bar: true, run: () => move(-1) },
    ...more,
  ])
}
