/** Sizes a block may stand for, in people. */
const sizes = [1, 5, 10, 50, 100, 500, 1000, 5000]

/** How many people one block stands for: single people up to 25, else as few as give at most `most` blocks. */
export function peopleABlock(people: number, most = 110): number {
  return sizes.find(size => (size === 1 ? people <= 25 : people / size <= most)) ?? 10_000
}

/** Blocks for satisfied and not satisfied; who is there is never rounded away. */
export function blocks(yes: number, no: number): { size: number; yes: number; no: number } {
  const size = peopleABlock(yes + no)
  const of = (n: number) => (n === 0 ? 0 : Math.max(1, Math.round(n / size)))
  return { size, yes: of(yes), no: of(no) }
}
