import { hasText, text } from '../../../platform/i18n/texts.ts'
import type { Pack, Scheme, SchemeNode, Text } from '../pack/index.ts'
import type { Provenance, RuleLine } from './line.ts'
import catalogue from './scheme-words.json' with { type: 'json' }
import { joined, valueInWords } from './words.ts'

const words: Record<string, Text> = catalogue

type Part = string | number | Text

/** A word or sentence of the catalogue with its blanks filled. */
export function schemeWord(key: string, parts: Record<string, Part> = {}): Text {
  const found = words[key]
  if (!found) throw new Error(`no words for ${key}`)
  const fill = (template: string, lang: 'zh' | 'en') =>
    template.replace(/\{(\w+)\}/g, (_, name: string) => {
      const part = parts[name] ?? ''
      return typeof part === 'object' ? part[lang] : String(part)
    })
  return { zh: fill(found.zh, 'zh'), en: fill(found.en, 'en') }
}

const say = schemeWord
const word = (kind: string, code: string): Text => say(`${kind}.${code}`)
const plain = (value: string | number): Text => ({ zh: String(value), en: String(value) })
const roleName = (role: string): Text => (hasText(`role.${role}`) ? text(`role.${role}`) : plain(role))
const both = (...parts: readonly Text[]): Text => joined(parts, '；', '; ')
const percent = (share: number): string => `${Math.round(share * 10_000) / 100}%`

export interface Said extends RuleLine {
  /** what the line is about, without the name of its row: weight, measure, lines … */
  aspect: string
}

/** An indicator with everything that is said of it, and its children. */
export interface NodeInWords {
  code: string
  name: Text
  weight: number
  origin: Text | null
  weightFrom: Provenance
  said: Said[]
  children: NodeInWords[]
}

export interface SchemeInWords {
  general: Said[]
  stages: { code: string; name: Text; said: Said[]; indicators: NodeInWords[] }[]
  groups: { code: string; name: Text; said: Said[] }[]
  plusMinus: { code: string; name: Text; said: Said[] }[]
  vetoes: Said[]
  exclusions: Said[]
  closing: Said[]
  consequences: (Said & { bears: 'honour' | 'burden' | 'note' })[]
}

type Sourced = { source?: string | undefined; assumed?: string | undefined }
type Ruled<T> = Sourced & { value: T }

const from = ({ source, assumed }: Sourced): Provenance => ({ source: source ?? null, assumed: assumed ?? null })

class Speaker {
  private readonly pack: Pack
  private readonly scheme: Scheme
  private readonly names: Map<string, Text>

  constructor(pack: Pack, scheme: Scheme) {
    this.pack = pack
    this.scheme = scheme
    const all = (nodes: readonly SchemeNode[]): [string, Text][] =>
      nodes.flatMap(node => [[node.code, node.name] as [string, Text], ...all(node.children ?? [])])
    const stages = scheme.stages ?? [{ indicators: scheme.indicators }]
    this.names = new Map(stages.flatMap(stage => all(stage.indicators)))
  }

  private line(id: string, aspect: string, of: Text | null, value: Text, source: Sourced): Said {
    const what = word('what', aspect)
    return {
      id: `schemes.${this.scheme.code}.${id}`,
      aspect,
      what: of ? { zh: `${of.zh}：${what.zh}`, en: `${of.en}: ${what.en}` } : what,
      value,
      ...from(source),
    }
  }

  /** A row that is one rule: its own name says what it is. */
  private row(id: string, aspect: string, name: Text, value: Text, source: Sourced): Said {
    const what = word('what', aspect)
    return {
      id: `schemes.${this.scheme.code}.${id}`,
      aspect,
      what: { zh: `${what.zh}：${name.zh}`, en: `${what.en}: ${name.en}` },
      value,
      ...from(source),
    }
  }

  private nameOf(code: string): Text {
    return code === 'score' ? say('say.score') : (this.names.get(code) ?? plain(code))
  }

