import { useEffect, useRef, useSyncExternalStore } from 'react'
import { type Binding, decide, type Focus, isLetter } from './keymap.ts'
import { isOnItsWay } from './on-its-way.ts'

interface Layer {
  id: symbol
  level: number
  bindings: readonly Binding[]
}

/** The keys that send a form, on every page. */
const SEND = 'Ctrl+Enter'
const storageKey = 'bihuan.console.letters'
let layers: readonly Layer[] = []
let lettersOff = typeof localStorage !== 'undefined' && localStorage.getItem(storageKey) === 'off'
let pending: string | null = null
let pendingTimer: ReturnType<typeof setTimeout> | undefined
let snapshot: { bindings: readonly Binding[]; lettersOff: boolean } = { bindings: [], lettersOff }
const listeners = new Set<() => void>()

const active = () => {
  const top = Math.max(0, ...layers.map(l => l.level))
  return layers.filter(l => l.level === top || l.level < 0).flatMap(l => l.bindings)
}
const changed = () => {
  snapshot = { bindings: active(), lettersOff }
  for (const listener of listeners) listener()
}

const focusOf = (target: EventTarget | null): Focus => {
  if (!(target instanceof HTMLElement)) return 'page'
  // A map is worked by arrows, signs and Escape of its own, as a field is.
  if (
    target.isContentEditable ||
    target.closest('textarea, select, [role="combobox"], [role="textbox"], [role="application"]')
  )
    return 'field'
  if (target instanceof HTMLInputElement)
    return ['checkbox', 'radio', 'button', 'file'].includes(target.type) ? 'control' : 'field'
  return target.closest('button, a[href], summary, [role="tab"], [role="option"], [role="treeitem"]')
    ? 'control'
    : 'page'
}

/** Escape leaves a field, so that the keys of the page are at hand again; a list that is unfolded folds first. */
const leavesField = (event: KeyboardEvent): boolean =>
  event.key === 'Escape' &&
  !event.isComposing &&
  event.keyCode !== 229 &&
  focusOf(event.target) === 'field' &&
  (event.target as HTMLElement).ariaExpanded !== 'true'

const onKeyDown = (event: KeyboardEvent) => {
  const decision = decide(active(), event, { focus: focusOf(event.target), lettersOff, pending })
  pending = decision.pending
  clearTimeout(pendingTimer)
  if (pending)
    pendingTimer = setTimeout(() => {
      pending = null
    }, 1500)
  if (!decision.binding) {
    if (leavesField(event)) (event.target as HTMLElement).blur()
    return
  }
  event.preventDefault()
  // a list of choices below would take Ctrl+Enter for its own Enter
  event.stopPropagation()
  if (decision.binding.keys === SEND && isOnItsWay()) return
  decision.binding.run()
}

const onSubmit = (event: SubmitEvent) => {
  if (!isOnItsWay()) return
  event.preventDefault()
  event.stopPropagation()
}

/** Starts listening; once for the whole console. */
export function startKeys(): () => void {
  window.addEventListener('keydown', onKeyDown, true)
  window.addEventListener('submit', onSubmit, true)
  return () => {
    window.removeEventListener('keydown', onKeyDown, true)
    window.removeEventListener('submit', onSubmit, true)
  }
}

/** Registers shortcuts while the component is shown. A higher level (a drawer, a sheet) covers the page's own; below 0 is always on. */
export function useKeys(bindings: readonly Binding[], level = 0): void {
  const latest = useRef(bindings)
  latest.current = bindings
  const names = bindings.map(b => `${b.keys}\t${b.label}\t${b.bar ?? ''}\t${b.inFields ?? ''}`).join('\n')
  useEffect(() => {
    const id = Symbol('layer')
    const stable =
      names === '' ? [] : latest.current.map((b, i): Binding => ({ ...b, run: () => latest.current[i]?.run() }))
    layers = [...layers, { id, level, bindings: stable }]
    changed()
    return () => {
      layers = layers.filter(l => l.id !== id)
      changed()
    }
  }, [names, level])
}

/** What can be pressed now, for the footer bar and the "?" sheet. */
export const useActiveKeys = () =>
  useSyncExternalStore(
    listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => snapshot,
  )

/** Single letters on or off; stays on this device. */
export function setLettersOff(off: boolean): void {
  lettersOff = off
  localStorage.setItem(storageKey, off ? 'off' : 'on')
  changed()
}

export const isOff = (binding: Binding, off: boolean) => off && isLetter(binding.keys)
