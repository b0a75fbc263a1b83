import { describe, expect, it } from 'vitest'
import { type Binding, caps, decide, type Focus, type KeyPress } from './keymap.ts'

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  keyCode: 0,
  ...more,
})
const bind = (keys: string, more: Partial<Binding> = {}): Binding => ({ keys, label: keys, run: () => {}, ...more })
const state = (focus: Focus = 'page', lettersOff = false, pending: string | null = null) => ({
  focus,
  lettersOff,
  pending,
})
const all = [
  bind('j'),
  bind('Enter'),
  bind('Space'),
  bind('Ctrl+Enter'),
  bind('Alt+3'),
  bind('F6'),
  bind('g d'),
  bind('?'),
]
const found = (p: KeyPress, s = state()) => decide(all, p, s).binding?.keys ?? null

describe('K38 shortcuts', () => {
  it('finds letters, named keys, modifiers and function keys', () => {
    expect(found(press('j'))).toBe('j')
    expect(found(press('Enter'))).toBe('Enter')
    expect(found(press(' '))).toBe('Space')
    expect(found(press('F6'))).toBe('F6')
    expect(found(press('?', { shiftKey: true }))).toBe('?')
    expect(found(press('Enter', { ctrlKey: true }))).toBe('Ctrl+Enter')
    expect(found(press('Enter', { metaKey: true }))).toBe('Ctrl+Enter')
  })

  it('takes Alt with a digit by the place of the key, whatever character it types', () => {
    expect(found(press('£', { altKey: true, code: 'Digit3' }))).toBe('Alt+3')
  })

  it('leaves letters alone while a field has the focus, but not Ctrl+Enter and F-keys', () => {
    expect(found(press('j'), state('field'))).toBeNull()
    expect(found(press('Enter'), state('field'))).toBeNull()
    expect(found(press('Enter', { ctrlKey: true }), state('field'))).toBe('Ctrl+Enter')
    expect(found(press('F6'), state('field'))).toBe('F6')
  })

  it('leaves arrows to fields and to groups of choices', () => {
    const down = bind('ArrowDown')
    expect(decide([down], press('ArrowDown'), state('field')).binding).toBeNull()
    expect(decide([down], press('ArrowDown'), state('control')).binding).toBeNull()
    expect(decide([down], press('ArrowDown'), state('page')).binding).toBe(down)
  })

  it('leaves Escape to the field unless a dialog claims it', () => {
    const page = bind('Escape')
    const dialog = bind('Escape', { inFields: true })
    expect(decide([page], press('Escape'), state('field')).binding).toBeNull()
    expect(decide([page], press('Escape'), state('page')).binding).toBe(page)
    expect(decide([dialog], press('Escape'), state('field')).binding).toBe(dialog)
  })

  it('lets Enter and space do their own work on a button', () => {
    expect(found(press('Enter'), state('control'))).toBeNull()
    expect(found(press(' '), state('control'))).toBeNull()
    expect(found(press('j'), state('control'))).toBe('j')
  })

  it('does nothing while an input method composes', () => {
    expect(found(press('Enter', { isComposing: true, ctrlKey: true }))).toBeNull()
    expect(found(press('1', { keyCode: 229 }))).toBeNull()
    expect(found(press('Process'))).toBeNull()
  })

  it('can be switched off for single letters and sequences, not for modified keys', () => {
    expect(found(press('j'), state('page', true))).toBeNull()
    expect(found(press('?', { shiftKey: true }), state('page', true))).toBeNull()
    expect(found(press('Enter', { ctrlKey: true }), state('page', true))).toBe('Ctrl+Enter')
  })

  it('waits for the second key of a sequence', () => {
    const first = decide(all, press('g'), state())
    expect(first).toEqual({ binding: null, pending: 'g' })
    expect(found(press('d'), state('page', false, 'g'))).toBe('g d')
    expect(found(press('x'), state('page', false, 'g'))).toBeNull()
  })

  it('prefers the binding registered last', () => {
    const inner = bind('j', { label: 'inner' })
    expect(decide([bind('j'), inner], press('j'), state()).binding?.label).toBe('inner')
  })

  it('writes the caps', () => {
    expect(caps('Ctrl+Enter')).toEqual(['Ctrl', 'Enter'])
    expect(caps('g d')).toEqual(['G', 'D'])
  })
})
