import { z } from 'zod'
import { view } from '../../../platform/acts/index.ts'
import { Code, Text } from '../../../platform/http/shapes.ts'
import { placesOf } from '../../places/index.ts'
import { BY_PLACE, isLocal, limitText, personIdOf, spellingOf, unitOfPlace } from '../../registry/index.ts'

const named = z.object({ code: z.string(), name: Text })
const also = z.string().describe('what else it is found by: pinyin, first letters, other names (CHECKLIST K41)')

/** What forms choose from: the pack in force, for the screens of staff. */
export const reference = view({
  name: 'pack.reference',
  route: 'GET /api/reference',
  by: ['staff'],
  input: z.object({}),
  output: z.object({
    version: z.string(),
    grades: z.array(z.object({ id: z.string(), name: Text, limit: z.string(), belongs: Text })),
    kinds: z.array(z.object({ id: z.string(), name: Text })),
    channels: z.array(z.object({ id: z.string(), name: Text, enteredBy: z.string() })),
    units: z.array(
      z.object({
        id: z.string(),
        name: Text,
        short: z.string(),
        also,
        kind: z.string(),
        parent: z.string().nullable(),
        group: z.string().nullable(),
      }),
    ),
    towns: z.array(
      z.object({
        id: z.string(),
        name: Text,
        also,
        answers: z.string().describe('unit that answers there for items that go by the place (SPEC R3)'),
      }),
    ),
    places: z.array(z.object({ name: z.string(), also, unit: z.string() })),
    map: z.boolean().describe('the city has a map of its own'),
    items: z.array(
      z.object({
        code: z.string(),
        name: Text,
        also,
        domain: z.string(),
        domainName: Text,
        lead: z.string().nullable().describe('null: the town or street of the place'),
        coUnits: z.array(z.string()),
        grade: z.string(),
        limit: z.string().nullable(),
        basis: z.string(),
        basisKind: z.string(),
      }),
    ),
    grounds: z.object({
      decline: z.array(named.extend({ text: Text })),
      return: z.array(named),
      extend: z.array(named),
      pause: z.array(named),
      ledger: z.array(named),
    }),
    misconduct: z.array(named).describe('the published list that reports of misconduct are made against'),
    further: z.array(named.extend({ public: z.boolean(), by: z.array(z.string()) })),
    outcomes: z.array(
      z.object({
        id: z.string(),
        name: Text,
        needsDate: z.boolean().describe('it names a day for the rest'),
        signed: z.boolean().describe('the head signs it'),
      }),
    ),
    causes: z.array(named),
    measures: z.array(named),
    ways: z.array(named.extend({ belongs: Text })).describe('ways to act that an answer names (SPEC N1)'),
    answerAtOnce: z.array(Code).describe('kinds that whoever takes them down may answer (CHECKLIST K39)'),
    keeps: z.array(z.string()).describe('promises that the program holds everybody to (SPEC Q3)'),
    levels: z.array(z.object({ id: z.number(), name: Text, satisfied: z.boolean() })),
    ratingReasons: z.array(named.extend({ good: z.boolean() })),
    relations: z.array(named).describe('for whom somebody may file (CHECKLIST K26)'),
    questions: z
      .array(named.extend({ choices: z.array(Text), items: z.array(z.string()), domains: z.array(z.string()) }))
      .describe('asked where the kind of matter needs it (CHECKLIST K13)'),
    people: z.array(z.object({ id: z.string(), name: z.string(), also, unit: z.string(), title: Text })),
    files: z.object({ count: z.number(), sizeMb: z.number(), types: z.array(z.string()) }),
  }),
  async run({ db, city }) {
    const { pack } = city
    const { rules } = pack
    const units = [...pack.units.values()]
    const list = await placesOf(db, city)
    const places = [...pack.places.values()].flat()
    return {
      version: pack.version,
      grades: rules.grades.map(row => ({
        id: row.code,
        name: row.name,
        limit: limitText(row.limit.value),
        belongs: row.belongs.value,
      })),
      kinds: rules.kinds.map(row => ({ id: row.code, name: row.name })),
      channels: rules.channels.map(row => ({ id: row.code, name: row.name, enteredBy: row.enteredBy })),
      units: units.map(unit => ({
        id: unit.code,
        name: unit.name,
        short: unit.short ?? unit.name.zh,
        also: alsoOf(unit.name.zh, unit.short, ...unit.aliases),
        kind: unit.kind,
        parent: unit.parent ?? null,
        group: unit.group ?? null,
      })),
      towns: units.filter(isLocal).map(unit => ({
        id: unit.code,
        name: unit.name,
        also: alsoOf(unit.name.zh, unit.short, ...unit.aliases),
        answers: unitOfPlace(pack, unit.code).code,
      })),
      places: [
        ...new Map(
          places.map(place => [
            `${place.name}/${place.unit}`,
            { name: place.name, also: alsoOf(place.name, ...place.aliases), unit: place.unit },
          ]),
        ).values(),
      ],
      map: list.atlas.box !== null,
      items: [...pack.items.values()].map(item => ({
        code: item.code,
        name: item.name,
        also: alsoOf(item.name.zh),
        domain: item.domain,
        domainName: rules.domains.find(row => row.code === item.domain)?.name ?? { zh: item.domain, en: item.domain },
        lead: item.lead === BY_PLACE ? null : item.lead,
        coUnits: item.co.filter(code => code !== BY_PLACE),
        grade: item.grade,
        limit: item.limit ? limitText(item.limit) : null,
        basis: item.basisText,
        basisKind: item.basis,
      })),
      grounds: {
        decline: rules.decline.map(row => ({ code: row.code, name: row.name, text: row.text })),
        return: rules.returns.bases.map(row => ({ code: row.code, name: row.name })),
        extend: rules.extension.grounds.map(row => ({ code: row.code, name: row.name })),
        pause: rules.clock.pauseGrounds.map(row => ({ code: row.code, name: row.name })),
        ledger: rules.longTerm.grounds.map(row => ({ code: row.code, name: row.name })),
      },
      misconduct: (rules.sealed?.list ?? []).map(row => ({ code: row.code, name: row.name })),
      further: (rules.notSatisfied.further?.steps ?? []).map(row => ({
        code: row.code,
        name: row.name,
        public: row.public,
        by: rules.notSatisfied.further?.by.value ?? [],
      })),
      outcomes: rules.reply.outcomes.map(row => ({
        id: row.code,
        name: row.name,
        needsDate: row.needsDate,
        signed: rules.signOff.outcomes.value.includes(row.code),
      })),
      causes: rules.reply.causes.map(row => ({ code: row.code, name: row.name })),
      measures: rules.reply.measures.map(row => ({ code: row.code, name: row.name })),
      ways: (rules.ways ?? []).map(row => ({ code: row.code, name: row.name, belongs: row.belongs })),
      answerAtOnce: rules.answerAtOnce?.value ?? [],
      keeps: (rules.promises ?? []).flatMap(row => row.keeps ?? []),
      levels: rules.rating.levels.map(row => ({ id: row.code, name: row.name, satisfied: row.satisfied })),
      ratingReasons: rules.rating.reasons.map(row => ({ code: row.code, name: row.name, good: row.of === 'good' })),
      relations: (rules.relations ?? []).map(row => ({ code: row.code, name: row.name })),
      questions: (rules.questions ?? []).map(({ code, name, choices, items, domains }) => ({
        code,
        name,
        choices,
        items,
        domains,
      })),
      people: [...pack.people.values()].map(person => ({
        id: personIdOf(city.code, person.code),
        name: person.name,
        also: alsoOf(person.name),
        unit: person.unit,
        title: person.post,
      })),
      files: { count: rules.files.count.value, sizeMb: rules.files.sizeMb.value, types: rules.files.types.value },
    }
  },
})

/** Other names as they are, and how all of them are spelled. */
const alsoOf = (name: string, ...others: (string | undefined)[]): string => {
  const known = others.filter(other => other !== undefined && other !== name) as string[]
  return [...known, ...[name, ...known].map(spellingOf)].filter(Boolean).join(' ')
}