  private maybe<T>(key: string, ruled: Ruled<T> | undefined, value: (value: T) => Text): Said[] {
    return ruled ? [this.line(key, key, null, value(ruled.value), ruled)] : []
  }

  general(): Said[] {
    const { scheme } = this
    const number = (n: number) => say('say.number', { n })
    const points = (n: number) => say('say.points', { n })
    return [
      ...this.maybe('subjects', scheme.subjects, kind => word('subject', kind)),
      ...this.maybe('expected', scheme.expected, number),
      ...this.maybe('periods', scheme.periods, periods => joined(periods.map(period => word('period', period)))),
      ...this.maybe('monthStartsOn', scheme.monthStartsOn, n => say('say.day', { n })),
      ...this.maybe('full', scheme.full, points),
      ...this.maybe('fullBefore', scheme.fullBefore, points),
      ...this.maybe('decimals', scheme.decimals, n => say('say.places', { n })),
      ...this.maybe('bounds', scheme.bounds, bounds => say('say.bounds', bounds)),
      ...this.maybe('volume', scheme.volume, fact => say('say.volume', { fact: word('fact', fact) })),
    ]
  }

  groups(): SchemeInWords['groups'] {
    return this.scheme.groups.map(group => {
      const { code, name, kind, volumeFrom, lines } = group
      const id = `groups.${code}`
      const said = [this.row(id, 'group', name, kind ? word('kind', kind) : say('say.fixed'), group)]
      if (volumeFrom)
        said.push(
          this.line(`${id}.volumeFrom`, 'volumeFrom', name, say('say.volumeFrom', { n: volumeFrom.value }), volumeFrom),
        )
      if (lines) {
        const { on, byVolume, ...figures } = lines.value
        const value = say('say.lines', {
          ...figures,
          on: this.nameOf(on),
          volume: byVolume ? say('say.byVolume') : plain(''),
        })
        said.push(this.line(`${id}.lines`, 'lines', name, value, lines))
      }
      return { code, name, said }
    })
  }

  private terms({ numerator, of, graded }: NonNullable<SchemeNode['measure']>['value']): Text {
    const first = word('fact', numerator ?? of ?? 'votes')
    const more = (graded ?? []).map(term => say('say.graded', { of: word('fact', term.of), times: term.times }))
    const sum = joined([first, ...more], ' + ', ' + ')
    return more.length > 0 && numerator ? { zh: `（${sum.zh}）`, en: `(${sum.en})` } : sum
  }

  private measure(node: SchemeNode): Text {
    const raw = node.measure?.value
    if (!raw) return plain('')
    const parts: Text[] = []
    if (raw.form === 'rate')
      parts.push(say('say.rate', { numerator: this.terms(raw), denominator: word('fact', raw.denominator ?? 'votes') }))
    else if (raw.form === 'share') parts.push(say('say.share', { of: this.terms(raw) }))
    else if (raw.form === 'count') parts.push(say('say.count', { of: this.terms(raw) }))
    else parts.push(say(`say.${raw.form}`))
    if (raw.trim) parts.push(say('say.trim', { n: raw.trim }))
    if (raw.answers)
      parts.push(
        joined(
          raw.answers.map(({ name, worth }) =>
            worth === null ? say('say.noVote', { name }) : say('say.answer', { name, n: worth }),
          ),
        ),
      )
    if (raw.panels) {
      const list = raw.panels.map(({ who, weight }) =>
        say('say.panel', { who: joined(who.map(one => word('who', one))), n: weight }),
      )
      parts.push(say('say.panels', { list: joined(list) }))
    }
    if (node.exclude?.length) {
      const names = node.exclude.map(
        ground => this.scheme.exclusions.find(row => row.code === ground)?.name ?? plain(ground),
      )
      parts.push(say('say.exclude', { list: joined(names) }))
    }
    if (node.whenEmpty) parts.push(word('empty', node.whenEmpty))
    return both(...parts)
  }

