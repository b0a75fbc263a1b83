/** A query code as it was typed or read aloud, in its one stored form: "abcd-2345 " is ABCD2345. */
export const plainQueryCode = (typed: string): string => typed.toUpperCase().replace(/[\s\p{Dash}]/gu, '')
