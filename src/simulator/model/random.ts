/** Chance that repeats itself: the same seed gives the same row of numbers on every machine. */
export interface Random {
  /** [0, 1) */
  next(): number
  /** a whole number from 0 to n - 1 */
  below(n: number): number
  between(low: number, high: number): number
  chance(p: number): boolean
  /** @throws RangeError if the list is empty */
  pick<T>(list: readonly T[]): T
  /** around `median`; two thirds lie within a factor of e^sigma */
  lognormal(median: number, sigma: number): number
  exponential(mean: number): number
}

/** FNV-1a with a final mix: neighbouring seeds must not give neighbouring states. */
function hash(text: string, salt: number): number {
  let h = 0x811c9dc5 ^ salt
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** A generator (sfc32) for the named purpose: what one purpose draws never moves what another draws. */
export function seeded(...purpose: (string | number)[]): Random {
  const text = purpose.join('/')
  let [a, b, c] = [hash(text, 1), hash(text, 2), hash(text, 3)]
  let counter = 1
  const next = () => {
    const t = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + t) | 0
    return (t >>> 0) / 0x1_0000_0000
  }
  for (let i = 0; i < 12; i++) next()
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
  return {
    next,
    below: n => Math.floor(next() * n),
    between: (low, high) => low + next() * (high - low),
    chance: p => next() < p,
    pick: list => {
      if (list.length === 0) throw new RangeError('nothing to pick from')
      return list[Math.floor(next() * list.length)] as (typeof list)[number]
    },
    lognormal: (median, sigma) => median * Math.exp(sigma * normal()),
    exponential: mean => -mean * Math.log(1 - next()),
  }
}

/** Picks by weight in a time that grows with the logarithm of the list. */
export function weighted<T>(list: readonly { of: T; weight: number }[]): (random: Random) => T {
  let sum = 0
  const ends = list.map(({ weight }) => {
    sum += weight
    return sum
  })
  if (sum <= 0) throw new RangeError('no weight at all')
  return random => {
    const at = random.next() * sum
    let [low, high] = [0, ends.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ends[middle] as number) > at) high = middle
      else low = middle + 1
    }
    return (list[low] as { of: T }).of
  }
}
