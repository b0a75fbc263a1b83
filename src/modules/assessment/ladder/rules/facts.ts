import type { Text } from '../../../../platform/i18n/texts.ts'
import type { Recommendation } from '../../../../rules/score/index.ts'
import type { RankingBody } from '../../rules/body.ts'

/** The figures a step was recommended for, as they were published: they stay, whatever is corrected later. */
export interface StepFacts {
  group: Text
  score: number
  last: number
  months: string[]
  places: { month: string; place: number; of: number }[]
  counts: Record<'satisfied' | 'valid' | 'closedInTime' | 'limitEnded' | 'returned' | 'dispatched', number>
}

export function factsOf({ inputs, rows }: RankingBody, { unit, months, reason }: Recommendation): StepFacts {
  const row = rows.find(one => one.unit === unit)
  const counts = inputs.units.find(one => one.unit === unit)?.counts
  if (!row || !counts) throw new Error(`${unit} is not in the ranking of ${inputs.period}`)
  const { satisfied, valid, closedInTime, limitEnded, returned, dispatched } = counts
  return {
    group: inputs.scheme.groups.find(one => one.id === row.group)?.name ?? { zh: row.group, en: row.group },
    score: row.score,
    last: reason.last,
    months,
    places: reason.places,
    counts: { satisfied, valid, closedInTime, limitEnded, returned, dispatched },
  }
}

/** 2026-03 as official documents write it: 2026年3月. */
export function monthWords(month: string): Text {
  const [year = '', number = ''] = month.split('-')
  return { zh: `${year}年${Number(number)}月`, en: month }
}

/** The reason in a sentence without a subject: 2026年3月在本组排第22名，共22个单位. */
export function placesWords({ places, last }: Pick<StepFacts, 'places' | 'last'>): Text {
  const zh = places.map(row => `${monthWords(row.month).zh}第${row.place}名（共${row.of}个单位）`).join('，')
  const en = places.map(row => `${row.month} place ${row.place} of ${row.of}`).join(', ')
  return places.length === 1
    ? { zh: `在本组排名后${last}位：${zh}`, en: `was among the last ${last} of its group: ${en}` }
    : {
        zh: `连续${places.length}个月在本组排名后${last}位：${zh}`,
        en: `was among the last ${last} of its group for ${places.length} months running: ${en}`,
      }
}
