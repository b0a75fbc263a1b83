/** Fewest and most characters of a matter, as the server takes them. */
export const textLength = { least: 5, most: 2000 }

export const textProblem = (text: string): 'short' | null => (text.trim().length < textLength.least ? 'short' : null)

/** A telephone as it is sent: digits only, +86 left out. */
export const plainPhone = (phone: string): string => phone.replace(/[\s()-]/g, '').replace(/^(\+|00)86/, '')

/**
 * What is wrong with a telephone: a mobile has 11 digits and starts with 1, a fixed line has 7 to 12 with its area code.
 * Empty is no problem: a telephone is never demanded (CHECKLIST K6).
 */
export function phoneProblem(phone: string): 'letters' | 'length' | null {
  const plain = plainPhone(phone)
  if (plain === '') return null
  if (!/^\d+$/.test(plain)) return 'letters'
  if (plain.startsWith('1')) return plain.length === 11 ? null : 'length'
  return plain.length >= 7 && plain.length <= 12 ? null : 'length'
}

/** 138 0000 7731 while it is typed; anything else is left alone. */
export function spacedPhone(phone: string): string {
  const plain = plainPhone(phone)
  return /^1\d{10}$/.test(plain) ? `${plain.slice(0, 3)} ${plain.slice(3, 7)} ${plain.slice(7)}` : phone
}

/** Longest name, in characters; every character is taken, the middle dot too (CHECKLIST K29). */
export const nameLength = 50

/** A name as it is sent: outer blanks off, nothing else touched. */
export const plainName = (name: string): string => [...name.trim()].slice(0, nameLength).join('')
