/** Signs of a query code; 0 O 1 I L are left out because they are mistaken for each other. */
const signs = /[^2-9A-HJKMNP-Z]/g
export const codeLength = 8

/** What was typed, as a code: upper case, blanks and dashes off. Wrong signs stay, so that they can be named. */
export const plainCode = (typed: string): string => typed.toUpperCase().replace(/[\s-]/g, '')

/** Signs that no code has, each once, in their order. */
export const wrongSigns = (code: string): string[] => [...new Set(code.match(signs) ?? [])]
