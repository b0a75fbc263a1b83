export const KINDS = ['word', 'place', 'person', 'firm'] as const
export type WatchKind = (typeof KINDS)[number]

/** What a firm is called in speech: without its legal form. */
const LEGAL_FORM = /(?:股份有限公司|有限责任公司|有限公司|集团|公司)+$/u

/** Width, case, spaces and signs tell no two words apart. */
const plain = (words: string): string =>
  words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, '')

/** Whether a watched word stands in what was said (CHECKLIST K96). `said`: title, text and places, in any order. */
export function hits(watched: { kind: WatchKind; words: string }, said: readonly (string | null)[]): boolean {
  const whole = plain(watched.words)
  const bare = watched.kind === 'firm' ? whole.replace(LEGAL_FORM, '') : whole
  const sought = bare.length >= 2 ? bare : whole
  return sought.length > 0 && said.some(words => words !== null && plain(words).includes(sought))
}
