import { publicationDigest } from '../../rules/score/index.ts'
import { type Pack, PackError, problem, type Scheme } from './pack/index.ts'

/** A scheme that two people approved in the laboratory: from its day on it takes the place of the pack's own (docs/adr/0033). */
export interface ApprovedScheme {
  draft: string
  code: string
  version: string
  /** the version that it was written from and takes the place of */
  base: string
  /** the first day it is in force */
  from: string
  /** of its text, as proposed and approved; the ledger has the same */
  digest: string
  file: Scheme
}

/** One scheme through time: what is in force from a day on. */
export interface SchemeSpell {
  /** the first day; empty for what was there from the beginning */
  from: string
  file: Scheme
  /** null where it is the pack's own */
  approved: ApprovedScheme | null
}

const same = (a: Scheme, b: Scheme): boolean => publicationDigest(a) === publicationDigest(b)

/** @returns above 0 if the first version is the newer one; versions are numbers with points between */
export function compareVersions(a: string, b: string): number {
  const [x, y] = [a.split('.').map(Number), b.split('.').map(Number)]
  for (let i = 0; i < Math.max(x.length, y.length); i++)
    if ((x[i] ?? 0) !== (y[i] ?? 0)) return (x[i] ?? 0) - (y[i] ?? 0)
  return 0
}

/**
 * The course of a scheme through the versions of the pack and the approved drafts. A pack that says of the scheme what the pack
 * before it said changes nothing, so an approved draft goes on; one that takes the draft's text up, or brings a newer version,
 * holds from its day. Anything else would undo what two people approved, or what the pack changed, without anybody having said so.
 * @param packs oldest first
 * @throws PackError naming pack, scheme and draft where the two contradict each other
 */
export function courseOf(packs: readonly Pack[], approved: readonly ApprovedScheme[], code: string): SchemeSpell[] {
  const drafts = approved.filter(row => row.code === code).toSorted((a, b) => (a.from < b.from ? -1 : 1))
  const days = [...packs.slice(1).map(pack => pack.effectiveFrom), ...drafts.map(row => row.from)]
  const spells: SchemeSpell[] = []
  let said: Scheme | undefined
  let pack = packs[0]
  const contradicts = (fault: 'scheme-undone' | 'scheme-overtaken', draft: ApprovedScheme, file: Scheme) =>
    new PackError(pack?.code ?? '', [
      problem({ file: `schemes/${code}.yaml`, line: 1 }, fault, {
        ...{
          pack: pack?.version ?? '',
          version: file.version,
          approved: draft.version,
          base: draft.base,
          from: draft.from,
        },
      }),
    ])
  const take = (from: string) => {
    const file = pack?.schemes.get(code)
    if (!file || (said && same(said, file))) return
    said = file
    const { file: before, approved: draft = null } = spells.at(-1) ?? {}
    if (before && same(before, file)) return
    if (draft && compareVersions(file.version, draft.version) <= 0) throw contradicts('scheme-undone', draft, file)
    spells.push({ from, file, approved: null })
  }
  take('')
  for (const day of [...new Set(days)].sort()) {
    const next = packs.slice(1).find(row => row.effectiveFrom === day)
    if (next) {
      pack = next
      take(day)
    }
    const draft = drafts.find(row => row.from === day)
    const now = spells.at(-1)?.file
    if (!draft || !now || same(now, draft.file)) continue
    if (now.version !== draft.base) throw contradicts('scheme-overtaken', draft, now)
    spells.push({ from: day, file: draft.file, approved: draft })
  }
  return spells
}

/** Which scheme was, is and will be in force. The rules of a day are those of the pack of that day with what was approved since. */
export class SchemeBook {
  private readonly packs: readonly Pack[]
  private courses: ReadonlyMap<string, SchemeSpell[]> = new Map()
  /** moments at which the rules change, oldest first; asked for all the time, so made once */
  private changes: { from: string; at: number; pack: Pack }[] = []
  private readonly made = new Map<string, Pack>()

  /** @param packs oldest first, at least one */
  constructor(packs: readonly Pack[]) {
    this.packs = packs
    this.load([])
  }

  /** Takes what is approved now in place of what it had. @throws PackError as {@link courseOf} does; then nothing is changed */
  load(approved: readonly ApprovedScheme[]): void {
    // Asked for row by row: where there is more than one version of a scheme they are compared once.
    const several = this.packs.length > 1 ? this.packs.flatMap(row => [...row.schemes.keys()]) : []
    const codes = new Set([...approved.map(row => row.code), ...several])
    this.courses = new Map([...codes].map(code => [code, courseOf(this.packs, approved, code)]))
    const days = new Set([...this.packs.map(row => row.effectiveFrom), ...approved.map(row => row.from)])
    const zone = this.packs[0]?.zone ?? 'UTC'
    this.changes = [...days].sort().map(day => ({
      from: day,
      at: Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds,
      pack: this.packOn(day),
    }))
  }

  /** The rules in force at a moment; a civil day of the city begins new ones. Before the first, the first. */
  packAt(now: Date): Pack {
    const at = now.getTime()
    const turn = this.changes.findLast(row => row.at <= at) ?? this.changes[0]
    if (!turn) throw new RangeError('a city needs a pack')
    return turn.pack
  }

  /** The days on which the rules change, oldest first, each with what is in force from then on. */
  turns(): readonly { from: string; pack: Pack }[] {
    return this.changes
  }

  /** A scheme through time, oldest first; empty if no pack has it. */
  course(code: string): SchemeSpell[] {
    return this.courses.get(code) ?? courseOf(this.packs, [], code)
  }

  /** The approved draft that a scheme is; null where it is a pack's own. */
  approvedOf(file: Scheme): ApprovedScheme | null {
    return this.course(file.code).find(row => row.file === file)?.approved ?? null
  }

  /** The rules in force on a civil day of the city: before the first version, the first. */
  packOn(day: string): Pack {
    const [first] = this.packs
    const pack = this.packs.findLast(row => row.effectiveFrom <= day) ?? first
    if (!pack) throw new RangeError('a city needs a pack')
    return this.over(pack, day)
  }

  /** A version of the pack with the approved schemes that hold on a day. */
  over(pack: Pack, day: string): Pack {
    const holds = [...this.courses].flatMap(([code, spells]) => {
      const { approved = null } = spells.findLast(row => row.from <= day) ?? {}
      return approved && pack.schemes.has(code) ? [approved] : []
    })
    if (holds.length === 0) return pack
    const key = [pack.version, ...holds.map(row => row.draft)].join(' ')
    const known = this.made.get(key)
    if (known) return known
    const files = new Map(holds.map(row => [row.code, row.file]))
    const made = { ...pack, schemes: new Map([...pack.schemes].map(([code, file]) => [code, files.get(code) ?? file])) }
    this.made.set(key, made)
    return made
  }
}
