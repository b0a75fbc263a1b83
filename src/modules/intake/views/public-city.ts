import { z } from 'zod'
import { type CityContext, view } from '../../../platform/acts/index.ts'
import { usableTypes } from '../../../platform/files/index.ts'
import { fillText, type Text, text, type Vars } from '../../../platform/i18n/texts.ts'
import { limitWords } from '../../casework/index.ts'
import { placesOf } from '../../places/index.ts'
import { houseOf, isLocal, type Limit, limitText } from '../../registry/index.ts'
import { PublicCity } from '../shapes.ts'

/** The steps of "how it works", in the order in which they happen; their words are the pack's. */
const HOW = ['say', 'accept', 'dispatch', 'handle', 'grades', 'callback', 'not_solved', 'ranking']
const PRIVACY = ['who', 'what', 'anonymous', 'public', 'report', 'rights', 'automatic']

/** What the portal has to know of a city: all of it from the pack in force. */
export const publicCity = view({
  name: 'public.city',
  route: 'GET /api/public/{city}/city',
  by: ['anyone'],
  input: z.object({ city: z.string() }),
  output: PublicCity,
  async run({ db, city }) {
    const { rules, units } = city.pack
    const list = await placesOf(db, city)
    const reopen = rules.notSatisfied.reopenWithin.value
    const vars: Vars = {
      city: city.name,
      acceptLimit: limitWords(limitText(rules.limits.accept.value)),
      reopenDays: limitWords(limitText(reopen)),
    }
    return {
      code: city.code,
      name: city.name,
      portalName: houseOf(city.pack),
      hotline: text('portal.hotline').zh,
      demo: city.demo,
      towns: [...units.values()].filter(isLocal).map(unit => ({
        id: unit.code,
        name: unit.name,
      })),
      map: list.atlas.box !== null,
      kinds: rules.kinds.map(row => ({ id: row.code, name: row.name })),
      limits: rules.grades.map(row => ({
        grade: row.code,
        name: row.name,
        limit: limitWords(limitText(row.limit.value)),
      })),
      notice: noticeOf(city, vars),
      files: {
        count: rules.files.count.value,
        bytes: rules.files.sizeMb.value * 1024 * 1024,
        types: usableTypes(rules.files.types.value),
      },
      ratingReasons: rules.rating.reasons.map(row => ({ id: row.code, name: row.name, good: row.of === 'good' })),
      relations: (rules.relations ?? []).map(row => ({ id: row.code, name: row.name })),
      notSolvedDays: daysOf(reopen),
      notSatisfiedShown: rules.notSatisfied.further?.steps.some(step => step.public) ?? false,
      reviews: rules.juries !== undefined,
      how: HOW.map(key => ({ title: text(`portal.how.${key}`), text: packText(city, `how.${key}`, vars) })),
      anonymousConsequence: packText(city, 'privacy.anonymous', vars),
    }
  },
})

function packText(city: CityContext, key: string, vars: Vars): Text {
  const template = city.pack.texts.get(key)
  if (!template) throw new Error(`pack ${city.code} has no text ${key}`)
  return fillText(template, vars)
}

const daysOf = (limit: Limit): number =>
  'minutes' in limit
    ? 1
    : 'hours' in limit
      ? Math.ceil(limit.hours / 24)
      : 'days' in limit
        ? limit.days
        : limit.workingDays

/** What is kept, why, for how long and who sees it, before anything is sent (PIPL 17). */
function noticeOf(city: CityContext, vars: Vars): Text {
  const lines = [
    ...PRIVACY.map(key => packText(city, `privacy.${key}`, vars)),
    ...city.pack.rules.personalData.map(row =>
      text('portal.kept', { what: row.what, why: row.why, time: keptFor(row.keepFor), who: row.seenBy }),
    ),
  ]
  return { zh: lines.map(line => line.zh).join('\n'), en: lines.map(line => line.en).join('\n') }
}

/** 3y, 6m, 30d in words. */
function keptFor(time: string): Text {
  return text(`portal.time.${time.slice(-1)}`, { n: time.slice(0, -1) })
}
