import fc from 'fast-check'
import { type Actor, Refusal } from '../../src/platform/acts/index.ts'
import type { TestCity } from './city.ts'
import { leaveOut, putBack } from './left-out.ts'
import { answered, callbacksOf, caseOf, submitted } from './loop.ts'

/** One random thing that somebody does; `which` picks the case or appeal, `how` picks among what can be said or done. */
export interface Step {
  do: 'submit' | 'on' | 'return' | 'rate' | 'notSolved' | 'merge' | 'late' | 'unmerge' | 'wait' | 'leaveOut' | 'putBack'
  which: number
  other: number
  how: number
}

const small = fc.nat({ max: 997 })
const step = (name: Step['do'], weight: number) => ({
  weight,
  arbitrary: fc.record({ do: fc.constant(name), which: small, other: small, how: small }),
})

export const steps = (most: number) =>
  fc.array(
    fc.oneof(
      step('on', 40),
      step('wait', 8),
      step('submit', 2),
      step('rate', 3),
      step('notSolved', 2),
      step('return', 2),
      step('merge', 3),
      step('late', 3),
      step('unmerge', 2),
      step('leaveOut', 2),
      step('putBack', 2),
    ),
    { minLength: Math.floor(most / 2), maxLength: most, size: 'max' },
  )

const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % list.length]

/** What a person may say: five marks, not solved, or that they won't rate. */
const sayings = [
  answered(5),
  answered(4),
  answered(3),
  answered(2, 'partly'),
  answered(1, 'no'),
  answered(null),
  answered(1, 'no'),
]

/** Cases of one test run and the people who work on them. Acts that are not open are refused and change nothing. */
export class RandomLoop {
  readonly cases: { caseId: string; appealId: string }[] = []
  done = 0
  refused = 0
  private readonly city: TestCity
  private readonly units: readonly string[]
  private readonly item: string
  private time: Temporal.PlainDateTime

  constructor(city: TestCity, units: readonly string[], item: string, start: string) {
    this.city = city
    this.units = units
    this.item = item
    this.time = Temporal.PlainDateTime.from(start)
    this.wait(0)
  }

  wait(hours: number): void {
    this.time = this.time.add({ minutes: Math.round(hours * 60) })
    this.city.at(this.time.toString())
  }

  async take(next: Step): Promise<void> {
    try {
      await this.carryOut(next)
      this.done++
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      this.refused++
    }
  }

  private async carryOut({ do: what, which, other, how }: Step): Promise<unknown> {
    const { city } = this
    if (what === 'wait') return this.wait([0.5, 3, 7, 26, 50][how % 5] ?? 1)
    if (what === 'submit') {
      const phone = how % 4 ? { phone: `138${String(10_000_000 + this.cases.length)}` } : {}
      this.cases.push(await submitted(city, { text: '路灯不亮，晚上看不清路。', ...phone }))
      return
    }
    if (what === 'late') return this.leaveLate(how, other)
    if (what === 'leaveOut') return leaveOut(city, which, how)
    if (what === 'putBack') return putBack(city, which, how)
    const one = pick(this.cases, which)
    if (!one) return
    if (what === 'on') return this.goOn(one.caseId, how, other)
    if (what === 'rate')
      return city.act('appeal.rate', city.owner(one.appealId), one.appealId, pick(sayings, how)?.answers)
    if (what === 'notSolved')
      return city.act('appeal.notSolved', city.owner(one.appealId), one.appealId, { text: '还是没有解决。' })
    const dispatcher = city.staff('dispatcher')
    if (what === 'merge')
      return city.act('case.merge', dispatcher, one.caseId, {
        into: pick(this.cases, other)?.caseId,
        reason: '说的是同一件事',
      })
    if (what === 'unmerge') {
      const { case_id } = await this.appeal(one.appealId)
      return city.act('case.unmerge', dispatcher, case_id, { appealId: one.appealId, reason: '不是一件事' })
    }
    return this.giveBack(one.caseId)
  }

  private async giveBack(caseId: string): Promise<unknown> {
    const { city } = this
    const { unit_id } = await caseOf(city, caseId)
    return city.act('case.return', city.staff('handler', unit_id ?? this.units[0]), caseId, {
      ground: city.city.pack.rules.returns.bases[0]?.code,
      reason: '这件事不归我们单位管，请重新派单。',
    })
  }

  /** A case leaves its unit after its limit: rare by chance, and where the rules for limits are finest. */
  private async leaveLate(how: number, other: number): Promise<unknown> {
    const states = await Promise.all(this.cases.map(row => caseOf(this.city, row.caseId)))
    const one = pick(
      states.filter(row => row.state === 'dispatched' && row.verdict !== 'dissatisfied'),
      how,
    )
    const into = pick(
      states.filter(row => row.id !== one?.id && ['accepted', 'dispatched', 'signed'].includes(row.state)),
      other,
    )
    if (!one || !into) return
    this.wait(how % 3 ? 50 : 26)
    if (how % 4 === 0) return this.giveBack(one.id)
    const merging = { into: into.id, reason: '说的是同一件事' }
    return this.city.act('case.merge', this.city.staff('dispatcher'), one.id, merging)
  }

