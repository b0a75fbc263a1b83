import { type Text, text } from '../../../platform/i18n/texts.ts'
import type { Leaf, Term } from '../../../rules/score/index.ts'
import { schemeWord } from '../../registry/index.ts'

const join = (parts: readonly Text[], by: { zh: string; en: string }): Text => ({
  zh: parts.map(part => part.zh).join(by.zh),
  en: parts.map(part => part.en).join(by.en),
})
const PLUS = { zh: '＋', en: ' + ' }

const term = ({ fact, times }: Term): Text =>
  times === 1
    ? schemeWord(`fact.${fact}`)
    : text('round.formula.times', { fact: schemeWord(`fact.${fact}`), times: String(times) })
const terms = (all: readonly Term[]): Text => join(all.map(term), PLUS)

/**
 * How the points of an indicator are reckoned, in words a clerk can check with a pencil.
 * @param weight what it could bring, after the weight of empty indicators was spread
 */
export function formulaOf(leaf: Leaf, weight: string): Text {
  const { measure, normalise } = leaf
  const from = ((): Text => {
    switch (measure.form) {
      case 'rate':
        return text('round.formula.rate', {
          numerator: terms(measure.numerator),
          denominator: terms(measure.denominator),
        })
      case 'share':
        return text('round.formula.share', { fact: schemeWord(`fact.${measure.of}`) })
      case 'count':
        return terms(measure.of)
      case 'median':
        return text('round.formula.median')
      case 'mean': {
        const panels = measure.panels?.map(panel =>
          text('round.formula.panel', {
            who: join(
              panel.who.map(who => schemeWord(`who.${who}`)),
              { zh: '、', en: ', ' },
            ),
            weight: String(panel.weight),
          }),
        )
        if (panels) return text('round.formula.panels', { panels: join(panels, PLUS) })
        return measure.trim ? text('round.formula.trimmed', { n: String(measure.trim) }) : text('round.formula.mean')
      }
    }
  })()
  const to =
    normalise.form === 'linear'
      ? text('round.formula.linear', { worst: String(normalise.worst), best: String(normalise.best), weight })
      : text('round.formula.steps', {
          weight,
          steps: join(
            normalise.steps.map(step =>
              text('round.formula.step', {
                from: String(step.from),
                gives: String(Math.round(step.gives * 10000) / 100),
              }),
            ),
            { zh: '，', en: ', ' },
          ),
        })
  return join([from, to], { zh: '；', en: '; ' })
}
