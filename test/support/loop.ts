import type { Driver } from './city.ts'
import { person } from './city.ts'

export interface Matter {
  text: string
  name?: string
  phone?: string
  item: string
  grade?: string
  place?: string
  /** entry of the address list */
  placeId?: string
  unit: string
  /** in which the person is written to */
  lang?: 'zh' | 'en'
}

export const lamp: Matter = {
  text: '海棠路十二号到三十六号的路灯都不亮，晚上看不清路。',
  name: '王小明',
  phone: '13812342046',
  item: '',
  grade: 'green',
  unit: '',
}

/** Somebody says something; the dispatcher accepts it and sends it to the unit. */
export async function dispatched(city: Driver, matter: Matter) {
  const made = await submitted(city, matter)
  await city.act('case.accept', city.staff('dispatcher'), made.caseId, {
    title: matter.text.slice(0, 20),
    kind: 'help',
    item: matter.item,
    grade: matter.grade ?? 'green',
    place: { text: null, unit: matter.place ?? null, id: matter.placeId ?? null },
  })
  await city.act('case.dispatch', city.staff('dispatcher'), made.caseId, { unit: matter.unit })
  return made
}

export async function submitted(
  city: Driver,
  matter: Pick<Matter, 'text' | 'name' | 'phone' | 'place' | 'placeId' | 'lang'>,
) {
  const who = matter.phone
    ? person(matter.name ?? '王小明', matter.phone)
    : { anonymous: true, replyBy: 'none' as const, consentPublish: true, noticeAccepted: true as const }
  const receipt = await city.act('appeal.submit', city.anyone, null, {
    ...who,
    text: matter.text,
    place: { unit: matter.place ?? null, id: matter.placeId ?? null },
    ...(matter.lang ? { lang: matter.lang } : {}),
  })
  const { case_id } = await city.db(db =>
    db
      .selectFrom('appeal')
      .select('case_id')
      .where('city_id', '=', city.city.id)
      .where('id', '=', receipt.id)
      .executeTakeFirstOrThrow(),
  )
  return {
    appealId: receipt.id,
    caseId: case_id,
    queryCode: receipt.queryCode as string,
    number: receipt.number as string,
  }
}

export async function signedAndReplied(city: Driver, caseId: string, unit: string, text = '已经修好，请放心使用。') {
  const handler = city.staff('handler', unit)
  await city.act('case.sign', handler, caseId, {})
  // A red case leaves under the head's name (pack, signOff.grades).
  const { grade } = await caseOf(city, caseId)
  const by = grade === 'red' ? city.staff('unit_head', unit) : handler
  const way = city.city.pack.rules.ways?.[0]?.code
  const answer = { outcome: 'solved', publicText: text, contacted: true, ...(way ? { way } : {}) }
  return city.act('case.reply', by, caseId, answer)
}

export const callbacksOf = (city: Driver, caseId: string) =>
  city.db(db =>
    db
      .selectFrom('callback')
      .selectAll()
      .where('city_id', '=', city.city.id)
      .where('case_id', '=', caseId)
      .where('state', '=', 'pending')
      .execute(),
  )

export const caseOf = (city: Driver, caseId: string) =>
  city.db(db =>
    db
      .selectFrom('case_file')
      .selectAll()
      .where('city_id', '=', city.city.id)
      .where('id', '=', caseId)
      .executeTakeFirstOrThrow(),
  )

export const answered = (satisfaction: number | null, solved: 'yes' | 'partly' | 'no' | null = 'yes') => ({
  result: 'reached',
  answers: { contacted: true, solved, satisfaction, declined: satisfaction === null, reasons: [], text: '' },
})