  private normalise(node: SchemeNode): Text {
    const raw = node.normalise?.value
    if (!raw) return plain('')
    const isShare = node.measure?.value.form === 'rate' || node.measure?.value.form === 'share'
    const amount = (n: number) => (isShare ? plain(percent(n)) : say('say.points', { n }))
    if (raw.form === 'linear') return say('say.linear', { worst: amount(raw.worst ?? 0), best: amount(raw.best ?? 0) })
    return joined(
      (raw.steps ?? []).map(step => say('say.step', { from: amount(step.from), gives: percent(step.gives) })),
    )
  }

  private node(node: SchemeNode, path: string, above: Text | null): NodeInWords {
    const id = `${path}.${node.code}`
    const full = above ? { zh: `${above.zh} › ${node.name.zh}`, en: `${above.en} › ${node.name.en}` } : node.name
    const said = [this.line(`${id}.weight`, 'weight', full, say('say.points', { n: node.weight.value }), node.weight)]
    if (node.measure) said.push(this.line(`${id}.measure`, 'measure', full, this.measure(node), node.measure))
    if (node.normalise) said.push(this.line(`${id}.normalise`, 'normalise', full, this.normalise(node), node.normalise))
    if (node.atLeast)
      said.push(this.line(`${id}.atLeast`, 'atLeast', full, say('say.sample', { n: node.atLeast.value }), node.atLeast))
    return {
      code: node.code,
      name: node.name,
      weight: node.weight.value,
      origin: node.children ? null : word('origin', node.origin ?? 'measured'),
      weightFrom: from(node.weight),
      said,
      children: (node.children ?? []).map(child => this.node(child, id, full)),
    }
  }

  stages(): SchemeInWords['stages'] {
    const { scheme } = this
    if (!scheme.stages)
      return [
        {
          code: 'all',
          name: scheme.name,
          said: [],
          indicators: scheme.indicators.map(node => this.node(node, 'indicators', null)),
        },
      ]
    return scheme.stages.map(({ code, name, keep, indicators }) => ({
      code,
      name,
      said: keep ? [this.line(`stages.${code}.keep`, 'keep', name, say('say.first', { n: keep.value }), keep)] : [],
      indicators: indicators.map(node => this.node(node, `stages.${code}`, name)),
    }))
  }

  plusMinus(): SchemeInWords['plusMinus'] {
    return this.scheme.plusMinus.map(branch => {
      const { code, name, capPlus, capMinus, items } = branch
      const limit = (n: number | undefined): Part => n ?? say('say.nocap')
      const caps = say('say.caps', { plus: limit(capPlus), minus: limit(capMinus) })
      const said = [this.row(`plusMinus.${code}`, 'plusMinus', name, caps, branch)]
      for (const item of items) {
        const each = say('say.each', { n: item.points > 0 ? `+${item.points}` : `−${-item.points}` })
        const value = both(
          each,
          ...(item.cap === undefined ? [] : [say('say.cap', { n: item.cap })]),
          ...(item.excusable ? [say('say.excusable')] : []),
        )
        said.push(this.row(`plusMinus.${code}.${item.code}`, 'plusMinus', item.name, value, item))
      }
      return { code, name, said }
    })
  }

  vetoes(): Said[] {
    return this.scheme.vetoes.map(veto =>
      this.row(`vetoes.${veto.code}`, 'veto', veto.name, word('effect', veto.effect), veto),
    )
  }

  exclusions(): Said[] {
    return this.scheme.exclusions.map(row =>
      this.row(
        `exclusions.${row.code}`,
        'exclusion',
        row.name,
        say('say.decidedBy', { role: roleName(row.decidedBy) }),
        row,
      ),
    )
  }

