import type { Kind, Pack } from '../../registry/index.ts'

/** Whether the answer of a case may be shown to the public at all: never for the kinds and domains the pack protects. */
export function mayPublish(pack: Pack, kase: { kind: string; item: string | null; grade: string | null }): boolean {
  const { neverKinds, neverDomains, neverSensitive } = pack.rules.publication
  const item = kase.item ? pack.items.get(kase.item) : undefined
  if (neverKinds.value.includes(kase.kind as Kind)) return false
  if (item && neverDomains.value.includes(item.domain)) return false
  return !(item?.sensitive && neverSensitive.value)
}
