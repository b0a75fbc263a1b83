import type { z } from 'zod'
import type { Text } from '../../platform/i18n/texts.ts'
import {
  type NodeInWords,
  type Pack,
  type Said,
  type Scheme,
  type SchemeSpell,
  schemeInWords,
  schemeWord,
} from '../registry/index.ts'
import type { SchemePage, SchemeRow } from './scheme-shapes.ts'

const lineOf = ({ id, what, value, source, assumed }: Said) => ({ id, what, value, source, assumed })
const linesOf = (said: readonly Said[]) => said.map(lineOf)

type NodeView = z.input<typeof SchemePage>['stages'][number]['indicators'][number]

/** The weight stands beside the name; its line would only repeat it. */
const nodeOf = (node: NodeInWords): NodeView => ({
  code: node.code,
  name: node.name,
  weight: node.weight,
  origin: node.origin,
  ...node.weightFrom,
  lines: linesOf(node.said.filter(({ aspect }) => aspect !== 'weight')),
  children: node.children.map(nodeOf),
})

const join = (parts: readonly Text[]): Text => ({
  zh: parts.map(part => part.zh).join('、'),
  en: parts.map(part => part.en).join(', '),
})

const allOf = (words: ReturnType<typeof schemeInWords>): Said[] => {
  const nodes = (all: readonly NodeInWords[]): Said[] => all.flatMap(node => [...node.said, ...nodes(node.children)])
  return [
    ...words.general,
    ...words.groups.flatMap(group => group.said),
    ...words.stages.flatMap(stage => [...stage.said, ...nodes(stage.indicators)]),
    ...words.plusMinus.flatMap(branch => branch.said),
    ...words.vetoes,
    ...words.exclusions,
    ...words.closing,
    ...words.consequences,
  ]
}

const rowFrom = (scheme: Scheme, words: ReturnType<typeof schemeInWords>): z.input<typeof SchemeRow> => {
  const said = allOf(words)
  return {
    code: scheme.code,
    name: scheme.name,
    version: scheme.version,
    effectiveFrom: scheme.effectiveFrom,
    subjects: schemeWord(`subject.${scheme.subjects?.value ?? 'unit'}`),
    periods: join(scheme.periods.value.map(period => schemeWord(`period.${period}`))),
    full: scheme.full?.value ?? 100,
    sources: [...new Set(said.flatMap(({ source }) => source ?? []))].sort(),
    assumed: said.filter(({ assumed }) => assumed !== null).length,
  }
}

export const schemeRow = (pack: Pack, scheme: Scheme) => rowFrom(scheme, schemeInWords(pack, scheme))

/** Versions of a scheme, newest first: which held, holds, is to come. */
function courseView(course: readonly SchemeSpell[], today: string): z.input<typeof SchemePage>['course'] {
  const at = course.findLastIndex(row => row.from <= today)
  return course
    .map(({ from, file, approved }, n) => ({
      ...{ version: file.version, from: from || null, digest: approved?.digest ?? null },
      stand: n === at ? ('inForce' as const) : n < at ? ('former' as const) : ('later' as const),
    }))
    .toReversed()
}

/** A scheme with every figure in words and where it comes from. */
export function schemePage(
  pack: Pack,
  scheme: Scheme,
  course: readonly SchemeSpell[],
  today: string,
): z.input<typeof SchemePage> {
  const words = schemeInWords(pack, scheme)
  return {
    ...rowFrom(scheme, words),
    packVersion: pack.version,
    course: courseView(course, today),
    general: linesOf(words.general),
    stages: words.stages.map(({ code, name, said, indicators }) => ({
      code,
      name,
      lines: linesOf(said),
      indicators: indicators.map(nodeOf),
    })),
    groups: words.groups.map(({ code, name, said }) => ({ code, name, lines: linesOf(said) })),
    plusMinus: words.plusMinus.map(({ code, name, said }) => ({ code, name, lines: linesOf(said) })),
    vetoes: linesOf(words.vetoes),
    exclusions: linesOf(words.exclusions),
    closing: linesOf(words.closing),
    consequences: words.consequences.map(row => ({ ...lineOf(row), bears: row.bears })),
  }
}

/** The daily ranking first, which everybody lives with; the others by code. */
export const schemesOf = (pack: Pack): Scheme[] =>
  [...pack.schemes.values()].sort(
    (a, b) => Number(b.code === 'daily') - Number(a.code === 'daily') || (a.code < b.code ? -1 : 1),
  )
