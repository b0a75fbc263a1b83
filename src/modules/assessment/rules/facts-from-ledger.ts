import type { CallbackResult, CaseFact, IsoDate, Remedy } from '../../../rules/score/index.ts'

/** A ledger entry as far as rankings read it. */
export interface Entry {
  act: string
  /** of the case, the appeal or the call-back */
  subjectId: string
  /** the civil day of the entry in the city */
  day: IsoDate
  unit: string | null
  data: Readonly<Record<string, unknown>>
}

type Stay = { -readonly [K in keyof CaseFact]: CaseFact[K] } & { callbacks: CaseFact['callbacks'][number][] }

interface File {
  stays: Stay[]
  closedOn?: IsoDate | undefined
}

/** After any day that is asked for: the limit has not ended yet. */
const NOT_YET = '9999-12-31'
const MERGED = 'merged_away'
const UPHELD = 'return_upheld'

class Books {
  readonly files = new Map<string, File>()
  /** the case an appeal belongs to, where it is no longer the one it came with */
  readonly caseOf = new Map<string, string>()

  file(id: string): File {
    let file = this.files.get(id)
    if (!file) {
      file = { stays: [] }
      this.files.set(id, file)
    }
    return file
  }

  sent(caseId: string, { day, unit, data }: Entry): void {
    const file = this.file(caseId)
    file.closedOn = undefined
    file.stays.push({
      caseId,
      round: data.round as number,
      unit: (data.unit as string | undefined) ?? unit ?? '',
      dispatchedOn: day,
      dueOn: data.dueDay as string,
      callbacks: [],
    })
  }

  answered(caseId: string, { day, data }: Entry): void {
    const file = this.file(caseId)
    const stay = file.stays.at(-1)
    if (stay) Object.assign(stay, { repliedOn: day, onTime: data.onTime })
    // Nobody could be called back: the answer closed the case.
    if (data.asked === 0) file.closedOn = day
  }

  merged(caseId: string, { day, data }: Entry): void {
    const stay = this.file(caseId).stays.at(-1)
    if (!stay || stay.round !== data.round || stay.repliedOn || stay.releasedOn) return
    stay.releasedOn = day
    stay.excluded = { ground: MERGED }
  }

  /** Given back: while somebody decides about it the limit stands still; a rule decides at once. */
  returned(caseId: string, { day, data }: Entry): void {
    const stay = this.file(caseId).stays.at(-1)
    if (!stay) return
    stay.returnedOn = day
    if (data.paused) stay.dueOn = NOT_YET
    if (data.byRule) this.upheld(stay)
  }

  /** The program or a wrong place had sent it there: from this day on it is not the unit's. */
  taken(caseId: string, { day }: Entry, excluded: boolean): void {
    const stay = this.file(caseId).stays.at(-1)
    if (stay) Object.assign(stay, { releasedOn: day }, excluded && { excluded: { ground: UPHELD } })
  }

  ruled(caseId: string, { data }: Entry): void {
    const stay = this.file(caseId).stays.at(-1)
    if (!stay) return
    if (data.ruling === 'upheld') this.upheld(stay)
    else stay.dueOn = data.dueDay as string
  }

  /** A pause, an extension or a newer calendar has moved the limit that runs. */
  moved(caseId: string, { data }: Entry): void {
    const stay = this.file(caseId).stays.at(-1)
    if (stay && typeof data.dueDay === 'string') stay.dueOn = data.dueDay
  }

  private upheld(stay: Stay): void {
    if (stay.returnedOn) stay.releasedOn = stay.returnedOn
    stay.excluded = { ground: UPHELD }
  }

  said(appealId: string, { day, data }: Entry): void {
    const result = data.result as CallbackResult | undefined
    const stay = this.file(data.case as string).stays.find(candidate => candidate.round === data.round)
    if (result && stay) stay.callbacks.push({ appealId, on: day, result })
  }