  closing(): Said[] {
    const { smallNumbers, ties, tieBreak, reportTo, atBorder, namesAtLeast, ladderAtLeast } = this.scheme
    const number = (n: number) => say('say.number', { n })
    const { of, ...below } = smallNumbers ?? {}
    const small = Object.entries(below).flatMap(([period, least]) =>
      least
        ? [
            this.line(
              `smallNumbers.${period}`,
              'small',
              word('period', period),
              say('say.fewer', { n: least.value }),
              least,
            ),
          ]
        : [],
    )
    return [
      ...(of ? [this.line('smallNumbers.of', 'small.of', null, word('fact', of.value), of)] : []),
      ...small,
      ...this.maybe('ties', ties, () => say('say.same_place')),
      ...this.maybe('tieBreak', tieBreak, keys =>
        joined(
          keys.map(key => (key.indicator ? this.nameOf(key.indicator) : word('fact', key.fact ?? 'votes'))),
          '，再比',
          ', then ',
        ),
      ),
      ...this.publication(),
      ...reportTo.map(row => this.row(`reportTo.${row.code}`, 'reportTo', row.name, say('say.report'), row)),
      ...this.maybe('atBorder', atBorder, ({ honour, burden, note }) =>
        say('say.border', {
          honour: word('border', honour),
          burden: word('border', burden),
          note: word('border', note),
        }),
      ),
      ...this.maybe('namesAtLeast', namesAtLeast, number),
      ...this.maybe('ladderAtLeast', ladderAtLeast, number),
      ...this.afterwards(),
    ]
  }

  private publication(): Said[] {
    const { bands, grounds, ...rest } = this.scheme.publication
    const lines = Object.entries(rest).flatMap(([key, ruled]) =>
      ruled
        ? [
            this.line(
              `publication.${key}`,
              key,
              null,
              valueInWords(this.pack, `publication.${key}`, ruled.value),
              ruled,
            ),
          ]
        : [],
    )
    return [
      ...lines,
      ...(bands ?? []).map(band =>
        this.row(`publication.bands.${band.code}`, 'band', band.name, say('say.bandFrom', { n: band.from }), band),
      ),
      ...(grounds ?? []).map(row =>
        this.row(`publication.grounds.${row.code}`, 'ground', row.name, say('say.ground'), row),
      ),
    ]
  }

  /** Who signs, whom the results go to, what is praised and what is excused (SPEC R13 R14 Q9). */
  private afterwards(): Said[] {
    const { signer, handOver, honours, excuses } = this.scheme
    const by = (role: string) => say('say.decidedBy', { role: roleName(role) })
    return [
      ...this.maybe('signer', signer, name => name),
      ...(handOver ? this.maybe('handOver.word', handOver.word, plain) : []),
      ...(handOver?.offices ?? []).map(row =>
        this.row(
          `handOver.offices.${row.code}`,
          'handOver',
          row.name,
          joined(row.gets.map(what => say(`say.gets.${what}`))),
          row,
        ),
      ),
      ...honours.map(row =>
        this.row(
          `honours.${row.code}`,
          'honour',
          row.name,
          row.rank ? both(say('say.firstRunning', { ...row.rank }), by(row.by)) : both(say('say.byHand'), by(row.by)),
          row,
        ),
      ),
      ...(excuses
        ? [
            ...this.maybe('excuses.decideWithin', excuses.decideWithin, limit =>
              valueInWords(this.pack, 'excuses.decideWithin', limit),
            ),
            ...this.maybe('excuses.decidedBy', excuses.decidedBy, roleName),
            ...excuses.grounds.map(row =>
              this.row(`excuses.grounds.${row.code}`, 'excuse', row.name, say('say.excused'), row),
            ),
          ]
        : []),
    ]
  }

  private copies(roles: readonly string[]): Text {
    return roles.length === 0 ? plain('') : say('say.copyTo', { list: joined(roles.map(roleName)) })
  }

