export { canonicalJson, type JsonValue, NotCanonicalError } from './canonical-json.ts'
export {
  HASH_ALGORITHMS,
  HASH_BYTES,
  type HashAlgorithm,
  hashFromHex,
  isHashAlgorithm,
  type TreeHasher,
  treeHasher,
} from './hash.ts'
export { keyIdOf, type SignedTreeHead, signHead, type TreeHead, verifyHead } from './head.ts'
export { consistencyProof, inclusionProof, verifyConsistency, verifyInclusion } from './proof.ts'
export { RECEIPT_FAULTS, type Receipt, type ReceiptFault, type ReceiptVerdict, verifyReceipt } from './receipt.ts'
export {
  appendLeaves,
  EMPTY_TREE,
  type HashSource,
  IncompleteTreeError,
  loadState,
  rootOf,
  TILE_WIDTH,
  type Tile,
  type TreeState,
} from './tiles.ts'
