/**
 * Folds what people type differently and mean alike: full-width letters and digits, capitals, and the dots people use
 * for the middle dot of a name (U+00B7). One code unit stays one code unit, so positions hold in the original too.
 */
export function fold(text: string): string {
  let folded = ''
  for (let i = 0; i < text.length; i++) folded += foldUnit(text.charCodeAt(i))
  return folded
}

const DOTS = new Set([0x2022, 0x2027, 0x2219, 0x22c5, 0x30fb, 0xff65])

function foldUnit(code: number): string {
  if (code >= 0x41 && code <= 0x5a) return String.fromCharCode(code + 32)
  if (code < 0x80) return String.fromCharCode(code)
  if (code === 0x3000 || code === 0xa0) return ' '
  if (code >= 0xff01 && code <= 0xff5e) return foldUnit(code - 0xfee0)
  if (DOTS.has(code)) return '\u00b7'
  return String.fromCharCode(code)
}
