/** 95.8%; a rate over nothing is a dash. */
export const percent = (rate: number | null, digits = 1): string =>
  rate === null ? '—' : `${(rate * 100).toFixed(digits)}%`

/** 12,345 */
export const count = (n: number): string => n.toString().replace(/\B(?=(\d{3})+$)/g, ',')

/** 96.89 */
export const score = (n: number): string => n.toFixed(2)

/** 3.4 MB */
export const bytes = (n: number): string =>
  n >= 1_048_576 ? `${(n / 1_048_576).toFixed(1)} MB` : `${Math.max(1, Math.round(n / 1024))} KB`

/** Query code in two groups of four. */
export const groupCode = (code: string): string => {
  const plain = code.replace(/[^0-9A-Za-z]/g, '').toUpperCase()
  return plain.length > 4 ? `${plain.slice(0, 4)} ${plain.slice(4)}` : plain
}
