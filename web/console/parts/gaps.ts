const GAP = /\{[^{}\n]{1,20}\}|_{3,}/g

/** What is still to be filled in a canned text; the server refuses an answer with the same (CHECKLIST K37). */
export const gapsIn = (text: string): string[] => [...new Set(text.match(GAP) ?? [])]