  /** The next ordinary thing that happens to a case in its state. */
  private async goOn(caseId: string, how: number, other: number): Promise<unknown> {
    const { city } = this
    const kase = await caseOf(city, caseId)
    const dispatcher = city.staff('dispatcher')
    const handler = () => city.staff('handler', kase.unit_id ?? '')
    switch (kase.state) {
      case 'received':
        return city.act('case.accept', dispatcher, caseId, {
          title: '路灯不亮',
          kind: 'help',
          item: this.item,
          grade: pick(['red', 'orange', 'green'], how),
          place: { text: null, unit: null },
        })
      case 'disputed':
        return city.act('case.arbitrate', city.staff('arbiter', 'zhzx'), caseId, {
          ruling: how % 3 ? 'upheld' : 'rejected',
          ...(how % 3 ? { unit: pick(this.units, how) } : {}),
          reason: '按事件清单和现场情况认定。',
        })
      case 'accepted':
        return city.act('case.dispatch', dispatcher, caseId, { unit: pick(this.units, how) })
      case 'dispatched':
        if (how % 4 === 3) return this.correct(caseId, how)
        return city.act('case.sign', handler(), caseId, {})
      case 'paused':
      case 'on_ledger':
        return city.act('case.resume', handler(), caseId, {})
      case 'signed':
        if (kase.asked || how % 5 === 0) return this.moreTime(caseId, kase.asked, how, handler())
        // A red case leaves under the head's name (pack, signOff.grades).
        return city.act(
          'case.reply',
          kase.grade === 'red' ? city.staff('unit_head', kase.unit_id ?? '') : handler(),
          caseId,
          {
            outcome: 'solved',
            publicText: '已经修好，请放心使用。',
            contacted: true,
          },
        )
      case 'replied': {
        const callback = pick(await callbacksOf(city, caseId), other)
        const reached = how % 4 > 0
        return city.act(
          'callback.attempt',
          city.staff('caller_back'),
          callback?.id ?? caseId,
          reached ? pick(sayings, how) : { result: 'no_answer' },
        )
      }
      case 'closed':
        if (how % 7) return
        return city.act('case.reopen', city.staff('supervisor'), caseId, { reason: '暗访发现没有办到位。' })
      case 'raised':
        return how % 2
          ? city.act('case.settle', city.staff('supervisor'), caseId, { reason: '现场核过，已经向本人说明。' })
          : city.act('case.dispatch', dispatcher, caseId, { unit: pick(this.units, how) })
      default:
        return undefined
    }
  }

  /** The item was another one: sent on to its unit, or left where it is. */
  private async correct(caseId: string, how: number): Promise<unknown> {
    const { city } = this
    const { item } = await caseOf(city, caseId)
    const dispatcher = city.staff('dispatcher')
    const others = [...city.city.pack.items.values()].filter(row => row.code !== item && row.lead !== 'by-place')
    await city.act('case.correct', dispatcher, caseId, { item: pick(others, how)?.code, reason: '登记错了事项' })
    return how % 3
      ? city.act('case.reroute', dispatcher, caseId, {})
      : city.act('case.stays', dispatcher, caseId, { reason: '说好由原单位办' })
  }

  /** More time is asked for, or what was asked is granted or refused. */
  private moreTime(caseId: string, asked: string | null, how: number, by: Actor): Promise<unknown> {
    const { city } = this
    if (asked)
      return city.act('case.decideTime', city.staff('supervisor'), caseId, {
        granted: how % 3 > 0,
        decision: '按规定认定。',
      })
    const kind = (['extend', 'pause', 'ledger'] as const)[how % 3] ?? 'extend'
    const { extension, clock, longTerm } = city.city.pack.rules
    const grounds = { extend: extension.grounds, pause: clock.pauseGrounds, ledger: longTerm.grounds }[kind]
    const act = { extend: 'case.extend', pause: 'case.pause', ledger: 'case.putOnLedger' }[kind]
    return city.act(act, by, caseId, {
      ground: grounds[0]?.code,
      reason: '需要施工，工期超过时限。',
      until: this.time
        .add({ days: 2 + (how % 5) })
        .toPlainDate()
        .toString(),
      citizenText: '要施工，多等几天。',
    })
  }

  private appeal(id: string) {
    return this.city.db(db =>
      db
        .selectFrom('appeal')
        .select('case_id')
        .where('city_id', '=', this.city.city.id)
        .where('id', '=', id)
        .executeTakeFirstOrThrow(),
    )
  }
}
