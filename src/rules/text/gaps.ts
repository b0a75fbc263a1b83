/** What is still to be filled in a canned text: `{variable}` that nothing filled, and lines of `____` (CHECKLIST K37). */
const GAP = /\{[^{}\n]{1,20}\}|_{3,}/g

/** The gaps of a text, each once, in order. */
export const gapsIn = (text: string): string[] => [...new Set(text.match(GAP) ?? [])]

/** Fills what is known; what is not stays as it stands, and is a gap. */
export const fillGaps = (text: string, known: Readonly<Record<string, string | null>>): string =>
  text.replace(
    /\{([^{}\n]{1,20})\}/g,
    (whole, name: string) => (Object.hasOwn(known, name) ? known[name] : null) ?? whole,
  )
