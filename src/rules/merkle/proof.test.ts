import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { treeHasher } from './hash.ts'
import { consistencyProof, inclusionProof, verifyConsistency, verifyInclusion } from './proof.ts'
import { memorySource, naivePath, naiveRoot, naiveSubproof } from './testing.ts'
import { appendLeaves, EMPTY_TREE, type HashSource, loadState, rootOf, TILE_WIDTH } from './tiles.ts'

const sha256 = treeHasher('sha256')
const LEAVES = Array.from({ length: 700 }, (_, i) => sha256.leaf(`entry ${i}`))
const flip = (hash: Buffer, bit: number) => {
  const copy = Buffer.from(hash)
  copy.writeUInt8(copy.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
  return copy
}
const bit = fc.integer({ min: 0, max: 255 })
const size = fc.integer({ min: 1, max: 600 })

describe('the reference vectors of Certificate Transparency (RFC 6962, RFC 9162)', () => {
  const entries = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f']
  const leaves = entries.map(hex => sha256.leaf(Buffer.from(hex, 'hex')))
  const source = memorySource(sha256, leaves)
  const h = {
    l1: '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
    l2to3: '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
    l4to7: '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    l4: 'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    l6to7: 'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
    l4to5: '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
  }
  const roots = [
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
    '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
    'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
    '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
  ]

  test.each(roots.map((root, n) => [n, root]))('root of %i leaves', (n, root) => {
    expect(appendLeaves(sha256, EMPTY_TREE, leaves.slice(0, Number(n))).root.toString('hex')).toBe(root)
  })

  test.each([
    [0, 1, []],
    [0, 8, [h.l1, h.l2to3, h.l4to7]],
    [5, 8, [h.l4, h.l6to7, roots[4]]],
    [2, 3, [roots[2]]],
    [1, 5, [roots[1], h.l2to3, h.l4]],
  ])('audit path of leaf %i of %i', async (index, of, path) => {
    expect((await inclusionProof(sha256, source, index, of)).map(hash => hash.toString('hex'))).toEqual(path)
  })

  test.each([
    [1, 1, []],
    [1, 8, [h.l1, h.l2to3, h.l4to7]],
    [6, 8, [h.l4to5, h.l6to7, roots[4]]],
    [2, 5, [h.l2to3, h.l4]],
  ])('consistency of %i and %i leaves', async (before, after, proof) => {
    expect((await consistencyProof(sha256, source, before, after)).map(hash => hash.toString('hex'))).toEqual(proof)
  })
})

describe('inclusion', () => {
  const tree = size.chain(n => fc.record({ n: fc.constant(n), index: fc.integer({ min: 0, max: n - 1 }) }))

  test('every leaf of every tree is proven, by the path of the definition', async () => {
    await fc.assert(
      fc.asyncProperty(tree, async ({ n, index }) => {
        const leaves = LEAVES.slice(0, n)
        const path = await inclusionProof(sha256, memorySource(sha256, leaves), index, n)
        expect(path).toEqual(naivePath(sha256, index, leaves))
        const root = naiveRoot(sha256, leaves)
        expect(verifyInclusion(sha256, { index, size: n, leafHash: LEAVES[index] as Buffer, path, root })).toBe(true)
      }),
    )
  })

  test('nothing changed is proven: a bit, an index, a step left out, added or swapped', async () => {
    await fc.assert(
      fc.asyncProperty(tree, bit, fc.nat(), fc.nat(), async ({ n, index }, b, one, other) => {
        const leaves = LEAVES.slice(0, n)
        const path = naivePath(sha256, index, leaves)
        const good = { index, size: n, leafHash: LEAVES[index] as Buffer, path, root: naiveRoot(sha256, leaves) }
        const refused = (change: Partial<typeof good>) =>
          expect(verifyInclusion(sha256, { ...good, ...change })).toBe(false)
        refused({ leafHash: flip(good.leafHash, b) })
        refused({ root: flip(good.root, b) })
        refused({ index: n })
        refused({ index: -1 })
        refused({ index: index + 0.5 })
        refused({ path: [...path, LEAVES[0] as Buffer] })
        refused({ path: path.toSpliced(one % (path.length + 1), 0, LEAVES[699] as Buffer) })
        if (n === 1) return
        refused({ index: (index + 1 + (one % (n - 1))) % n })
        const at = one % path.length
        const to = other % path.length
        refused({ path: path.with(at, flip(path[at] as Buffer, b)) })
        refused({ path: path.toSpliced(at, 1) })
        refused({ path: path.with(at, (path[at] as Buffer).subarray(0, 31)) })
        if (at !== to) refused({ path: path.with(at, path[to] as Buffer).with(to, path[at] as Buffer) })
      }),
    )
  })

  test('a leaf changed, removed, inserted or moved gives another root', () => {
    fc.assert(
      fc.property(tree, bit, fc.nat(), ({ n, index }, b, other) => {
        const leaves = LEAVES.slice(0, n)
        const root = naiveRoot(sha256, leaves)
        const different = (changed: Buffer[]) =>
          expect(appendLeaves(sha256, EMPTY_TREE, changed).root.equals(root)).toBe(false)
        const leaf = leaves[index] as Buffer
        different(leaves.with(index, flip(leaf, b)))
        different(leaves.toSpliced(index, 1))
        different(leaves.toSpliced(index, 0, LEAVES[699] as Buffer))
        different(leaves.toSpliced(index, 0, leaf))
        const to = other % n
        if (to !== index) different(leaves.with(index, leaves[to] as Buffer).with(to, leaf))
      }),
    )
  })

  test('the path of a smaller tree does not pass for one of a larger tree', () => {
    const leaves = LEAVES.slice(0, 256)
    const good = {
      index: 0,
      leafHash: LEAVES[0] as Buffer,
      path: naivePath(sha256, 0, leaves),
      root: naiveRoot(sha256, leaves),
    }
    expect(verifyInclusion(sha256, { ...good, size: 256 })).toBe(true)
    expect(verifyInclusion(sha256, { ...good, size: 512 })).toBe(false)
  })

  test('an inner node does not pass for a leaf', () => {
    const [a, b] = LEAVES as [Buffer, Buffer]
    expect(sha256.leaf(Buffer.concat([a, b])).equals(sha256.node(a, b))).toBe(false)
  })
})

describe('consistency', () => {
  const sizes = fc.tuple(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 600 }))

  test('holds between any two sizes, by the proof of the definition', async () => {
    await fc.assert(
      fc.asyncProperty(sizes, async ([a, b]) => {
        const [oldSize, newSize] = a < b ? [a, b] : [b, a]
        const leaves = LEAVES.slice(0, newSize)
        const proof = await consistencyProof(sha256, memorySource(sha256, leaves), oldSize, newSize)
        if (oldSize > 0) expect(proof).toEqual(naiveSubproof(sha256, oldSize, leaves))
        const oldRoot = naiveRoot(sha256, leaves.slice(0, oldSize))
        const newRoot = naiveRoot(sha256, leaves)
        expect(verifyConsistency(sha256, { oldSize, newSize, oldRoot, newRoot, proof })).toBe(true)
      }),
    )
  })

  test('fails for a changed past, a changed proof and swapped sizes', async () => {
    await fc.assert(
      fc.asyncProperty(sizes, bit, fc.nat(), async ([a, b], flipped, one) => {
        fc.pre(a !== b && a > 0 && b > 0)
        const [oldSize, newSize] = a < b ? [a, b] : [b, a]
        const leaves = LEAVES.slice(0, newSize)
        const proof = naiveSubproof(sha256, oldSize, leaves)
        const oldRoot = naiveRoot(sha256, leaves.slice(0, oldSize))
        const good = { oldSize, newSize, oldRoot, newRoot: naiveRoot(sha256, leaves), proof }
        const refused = (change: Partial<typeof good>) =>
          expect(verifyConsistency(sha256, { ...good, ...change })).toBe(false)
        const at = one % proof.length
        refused({ oldRoot: flip(oldRoot, flipped) })
        refused({ newRoot: flip(good.newRoot, flipped) })
        refused({ proof: proof.with(at, flip(proof[at] as Buffer, flipped)) })
        refused({ proof: proof.toSpliced(at, 1) })
        refused({ proof: proof.toSpliced(at, 0, LEAVES[699] as Buffer) })
        refused({ proof: [] })
        refused({ oldSize: newSize, newSize: oldSize })
        const rewritten = leaves.with(one % oldSize, sha256.leaf('rewritten'))
        refused({ newRoot: naiveRoot(sha256, rewritten), proof: naiveSubproof(sha256, oldSize, rewritten) })
      }),
    )
  })

  test('nothing to prove is proven by nothing only', () => {
    const root = naiveRoot(sha256, LEAVES.slice(0, 3))
    const empty = { oldSize: 0, newSize: 3, oldRoot: sha256.empty(), newRoot: root, proof: [] }
    expect(verifyConsistency(sha256, empty)).toBe(true)
    expect(verifyConsistency(sha256, { ...empty, oldRoot: root })).toBe(false)
    expect(verifyConsistency(sha256, { ...empty, oldSize: 3, oldRoot: sha256.empty() })).toBe(false)
    expect(verifyConsistency(sha256, { ...empty, proof: [root] })).toBe(false)
  })
})

