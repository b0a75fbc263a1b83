/** Leaves `from` (included) to `to` (excluded). */
export interface Range {
  readonly from: number
  readonly to: number
}

/** The largest power of two that is not above `n` (n >= 1). Arithmetic, not bits: sizes may pass 2^31. */
export function powerAtMost(n: number): number {
  let power = 1
  while (power * 2 <= n) power *= 2
  return power
}

/** Where RFC 9162 splits n > 1 leaves: the largest power of two smaller than n. */
export function splitPoint(n: number): number {
  const power = powerAtMost(n)
  return power === n ? power / 2 : power
}

/** The perfect subtrees a range of the tree is made of, largest first. */
export function perfectPieces(range: Range): Range[] {
  const pieces: Range[] = []
  let from = range.from
  while (from < range.to) {
    const size = powerAtMost(range.to - from)
    if (from % size !== 0) throw new RangeError(`leaves ${range.from} to ${range.to} are not a subtree`)
    pieces.push({ from, to: from + size })
    from += size
  }
  return pieces
}

/**
 * The subtrees whose hashes make the audit path of one leaf, lowest first (RFC 9162, section 2.1.3.1).
 *
 * @throws RangeError unless 0 <= index < size.
 */
export function inclusionRanges(index: number, size: number): Range[] {
  wholeNumber(index)
  wholeNumber(size)
  if (index >= size) throw new RangeError(`leaf ${index} is not in a tree of ${size}`)
  const path: Range[] = []
  let from = 0
  let to = size
  while (to - from > 1) {
    const middle = from + splitPoint(to - from)
    if (index < middle) {
      path.push({ from: middle, to })
      to = middle
    } else {
      path.push({ from, to: middle })
      from = middle
    }
  }
  return path.reverse()
}

/**
 * The subtrees whose hashes prove that a tree of `newSize` begins with the tree of `oldSize` (RFC 9162, section 2.1.4.1).
 * Empty where there is nothing to prove: equal sizes, or an old tree without leaves.
 *
 * @throws RangeError unless 0 <= oldSize <= newSize.
 */
export function consistencyRanges(oldSize: number, newSize: number): Range[] {
  wholeNumber(oldSize)
  wholeNumber(newSize)
  if (oldSize > newSize) throw new RangeError(`a tree of ${newSize} cannot begin with a tree of ${oldSize}`)
  if (oldSize === 0 || oldSize === newSize) return []
  const proof: Range[] = []
  let from = 0
  let to = newSize
  let wholeOldTree = true
  while (to !== oldSize) {
    const middle = from + splitPoint(to - from)
    if (oldSize <= middle) {
      proof.push({ from: middle, to })
      to = middle
    } else {
      proof.push({ from, to: middle })
      from = middle
      wholeOldTree = false
    }
  }
  if (!wholeOldTree) proof.push({ from, to })
  return proof.reverse()
}

function wholeNumber(n: number): void {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`${n} is not a number of leaves`)
}
