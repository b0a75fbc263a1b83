export interface Span {
  start: number
  end: number
}
export interface Piece {
  text: string
  marked: boolean
  at: number
}

/** Cuts a text at the marked places; overlapping places become one, places outside the text are dropped. */
export function cut(text: string, spans: readonly Span[]): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const start = Math.max(at, Math.min(span.start, text.length))
    const end = Math.min(span.end, text.length)
    if (end <= start) continue
    if (start > at) pieces.push({ text: text.slice(at, start), marked: false, at })
    const last = pieces.at(-1)
    if (last?.marked && start === at) last.text += text.slice(start, end)
    else pieces.push({ text: text.slice(start, end), marked: true, at: start })
    at = end
  }
  if (at < text.length || pieces.length === 0) pieces.push({ text: text.slice(at), marked: false, at })
  return pieces
}

/** Every place where one of the words stands. */
export function placesOf(text: string, words: readonly string[]): Span[] {
  const spans: Span[] = []
  for (const word of words) {
    if (word === '') continue
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
      spans.push({ start: at, end: at + word.length })
  }
  return spans
}
