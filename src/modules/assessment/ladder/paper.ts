import type { CityContext } from '../../../platform/acts/index.ts'
import { fillText, type Text } from '../../../platform/i18n/texts.ts'
import { limitWords, unitRef } from '../../casework/index.ts'
import { limitText } from '../../registry/index.ts'
import { unspaced } from '../../supervision/index.ts'
import { ofRound, periodWords, reasonWords, type StepFacts } from './rules/facts.ts'
import { type Step, type StepPaper, stepRule } from './subject.ts'

const nameOf = (city: CityContext, unit: string): Text => unitRef(city, unit)?.name ?? { zh: unit, en: unit }

/** What a step is about: the unit, or with the unit before it a section, a window, a person of it. */
export function aboutWhom(city: CityContext, row: Pick<Step, 'unit_id' | 'facts'>): Text {
  const facts = row.facts as unknown as StepFacts
  const unit = nameOf(city, row.unit_id)
  if (!ofRound(facts) || facts.subject.id === row.unit_id) return unit
  const { name } = facts.subject
  return {
    zh: `${unit.zh}${name.zh.startsWith(unit.zh) ? name.zh.slice(unit.zh.length) : name.zh}`,
    en: `${unit.en}, ${name.en}`,
  }
}

/** The words of a step's paper as the pack has them, about one unit, or all units of a circular. Chinese, as it is signed. */
export function paperOf(city: CityContext, steps: readonly Step[], addition: string | null): StepPaper {
  const [first] = steps
  if (!first) throw new Error('a paper about nobody')
  const rule = stepRule(city, first)
  const units = steps.map(row => {
    const facts = row.facts as unknown as StepFacts
    const words = reasonWords(facts).zh
    return {
      unit: row.unit_id,
      name: aboutWhom(city, row).zh,
      words: ofRound(facts)
        ? words
        : `${words}，得分${facts.score}，满意${facts.counts.satisfied}人、表明评价${facts.counts.valid}人`,
    }
  })
  const facts = first.facts as unknown as StepFacts
  const vars = {
    month: periodWords(first.month),
    unit: aboutWhom(city, first),
    places: reasonWords(facts),
    ...(ofRound(facts) ? { scheme: facts.round.name, what: rule.name } : { last: String(facts.last) }),
    list: units.map(row => `${row.name}（${row.words}）`).join('；'),
    readWithin: limitWords(limitText(rule.paper.readWithin)),
    objectWithin: limitWords(limitText(rule.of.publication.objectWithin.value)),
  }
  const office = rule.of.handOver.offices.find(row => row.code === rule.office)
  const names = [...new Set(steps.map(row => nameOf(city, row.unit_id).zh))].join('，')
  return {
    title: unspaced(fillText(rule.paper.title, vars).zh),
    to:
      rule.toWhom === 'other_office'
        ? (office?.name.zh ?? names)
        : rule.toWhom === 'first_person'
          ? `${names}主要负责人`
          : names,
    paragraphs: [...unspaced(fillText(rule.paper.body, vars).zh).split('\n'), ...(addition ? [addition] : [])],
    signer: rule.of.signer.value.zh,
    copies: rule.paper.copies?.zh ?? '',
    units,
  }
}
