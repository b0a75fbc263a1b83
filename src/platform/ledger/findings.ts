import messages from './messages.json' with { type: 'json' }

/** Everything verification can find; texts are in messages.json. */
export type FindingKind = keyof typeof messages

/** One thing that is wrong, and where. Fields that do not apply are left out. Holds no content of entries. */
export interface Finding {
  readonly kind: FindingKind
  readonly entryId?: string
  readonly leafIndex?: number
  /** With `leafIndex`: the last of several leaves; or where a moved entry belongs. */
  readonly otherLeaf?: number
  readonly level?: number
  readonly tileIndex?: number
  readonly treeSize?: number
  readonly keyId?: string
}

/** What a finding means, in both languages. */
export function describeFinding(finding: Finding): { zh: string; en: string } {
  const values = finding as unknown as Record<string, string | number | undefined>
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? '?'))
  const { zh, en } = messages[finding.kind]
  return { zh: fill(zh), en: fill(en) }
}

/** Keeps the first findings of each kind and counts all of them. */
export class FindingList {
  readonly counts: Partial<Record<FindingKind, number>> = {}
  readonly findings: Finding[] = []
  private readonly limit: number

  /** @param limit findings of one kind that are kept. */
  constructor(limit: number) {
    this.limit = limit
  }

  /** @param times how many of the same are meant, such as a run of missing leaves. */
  add(finding: Finding, times = 1): void {
    const count = this.counts[finding.kind] ?? 0
    if (count < this.limit) this.findings.push(finding)
    this.counts[finding.kind] = count + times
  }

  get total(): number {
    return Object.values(this.counts).reduce((sum, count) => sum + count, 0)
  }
}
