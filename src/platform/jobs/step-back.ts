import { setPriority } from 'node:os'

/** Of 19 at most: any act, question or loop of the program goes before it. */
const LAST = 15

/**
 * Called in a worker thread that computes for minutes: lets every other thread go first, so that nobody waits for it. Only
 * Linux has a priority for each thread; elsewhere it would be that of the whole program, which stays as it is.
 */
export function stepBack(): void {
  if (process.platform === 'linux') setPriority(LAST)
}