  private together(parts: {
    when: Text
    running: Text
    carries: Text
    by: string
    toWhom: string
    copyTo: readonly string[]
  }): Text {
    const { by, toWhom, copyTo, ...rest } = parts
    const main = say('say.consequence', { ...rest, by: roleName(by), toWhom: word('toWhom', toWhom) })
    const copies = this.copies(copyTo)
    return { zh: main.zh + copies.zh, en: main.en + copies.en }
  }

  private condition({ when, within }: Scheme['consequences'][number]): Text {
    const place = (key: 'first' | 'last', n: number): Text => {
      const where = word('within', within)
      const places = say(`say.${key}`, { n })
      return { zh: `${where.zh}${places.zh}`, en: `${places.en} ${where.en}` }
    }
    switch (when.is) {
      case 'first':
      case 'last':
        return place(when.is, when.places ?? 0)
      case 'under':
        return say('say.under', { of: this.nameOf(when.of ?? 'score'), n: when.points ?? 0 })
      case 'from':
        return when.points === 0
          ? say('say.fromZero')
          : say('say.from', { of: this.nameOf(when.of ?? 'score'), n: when.points ?? 0 })
      case 'veto':
        return say('say.veto', { veto: this.scheme.vetoes.find(veto => veto.code === when.veto)?.name ?? plain('') })
      default:
        return say(`say.${when.is}`)
    }
  }

  consequences(): SchemeInWords['consequences'] {
    const ladder = this.scheme.ladder.map(step => {
      const last = say('say.last', { n: step.last })
      const within = word('within', step.perGroup ? 'group' : 'kind')
      const value = this.together({
        when: { zh: `${within.zh}${last.zh}`, en: `${last.en} ${within.en}` },
        running: step.months > 1 ? say('say.months', { n: step.months }) : plain(''),
        carries: plain(''),
        by: step.by,
        toWhom: step.toWhom,
        copyTo: step.copyTo,
      })
      return { ...this.row(`ladder.${step.code}`, 'ladder', step.name, value, step), bears: 'burden' as const }
    })
    const rest = this.scheme.consequences.map(rule => {
      const value = this.together({
        when: this.condition(rule),
        running: (rule.running ?? 1) > 1 ? say('say.running', { n: rule.running ?? 1 }) : plain(''),
        carries: rule.carries ? say('say.carries') : plain(''),
        by: rule.by,
        toWhom: rule.toWhom,
        copyTo: rule.copyTo,
      })
      return { ...this.row(`consequences.${rule.code}`, 'consequence', rule.name, value, rule), bears: rule.bears }
    })
    return [...ladder, ...rest]
  }
}

/** A scheme in the words of a clerk, each with its clause or why it was assumed. */
export function schemeInWords(pack: Pack, scheme: Scheme): SchemeInWords {
  const speaker = new Speaker(pack, scheme)
  return {
    general: speaker.general(),
    stages: speaker.stages(),
    groups: speaker.groups(),
    plusMinus: speaker.plusMinus(),
    vetoes: speaker.vetoes(),
    exclusions: speaker.exclusions(),
    closing: speaker.closing(),
    consequences: speaker.consequences(),
  }
}

const nodeLines = (node: NodeInWords): Said[] => [...node.said, ...node.children.flatMap(nodeLines)]

/** The same as a plain list of rules, for the page of the rules and for telling two versions apart. */
export function schemeLines(pack: Pack, scheme: Scheme): RuleLine[] {
  const all = schemeInWords(pack, scheme)
  const lines = [
    ...all.general,
    ...all.groups.flatMap(group => group.said),
    ...all.stages.flatMap(stage => [...stage.said, ...stage.indicators.flatMap(nodeLines)]),
    ...all.plusMinus.flatMap(branch => branch.said),
    ...all.vetoes,
    ...all.exclusions,
    ...all.closing,
    ...all.consequences,
  ]
  return lines.map(({ id, what, value, source, assumed }) => ({ id, what, value, source, assumed }))
}
