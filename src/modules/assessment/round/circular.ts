import type { z } from 'zod'
import type { CityContext } from '../../../platform/acts/index.ts'
import type { OfficialDocument } from '../../../platform/documents/index.ts'
import { limitWords } from '../../casework/index.ts'
import { houseOf, limitText } from '../../registry/index.ts'
import { rulesOf } from '../objection/subject.ts'
import { rankingSchemeOf } from '../rules/method.ts'
import { periodInWords } from '../rules/period.ts'
import { withConsequences } from '../scheme-for.ts'
import type { RoundPage } from './shapes.ts'

type Page = z.output<typeof RoundPage>

/** 2026年3月18日 */
function dateOf(city: CityContext, at: Date): string {
  const day = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(city.pack.zone)
  return `${day.year}年${day.month}月${day.day}日`
}

/** How long the unit may object, as the scheme of the round says; null where nothing follows from rounds here. */
function objectWithin(city: CityContext, page: Page): string | null {
  if (!withConsequences(rankingSchemeOf(city.pack, 'month'))) return null
  return limitWords(limitText(rulesOf(city, page).publication.objectWithin.value)).zh
}

/** What a rule says of how many: names for honours and burdens, in the order of places. */
const namedLine = (page: Page): { label: string; lines: string[] }[] =>
  page.recommended.map(row => ({
    label: row.name.zh,
    lines: [row.subjects.map(subject => subject.name.zh).join('、')],
  }))

/**
 * The circular of a round (情况通报, GB/T 9704): what was assessed by what, the results group by group, what follows. Before
 * the decision it is a draft and says so.
 */
export function circularOf(city: CityContext, page: Page, now: Date): OfficialDocument {
  const when = periodInWords(page.period)
  const draft = page.state !== 'closed'
  const within = objectWithin(city, page)
  const groups = page.groups.length > 0 ? page.groups : [{ id: null, name: null, lines: null }]
  const tables = groups.flatMap(group => {
    const rows = page.rows.filter(row => row.group === group.id)
    if (rows.length === 0) return []
    const lines = rows.map(row =>
      row.place === null
        ? `—　${row.name.zh}　${row.score} 分　${row.unranked?.zh ?? ''}`
        : `${row.place}　${row.name.zh}　${row.score} 分${row.tied ? '（并列）' : ''}`,
    )
    const line = group.lines
      ? [`基准线 ${group.lines.baseline}，奖分线 ${group.lines.bonus}（按${group.lines.on.zh}）`]
      : []
    return [{ label: group.name?.zh ?? '结果', lines: [...line, ...lines] }]
  })
  const out = page.leftOut.map(row => `${row.name.zh} ${row.number} 件`).join('，')
  return {
    number: page.publications[0]?.number ?? '',
    title: `关于${when}${page.name.zh}情况的${draft ? '通报（征求意见稿）' : '通报'}`,
    to: draft ? '' : '各有关单位',
    paragraphs: [
      `按照《${page.name.zh}》（${page.schemeVersion} 版）的规定，对 ${page.subjects} 个参评对象${when}（${page.from} 至 ${page.to}）的情况进行了考评，满分 ${page.full} 分。现将结果通报如下。`,
      `各项指标为：${page.indicators.map(row => `${row.name.zh} ${row.weight} 分`).join('，')}。`,
      ...(out ? [`依照规定剔除、不计入的有：${out}。`] : []),
      ...(within ? [`对结果有异议的，可以自发布之日起 ${within} 内由本单位负责人提出申诉，并附证明材料。`] : []),
    ],
    signer: houseOf(city.pack).zh,
    date: dateOf(city, now),
    rows: [...tables, ...namedLine(page)],
    copies: page.copies.map(row => row.zh).join('，'),
    foot: page.digest ? `数据摘要 ${page.digest}` : '未经审定，数字随时变动',
  }
}
