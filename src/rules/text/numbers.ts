const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const ID_CHECKS = '10x98765432'
const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' '),
)

function isDay(year: number, month: number, day: number): boolean {
  const days = [
    31,
    year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28,
    31,
    30,
    31,
    30,
    31,
    31,
    30,
    31,
    30,
    31,
  ]
  return year >= 1850 && year < 2100 && day >= 1 && day <= (days[month - 1] ?? 0)
}

/** An identity number of 18 places with a right check digit (GB 11643-1999), or of 15 with a possible birthday. */
export function isIdNumber(digits: string): boolean {
  if (!PROVINCES.has(digits.slice(0, 2))) return false
  const part = (from: number, to: number) => Number(digits.slice(from, to))
  if (/^\d{15}$/.test(digits)) return isDay(1900 + part(6, 8), part(8, 10), part(10, 12))
  if (!/^\d{17}[\dx]$/i.test(digits) || !isDay(part(6, 10), part(10, 12), part(12, 14))) return false
  const sum = ID_WEIGHTS.reduce((total, weight, i) => total + weight * Number(digits[i]), 0)
  return ID_CHECKS[sum % 11] === digits[17]?.toLowerCase()
}

/** A bank card: 16 to 19 digits, first one 3 to 6 or 9, right by Luhn (GB/T 14504). */
export function isBankCard(digits: string): boolean {
  if (!/^[34569]\d{15,18}$/.test(digits)) return false
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i])
    const doubled = i % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}
