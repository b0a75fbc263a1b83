const sentenceEnd = /[，。；！？,.;!?\n]/

/**
 * A title from what somebody said: whole clauses from the start while they fit into `max` characters, at least one.
 * The operator may write a better one.
 */
export function titleOf(text: string, max = 24): string {
  const clauses = text
    .trim()
    .split(sentenceEnd)
    .map(c => c.trim())
    .filter(Boolean)
  let title = ''
  for (const clause of clauses) {
    const longer = title === '' ? clause : `${title}，${clause}`
    if (title !== '' && [...longer].length > max) break
    title = longer
    if ([...title].length >= 10) break
  }
  const signs = [...title]
  return signs.length > max ? `${signs.slice(0, max - 1).join('')}…` : title
}

/** Seconds as 00:42. */
export const minuteClock = (seconds: number): string =>
  `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`

/** What is left of a phone number on the screen. */
export const maskPhone = (phone: string): string => {
  const digits = phone.replace(/\D/g, '')
  return digits.length >= 8 ? `${digits.slice(0, 3)}****${digits.slice(-4)}` : phone
}

const NUMBERS = [
  /^1[3-9]\d{9}$/,
  /^0(?:10|2\d)\d{7,8}$/,
  /^0[3-9]\d{9,10}$/,
  /^[2-8]\d{6,7}$/,
  /^[48]00\d{7}$/,
  /^\d{3,6}$/,
  /^\+[1-9]\d{5,14}$/,
]

/** Whether the server would take it for a telephone number: a mistyped one is told before the call is taken up. */
export const isNumber = (typed: string): boolean => {
  const plain = typed
    .normalize('NFKC')
    .replace(/[\s().·-]/g, '')
    .replace(/^(?:\+86|0086|86(?=1[3-9]\d{9}$))/, '')
    .replace(/^0(?=1[3-9]\d{9}$)/, '')
  return NUMBERS.some(number => number.test(plain))
}
