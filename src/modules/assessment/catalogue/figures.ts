import { hasText, type Text, text } from '../../../platform/i18n/texts.ts'
import { fixedFigures, type Pack, type Scheme, type SchemeNode, schemeWord } from '../../registry/index.ts'
import { schemesOf } from '../present-scheme.ts'

/** One figure as the catalogue shows it: what is counted, over what, and what is left out. */
export interface CatalogueFigure {
  /** scheme and indicator, or the id it is declared under; the address of its line */
  id: string
  name: Text
  /** where it is shown: the method it belongs to, or the page */
  shownOn: Text
  scheme: string | null
  formula: Text
  numerator: Text
  denominator: Text | null
  exclusions: Text[]
  period: Text | null
  since: string | null
  source: string | null
  assumed: string | null
}

/** What a fact counts, in more words than its name, where the books hold it. */
const fact = (code: string): Text => {
  const name = schemeWord(`fact.${code}`)
  if (!hasText(`fact.about.${code}`)) return name
  const about = text(`fact.about.${code}`)
  return { zh: `${name.zh}（${about.zh}）`, en: `${name.en} (${about.en})` }
}

const over = (numerator: Text, denominator: Text): Text => ({
  zh: `${numerator.zh} ÷ ${denominator.zh}`,
  en: `${numerator.en} ÷ ${denominator.en}`,
})

const leavesOf = (nodes: readonly SchemeNode[]): SchemeNode[] =>
  nodes.flatMap(node => (node.children ? leavesOf(node.children) : [node]))

/** Months of the scheme that do not begin on the first: the period's own cut (CHECKLIST K100). */
function periodOf({ periods, monthStartsOn }: Scheme): Text {
  const names = periods.value.map(period => schemeWord(`period.${period}`))
  const day = monthStartsOn?.value ?? 1
  const cut = day > 1 ? text('catalogue.cut', { from: day, to: day - 1 }) : text('catalogue.calendar')
  return {
    zh: `${names.map(name => name.zh).join('、')}，${cut.zh}`,
    en: `${names.map(name => name.en).join(', ')}, ${cut.en}`,
  }
}

function ofScheme(scheme: Scheme): CatalogueFigure[] {
  const stages = scheme.stages ?? [{ indicators: scheme.indicators }]
  return stages
    .flatMap(stage => leavesOf(stage.indicators))
    .flatMap((node): CatalogueFigure[] => {
      const raw = node.measure?.value
      // Marks that people give are no counted figure; the method's own page says who gives them.
      if (!raw || !node.measure || !['rate', 'share', 'count'].includes(raw.form)) return []
      const top = raw.numerator ?? raw.of
      if (!top) return []
      const names = [
        schemeWord(`fact.${top}`),
        ...(raw.graded ?? []).map(term =>
          schemeWord('say.graded', { of: schemeWord(`fact.${term.of}`), times: term.times }),
        ),
      ]
      const sum = { zh: names.map(name => name.zh).join(' + '), en: names.map(name => name.en).join(' + ') }
      const bottom =
        raw.form === 'rate' && raw.denominator
          ? schemeWord(`fact.${raw.denominator}`)
          : raw.form === 'share'
            ? text('catalogue.ofAll', { of: schemeWord(`fact.${top}`) })
            : null
      return [
        {
          id: `${scheme.code}.${node.code}`,
          name: node.name,
          shownOn: scheme.name,
          scheme: scheme.code,
          formula: bottom ? over(sum, bottom) : sum,
          numerator: fact(top),
          denominator: raw.form === 'rate' && raw.denominator ? fact(raw.denominator) : bottom,
          exclusions: (node.exclude ?? []).map(
            ground => scheme.exclusions.find(row => row.code === ground)?.name ?? { zh: ground, en: ground },
          ),
          period: periodOf(scheme),
          since: scheme.effectiveFrom,
          source: node.measure.source ?? null,
          assumed: node.measure.assumed ?? null,
        },
      ]
    })
}

/**
 * Every counted figure, once (CHECKLIST K98): those of the pack's schemes out of the very declarations that are reckoned by,
 * then those that modules declare beside their queries.
 */
export function catalogueOf(pack: Pack): CatalogueFigure[] {
  return [
    ...schemesOf(pack).flatMap(ofScheme),
    ...fixedFigures().map(({ id, name, shownOn, source }): CatalogueFigure => {
      const numerator = text(`figure.${id}.numerator`)
      const denominator = hasText(`figure.${id}.denominator`) ? text(`figure.${id}.denominator`) : null
      return {
        id,
        name: text(name),
        shownOn: text(shownOn),
        scheme: null,
        formula: denominator ? over(numerator, denominator) : numerator,
        numerator,
        denominator,
        exclusions: hasText(`figure.${id}.excludes`) ? [text(`figure.${id}.excludes`)] : [],
        period: null,
        since: null,
        source,
        assumed: null,
      }
    }),
  ]
}
