/** One shortcut: what is pressed, what it does, and whether the bar at the foot of the page names it. */
export interface Binding {
  /** `j`, `?`, `Enter`, `Space`, `Ctrl+Enter`, `Alt+1`, `F6`, or a sequence `g d` */
  keys: string
  label: string
  run: () => void
  bar?: boolean
  /** also while a text field has the focus; only sensible for plain keys such as F-keys, which always are */
  inFields?: boolean
}

/** What the keymap needs of a keyboard event; the browser's own event fits. */
export interface KeyPress {
  key: string
  code: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
  isComposing: boolean
  keyCode: number
}

export type Focus = 'page' | 'control' | 'field'

interface Chord {
  key: string
  ctrl: boolean
  alt: boolean
}

const parseChord = (text: string): Chord => {
  const parts = text.split('+')
  const key = parts.at(-1) ?? ''
  return { key: key === 'Space' ? ' ' : key, ctrl: parts.includes('Ctrl'), alt: parts.includes('Alt') }
}

export const parseKeys = (keys: string): Chord[] => keys.split(' ').map(parseChord)

/** Keys that a field or a control needs for itself: signs, Enter, arrows; F-keys and Escape are not among them. */
const isPlain = (chord: Chord) => !chord.ctrl && !chord.alt && !/^(F\d+|Escape)$/.test(chord.key)

/** Letters, digits and signs without a modifier: the ones that people may switch off (WCAG 2.1.4). */
export const isLetter = (keys: string) => parseKeys(keys).some(c => !c.ctrl && !c.alt && c.key.length === 1)

const same = (chord: Chord, press: KeyPress) => {
  if (chord.ctrl !== (press.ctrlKey || press.metaKey) || chord.alt !== press.altKey) return false
  // Alt+1 types another character on some keyboards, so digits go by their place
  if (chord.alt && /^\d$/.test(chord.key))
    return press.code === `Digit${chord.key}` || press.code === `Numpad${chord.key}`
  if (chord.key.length === 1 && /[a-z]/.test(chord.key)) return !press.shiftKey && press.key.toLowerCase() === chord.key
  return press.key === chord.key
}

export interface Decision {
  binding: Binding | null
  /** first half of a sequence that waits for its second key */
  pending: string | null
}

/**
 * Which shortcut a key press means, if any. While an input method composes (Chinese, Japanese) nothing is a shortcut:
 * Enter then ends the composition and digits pick a candidate. The last binding registered wins.
 */
export function decide(
  bindings: readonly Binding[],
  press: KeyPress,
  state: { focus: Focus; lettersOff: boolean; pending: string | null },
): Decision {
  const none: Decision = { binding: null, pending: null }
  if (press.isComposing || press.keyCode === 229 || press.key === 'Process') return none
  if (press.key === 'Shift' || press.key === 'Control' || press.key === 'Alt' || press.key === 'Meta')
    return { binding: null, pending: state.pending }
  for (const binding of [...bindings].reverse()) {
    const chords = parseKeys(binding.keys)
    const first = chords[0]
    const second = chords[1]
    if (!first) continue
    // Escape in a field belongs to the field (it folds a list), except where a dialog says otherwise
    if (first.key === 'Escape' && state.focus === 'field' && !binding.inFields) continue
    if (isPlain(first)) {
      if (state.focus === 'field' && !binding.inFields) continue
      if (state.focus === 'control' && (first.key === 'Enter' || first.key === ' ' || first.key.startsWith('Arrow')))
        continue
      if (state.lettersOff && isLetter(binding.keys)) continue
    }
    if (!second) {
      if (state.pending === null && same(first, press)) return { binding, pending: null }
      continue
    }
    if (state.pending === first.key && same(second, press)) return { binding, pending: null }
    if (state.pending === null && same(first, press)) return { binding: null, pending: first.key }
  }
  return none
}

/** How the keys are written on the little caps. */
export const caps = (keys: string): string[] =>
  keys
    .split(' ')
    .flatMap(chord =>
      chord.split('+').map(part => (part === 'Escape' ? 'Esc' : part.length === 1 ? part.toUpperCase() : part)),
    )
