import { z } from 'zod'
import { act, Refusal } from '../../../../platform/acts/index.ts'
import { officialNumber } from '../../../supervision/index.ts'
import { periodWords } from '../../ladder/rules/facts.ts'
import { publicationOf } from '../../publications.ts'
import { schemeFor } from '../../scheme-for.ts'
import { handOver } from '../hand-over.ts'

/** The published results of a month go to the offices the pack names, as a paper and by a signed call (SPEC R14). */
export const sendResults = act({
  name: 'handOver.send',
  path: '/api/hand-overs/send',
  by: ['supervisor', 'assessor'],
  clause: 'R14 F16',
  input: z.object({ period: z.string().regex(/^\d{4}-\d{2}$/), words: z.string().trim().max(2000).optional() }),
  run: async (ctx, _none, input) => {
    const { city, db } = ctx
    const published = await publicationOf(db, city.id, { kind: 'month', period: input.period })
    if (!published) throw new Refusal('ranking_not_published', { status: 404 })
    const scheme = schemeFor(city.pack, 'month')
    const before = await db
      .selectFrom('hand_over')
      .select('id')
      .where('city_id', '=', city.id)
      .where('publication_id', '=', published.id)
      .limit(1)
      .executeTakeFirst()
    if (before) throw new Refusal('handed_before', { status: 409 })
    const { inputs, rows } = published.body
    const groups = inputs.scheme.groups.map(group => ({
      name: group.name.zh,
      ranked: rows.filter(row => row.group === group.id && row.place !== null),
    }))
    const nameOf = (unit: string) => inputs.units.find(row => row.unit === unit)?.name.zh ?? unit
    const line = ({ name, ranked }: (typeof groups)[number]) => {
      const of = (some: typeof ranked) => some.map(row => `${nameOf(row.unit)}${row.score}分`).join('，')
      const few = ranked.length <= 6
      return few
        ? `${name}参加排名${ranked.length}个单位：${of(ranked) || '无'}。`
        : `${name}参加排名${ranked.length}个单位，前三名：${of(ranked.slice(0, 3))}；后三名：${of(ranked.slice(-3))}。`
    }
    const month = periodWords(input.period).zh
    const paragraphs = [
      `${month}考评结果已经发布（发布号${published.number}，第${published.version}版），现将结果送你们，供考核和监督使用。`,
      ...groups.map(line),
      ...(published.version > 1 ? ['本期为更正后的结果，此前所送同期结果作废。'] : []),
      ...(input.words ? [input.words] : []),
    ]
    const offices = scheme.handOver.offices.filter(row => row.gets.includes('results'))
    const number = await officialNumber(ctx, scheme.handOver.word.value)
    const figures = rows.map(({ unit, group, place, score }) => ({ unit, group, place, score }))
    const ids = offices.map(office =>
      handOver(ctx, {
        scheme,
        office: office.code,
        kind: 'results',
        number,
        publication: published.id,
        about: published.id,
        paper: {
          title: `关于报送${month}考评结果的函`,
          to: '',
          paragraphs,
          signer: scheme.signer.value.zh,
          copies: '',
          units: [],
        },
        message: {
          kind: 'results',
          period: input.period,
          publication: published.number,
          digest: published.digest,
          figures,
        },
      }),
    )
    const [first] = ids
    if (!first) throw new Refusal('no_offices_here', { status: 409 })
    return {
      created: { kind: 'hand-over', id: first, version: 1 },
      data: { number, publication: published.number, offices: offices.map(row => row.code) },
      answer: { number, offices: ids.length },
    }
  },
})