  /** A fact that somebody outside the unit left out or put right; the act saw to it that it was lost. */
  waived(caseId: string, { unit, data }: Entry): void {
    const stay = this.file(caseId).stays.findLast(row => row.round === data.round && row.unit === unit)
    if (!stay) return
    if (data.fact === 'limit') stay.limitWaived = data.remedy as Remedy
    else if (data.fact === 'return') stay.returnWaived = true
    else {
      const word = stay.callbacks.findLast(row => row.appealId === data.appeal && row.result === 'dissatisfied')
      if (word) word.waived = true
    }
  }

  /** Put back: from now on it counts as if it had never been left out. */
  restored(caseId: string, { unit, data }: Entry): void {
    const stay = this.file(caseId).stays.findLast(row => row.round === data.round && row.unit === unit)
    if (!stay) return
    if (data.fact === 'limit') delete stay.limitWaived
    else if (data.fact === 'return') delete stay.returnWaived
    else {
      const word = stay.callbacks.findLast(row => row.appealId === data.appeal && row.waived)
      if (word) delete word.waived
    }
  }

  read(entry: Entry): void {
    const { act, subjectId: id, data } = entry
    if (act === 'case.dispatch' || act === 'case.rehandle') this.sent(id, entry)
    else if (act === 'case.reply') this.answered(id, entry)
    else if (act === 'case.return') this.returned(id, entry)
    else if (act === 'case.arbitrate') this.ruled(id, entry)
    else if (act === 'case.reroute' || (act === 'case.sentWrong' && data.moved))
      this.taken(id, entry, act === 'case.reroute')
    else if (act === 'case.decideTime' || act === 'case.resume' || act === 'case.rebase') this.moved(id, entry)
    else if (act === 'case.close' || act === 'case.settle') this.file(id).closedOn = entry.day
    else if (act === 'fact.waive') this.waived(id, entry)
    else if (act === 'fact.restore') this.restored(id, entry)
    else if (act === 'case.raise') this.file(id).closedOn = undefined
    else if (act === 'callback.attempt') this.said(data.appeal as string, entry)
    else if (act === 'appeal.rate' || act === 'appeal.notSolved' || act === 'verdict.noContact') this.said(id, entry)
    else if (act === 'case.merge') {
      for (const appeal of data.appeals as string[]) this.caseOf.set(appeal, data.into as string)
      if (data.clock) this.merged(id, entry)
    } else if (act === 'case.unmerge') this.caseOf.set(data.appeal as string, data.home as string)
  }
}

/** The acts whose entries carry what rankings count. */
export const RANKED_ACTS = [
  'case.dispatch',
  'case.rehandle',
  'case.reply',
  'case.return',
  'case.arbitrate',
  'case.reroute',
  'case.sentWrong',
  'case.decideTime',
  'case.resume',
  'case.rebase',
  'case.close',
  'case.settle',
  'case.raise',
  'case.merge',
  'case.unmerge',
  'callback.attempt',
  'appeal.rate',
  'appeal.notSolved',
  'verdict.noContact',
  'fact.waive',
  'fact.restore',
] as const

/**
 * The facts of rules/score, rebuilt from the ledger alone: a ranking can be checked without trusting any table.
 * What an appeal said counts in the case it belongs to now.
 * @param entries in the order they were written
 * @param today a limit that still runs has not ended before this day is over
 */
export function factsFromLedger(entries: Iterable<Entry>, today: IsoDate): CaseFact[] {
  const books = new Books()
  for (const entry of entries) books.read(entry)
  return [...books.files.values()].flatMap(({ stays, closedOn }) =>
    stays.map((stay, i): CaseFact => {
      const last = i === stays.length - 1
      const runs = last && !stay.repliedOn && !stay.releasedOn && stay.dueOn >= today
      return {
        ...stay,
        ...(runs ? { dueOn: NOT_YET } : {}),
        ...(last && closedOn !== undefined ? { closedOn } : {}),
        callbacks: stay.callbacks.filter(({ appealId }) => (books.caseOf.get(appealId) ?? stay.caseId) === stay.caseId),
      }
    }),
  )
}
