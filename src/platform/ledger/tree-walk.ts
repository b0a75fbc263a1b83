import {
  appendLeaves,
  EMPTY_TREE,
  rootOf,
  type Tile,
  type TreeHasher,
  type TreeState,
} from '../../rules/merkle/index.ts'

/** A stored leaf as the walk needs it. */
export interface WalkedLeaf {
  readonly leaf_index: number
  readonly entry_id: string
  readonly hash: Buffer
}

export interface WalkObserver<Stop> {
  /** Leaves `from` to `to` (included) are not there; nothing above them can be recomputed from here on. */
  missing(from: number, to: number): void
  /** This leaf's id is lower than the one before it, under the same head. */
  outOfOrder(leaf: WalkedLeaf): void
  /** The tree has reached the size of this stop; `root` is null if it cannot be recomputed. */
  reached(stop: Stop, root: Buffer | null): void
}

/**
 * Builds the tree again from the stored leaves, in order, and stops at the size of every head. That all heads are roots
 * of one growing row of leaves is what makes successive heads consistent; no proof between them is needed on top.
 */
export class TreeWalk<Stop extends { readonly size: number }> {
  private readonly hasher: TreeHasher
  private readonly stops: AsyncIterator<Stop>
  private readonly observer: WalkObserver<Stop>
  private next: Stop | undefined
  private started = false
  private state: TreeState = EMPTY_TREE
  private expected = 0
  private broken = false
  private previousId = ''

  /** @param stops in the order of their sizes. */
  constructor(hasher: TreeHasher, stops: AsyncIterable<Stop>, observer: WalkObserver<Stop>) {
    this.hasher = hasher
    this.stops = stops[Symbol.asyncIterator]()
    this.observer = observer
  }

  /** Takes leaves in the order of their indices; gives back the tiles that they completed. */
  async take(leaves: readonly WalkedLeaf[]): Promise<Tile[]> {
    await this.start()
    const tiles: Tile[] = []
    let run: Buffer[] = []
    const flush = () => {
      if (!this.broken) {
        const { state, newTiles } = appendLeaves(this.hasher, this.state, run)
        this.state = state
        tiles.push(...newTiles)
      }
      run = []
    }
    for (const leaf of leaves) {
      if (leaf.leaf_index > this.expected) {
        flush()
        this.broken = true
        this.observer.missing(this.expected, leaf.leaf_index - 1)
        await this.pass(leaf.leaf_index)
      }
      if (leaf.entry_id < this.previousId) this.observer.outOfOrder(leaf)
      this.previousId = leaf.entry_id
      this.expected = leaf.leaf_index + 1
      run.push(leaf.hash)
      if (this.next?.size === this.expected) {
        flush()
        await this.pass(this.expected)
      }
    }
    flush()
    return tiles
  }

  /** Reports the stops that no leaf has reached. */
  async finish(): Promise<void> {
    await this.start()
    await this.pass(Number.POSITIVE_INFINITY)
  }

  private async start(): Promise<void> {
    if (this.started) return
    this.started = true
    await this.advance()
    await this.pass(0)
  }

  private async pass(size: number): Promise<void> {
    while (this.next && this.next.size <= size) {
      const whole = !this.broken && this.next.size === this.state.size
      this.observer.reached(this.next, whole ? rootOf(this.hasher, this.state) : null)
      this.previousId = ''
      await this.advance()
    }
  }

  private async advance(): Promise<void> {
    const step = await this.stops.next()
    this.next = step.done ? undefined : step.value
  }
}