describe('tiles', () => {
  const BIG = TILE_WIDTH ** 2 + 3 * TILE_WIDTH + 7
  const many = Array.from({ length: BIG }, (_, i) => sha256.leaf(String(i)))

  test('appending in any portions gives the root and the tiles of appending at once', () => {
    const whole = appendLeaves(sha256, EMPTY_TREE, many)
    expect(whole.root.equals(naiveRoot(sha256, many))).toBe(true)
    expect(whole.newTiles.filter(tile => tile.level === 1)).toHaveLength(TILE_WIDTH + 3)
    expect(whole.newTiles.filter(tile => tile.level === 2)).toHaveLength(1)
    for (const tile of [whole.newTiles[0], whole.newTiles.at(-1), whole.newTiles.find(t => t.level === 2)]) {
      const width = TILE_WIDTH ** (tile?.level ?? 0)
      const under = many.slice((tile?.index ?? 0) * width, ((tile?.index ?? 0) + 1) * width)
      expect(tile?.hash.equals(naiveRoot(sha256, under))).toBe(true)
    }
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20_000 }), { maxLength: 6 }), cuts => {
        const tiles: unknown[] = []
        let state = EMPTY_TREE
        for (const cut of [...cuts, BIG]) {
          const next = appendLeaves(sha256, state, many.slice(state.size, state.size + cut))
          tiles.push(...next.newTiles)
          state = next.state
        }
        expect(rootOf(sha256, state).equals(whole.root)).toBe(true)
        expect(tiles).toEqual(whole.newTiles)
      }),
      { numRuns: 5 },
    )
  })

  test('a state read back from storage goes on like the one in memory', async () => {
    const stored = tileStore()
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: BIG }), async n => {
        const state = await loadState(sha256, stored, n)
        expect(rootOf(sha256, appendLeaves(sha256, state, many.slice(n)).state)).toEqual(naiveRoot(sha256, many))
      }),
      { numRuns: 3 },
    )
  })

  test('a source with a hole is refused, not papered over', async () => {
    const holed: HashSource = { ...tileStore(), tiles: async () => [] }
    await expect(inclusionProof(sha256, holed, 5, BIG)).rejects.toThrow('hashes expected')
  })

  test('a proof in a tree of 10 million leaves reads hundreds of hashes, in few reads', async () => {
    // Seven whole tiles and nothing below them at the end: whoever reads leaves where a tile would do reads 256 more.
    const size = 152 * TILE_WIDTH ** 2 + 7 * TILE_WIDTH
    let hashes = 0
    let reads = 0
    const count = async (from: number, to: number) => {
      reads++
      hashes += to - from
      return LEAVES.slice(0, 1).flatMap(leaf => Array.from({ length: to - from }, () => leaf))
    }
    const source: HashSource = { leaves: count, tiles: (_level, from, to) => count(from, to) }
    for (const index of [0, 5_000_000, size - 300, size - 1]) {
      hashes = 0
      reads = 0
      expect((await inclusionProof(sha256, source, index, size)).length).toBeLessThanOrEqual(24)
      expect(hashes).toBeLessThan(900)
      expect(reads).toBeLessThanOrEqual(8)
    }
  })

  function tileStore(): HashSource {
    const tiles = appendLeaves(sha256, EMPTY_TREE, many).newTiles
    return {
      leaves: async (from, to) => many.slice(from, to),
      tiles: async (level, from, to) =>
        tiles
          .filter(t => t.level === level)
          .slice(from, to)
          .map(t => t.hash),
    }
  }
})
