import type { Text } from '../../shared/i18n/lang.ts'
import { t } from '../i18n/index.ts'
import type { Grade, Reference, ReferenceAnswer } from './types.ts'

/** A limit in words: 30min is 30 分钟, 24h is 24 小时, 3wd is 3 个工作日, 5d is 5 天; anything else stands as it is. */
export function limitWords(limit: string): string {
  const [, n, unit] = /^(\d+(?:\.\d+)?)(min|h|wd|d)$/.exec(limit) ?? []
  if (!n || !unit) return limit
  const key = { min: 'list.limit.min', h: 'list.limit.h', wd: 'list.limit.wd', d: 'list.limit.d' } as const
  return t(key[unit as keyof typeof key], { n })
}

/** The limit a case gets when it is dispatched: the item's own, else that of its grade (SPEC R5). */
export function limitOf(reference: Reference | undefined, item: string | null, grade: Grade | null): Text | undefined {
  const own = reference?.items.find(row => row.code === item)?.limit
  if (!own) return reference?.grades.find(row => row.id === grade)?.limit
  const words = limitWords(own)
  return { zh: words, en: words }
}

/** Whose an item chosen by hand is: its own unit, or where it goes by the place the unit that answers there (SPEC R3). */
export function leadOf(reference: Reference | undefined, item: string | null, place: string | null): string | null {
  const listed = reference?.items.find(row => row.code === item)
  if (!listed) return null
  return listed.lead ?? reference?.towns.find(town => town.id === place)?.answers ?? null
}

const byId = <R extends { code: string }>({ code, ...rest }: R) => ({ id: code, ...rest })

/** The pack's lists in the one shape that all pickers take. */
export function referenceOf(answer: ReferenceAnswer): Reference {
  return {
    ...answer,
    grades: answer.grades.map(g => {
      const words = limitWords(g.limit)
      return { ...g, limit: { zh: words, en: words } }
    }),
    items: answer.items.map(({ domain, domainName, ...item }) => ({ ...item, domain: domainName, domainCode: domain })),
    grounds: {
      decline: answer.grounds.decline.map(byId),
      return: answer.grounds.return.map(byId),
      extend: answer.grounds.extend.map(byId),
      pause: answer.grounds.pause.map(byId),
      ledger: answer.grounds.ledger.map(byId),
    },
    misconduct: answer.misconduct.map(byId),
    further: answer.further.map(byId),
    causes: answer.causes.map(byId),
    measures: answer.measures.map(byId),
    ways: answer.ways.map(byId),
    relations: answer.relations.map(byId),
    ratingReasons: answer.ratingReasons.map(byId),
  }
}
