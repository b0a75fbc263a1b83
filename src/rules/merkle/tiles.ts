import type { TreeHasher } from './hash.ts'
import { perfectPieces, type Range } from './shape.ts'

/** Each tile stands for 256 of the level below it; level 0 are the leaf hashes. */
export const TILE_WIDTH = 256
const TILE_BITS = 8

/** The hash of the complete subtree of leaves `index * 256^level` to `(index + 1) * 256^level`; level >= 1. */
export interface Tile {
  readonly level: number
  readonly index: number
  readonly hash: Buffer
}

/** Where stored hashes come from. Both give the hashes `from` (included) to `to` (excluded), in order and without gaps. */
export interface HashSource {
  leaves(from: number, to: number): Promise<Buffer[]>
  tiles(level: number, from: number, to: number): Promise<Buffer[]>
}

/** A tree as far as appending needs it: the roots of its perfect subtrees, largest first. About 24 hashes for 10 million leaves. */
export interface TreeState {
  readonly size: number
  readonly peaks: readonly Buffer[]
}

export const EMPTY_TREE: TreeState = { size: 0, peaks: [] }

/** The stored hashes do not make up the tree they claim to be. */
export class IncompleteTreeError extends Error {
  constructor(what: string) {
    super(what)
    this.name = 'IncompleteTreeError'
  }
}

/** The root of the tree in this state (RFC 9162, section 2.1.1). */
export function rootOf(hasher: TreeHasher, state: TreeState): Buffer {
  return joinPeaks(hasher, state.peaks)
}

/**
 * Appends leaf hashes, one to two hashes of work a leaf, and names the tiles that became complete.
 * The state given is not changed.
 */
export function appendLeaves(
  hasher: TreeHasher,
  state: TreeState,
  leafHashes: readonly Buffer[],
): { state: TreeState; root: Buffer; size: number; newTiles: Tile[] } {
  const peaks = [...state.peaks]
  const newTiles: Tile[] = []
  let size = state.size
  for (const leaf of leafHashes) {
    let hash = leaf
    let index = size
    let height = 0
    while (index % 2 === 1) {
      hash = hasher.node(peaks.pop() as Buffer, hash)
      index = (index - 1) / 2
      height++
      if (height % TILE_BITS === 0) newTiles.push({ level: height / TILE_BITS, index, hash })
    }
    peaks.push(hash)
    size++
  }
  return { state: { size, peaks }, root: joinPeaks(hasher, peaks), size, newTiles }
}

/** The state of a stored tree of `size` leaves; reads at most 255 hashes of each level. */
export async function loadState(hasher: TreeHasher, source: HashSource, size: number): Promise<TreeState> {
  const pieces = perfectPieces({ from: 0, to: size })
  return { size, peaks: await subtreeHashes(hasher, source, pieces) }
}

/**
 * The hashes of several subtrees of a stored tree. Reads whole runs of the highest level that serves, so that a proof in a
 * tree of 10 million leaves touches some hundred hashes in a handful of reads.
 *
 * @throws IncompleteTreeError if the source does not hold what the ranges need.
 */
export async function subtreeHashes(
  hasher: TreeHasher,
  source: HashSource,
  ranges: readonly Range[],
): Promise<Buffer[]> {
  const pieces = ranges.map(perfectPieces)
  const stored = await readRuns(source, pieces.flat().map(storedRun))
  return pieces.map(parts =>
    joinPeaks(
      hasher,
      parts.map(part => perfectRoot(hasher, stored(storedRun(part)))),
    ),
  )
}

interface Run {
  readonly level: number
  readonly from: number
  readonly to: number
}

/** The stored hashes that make one perfect subtree: at most 128 of one level. */
function storedRun(piece: Range): Run {
  let width = 1
  let level = 0
  while (width * TILE_WIDTH <= piece.to - piece.from) {
    width *= TILE_WIDTH
    level++
  }
  return { level, from: piece.from / width, to: piece.to / width }
}

// Reading a few hashes too many costs less than another round trip to the database.
const WORTH_A_READ = 16

async function readRuns(source: HashSource, wanted: readonly Run[]): Promise<(run: Run) => Buffer[]> {
  const merged: { level: number; from: number; to: number }[] = []
  for (const run of [...wanted].sort((a, b) => a.level - b.level || a.from - b.from)) {
    const last = merged.at(-1)
    if (last?.level === run.level && run.from <= last.to + WORTH_A_READ) last.to = Math.max(last.to, run.to)
    else merged.push({ ...run })
  }
  const read: { run: Run; hashes: Buffer[] }[] = []
  for (const run of merged) {
    const hashes =
      run.level === 0 ? await source.leaves(run.from, run.to) : await source.tiles(run.level, run.from, run.to)
    if (hashes.length !== run.to - run.from) {
      throw new IncompleteTreeError(
        `level ${run.level}: ${run.to - run.from} hashes expected from ${run.from}, ${hashes.length} found`,
      )
    }
    read.push({ run, hashes })
  }
  return run => {
    const held = read.find(r => r.run.level === run.level && r.run.from <= run.from && run.to <= r.run.to)
    if (!held) throw new IncompleteTreeError(`level ${run.level}: hashes from ${run.from} were not read`)
    return held.hashes.slice(run.from - held.run.from, run.to - held.run.from)
  }
}

function perfectRoot(hasher: TreeHasher, hashes: readonly Buffer[]): Buffer {
  let row = hashes
  while (row.length > 1) {
    const next: Buffer[] = []
    for (let i = 0; i < row.length; i += 2) next.push(hasher.node(row[i] as Buffer, row[i + 1] as Buffer))
    row = next
  }
  return row[0] as Buffer
}

function joinPeaks(hasher: TreeHasher, peaks: readonly Buffer[]): Buffer {
  let root: Buffer | undefined
  for (const peak of peaks.toReversed()) root = root ? hasher.node(peak, root) : peak
  return root ?? hasher.empty()
}
