import { LineChart } from 'echarts/charts'
import { AriaComponent, GridComponent, TooltipComponent } from 'echarts/components'
import { use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useCallback } from 'react'
import type { RankingCourse } from '../../api/types.ts'
import { t, tx } from '../../i18n/index.ts'
import { useChart } from '../../parts/use-chart.ts'
import { axisOf, spread } from './period.ts'

use([LineChart, GridComponent, TooltipComponent, AriaComponent, SVGRenderer])

/** margins of the grid above and below */
const AXES = 16 + 28
/** height of a name at the end of a line */
const LABEL = 16
const LEAST = 280 - AXES

const isScored = (series: RankingCourse['series'][number]) => series.scores.at(-1) !== null

/** So high that the names of all who have a score stand below each other. */
const roomFor = (course: RankingCourse) => Math.max(LEAST, course.series.filter(isScored).length * LABEL)

const ink = '#17211F'
const quiet = '#5E6A67'

/** Six months: the subject in ink with its name at the end, the others grey; names at line ends instead of a legend. */
export function CourseChart({ course, subject }: { course: RankingCourse; subject: string | null }) {
  const draw = useCallback(
    (width: number) => {
      const values = course.series.flatMap(s => s.scores.filter(v => v !== null))
      const axis = axisOf(values)
      const room = roomFor(course)
      const ended = course.series.filter(isScored)
      const ends = ended.map(s => ((axis.to - (s.scores.at(-1) ?? axis.from)) / (axis.to - axis.from)) * room)
      const placed = spread(ends, LABEL, room)
      const moved = new Map(ended.map((s, n) => [s.unit, (placed[n] ?? 0) - (ends[n] ?? 0)]))
      const narrow = width < 560
      return {
        animation: false,
        aria: {
          enabled: true,
          decal: { show: true },
          label: { description: t('rank.chartSay', { n: course.series.length }) },
        },
        textStyle: { fontFamily: 'inherit' },
        grid: { left: 40, right: narrow ? 84 : 150, top: 16, bottom: 28 },
        tooltip: {
          trigger: 'item',
          transitionDuration: 0,
          borderColor: '#C6CDC9',
          textStyle: { color: ink, fontSize: 13 },
        },
        xAxis: {
          type: 'category',
          data: course.months.map(m => t('rank.monthNo', { n: Number(m.slice(5)) })),
          boundaryGap: false,
          axisLine: { lineStyle: { color: '#C6CDC9' } },
          axisTick: { show: false },
          axisLabel: { color: quiet, fontSize: 12 },
        },
        yAxis: {
          type: 'value',
          min: axis.from,
          max: axis.to,
          interval: 5,
          axisLabel: { color: quiet, fontSize: 12 },
          splitLine: { lineStyle: { color: '#E2E6E3' } },
        },
        series: course.series.map(s => {
          const main = s.unit === subject
          return {
            name: tx(s.name),
            type: 'line',
            data: s.scores,
            z: main ? 5 : 2,
            symbol: main ? 'circle' : 'none',
            symbolSize: 8,
            lineStyle: { color: main ? ink : '#B4BDB9', width: main ? 3 : 1.3 },
            itemStyle: { color: '#fff', borderColor: ink, borderWidth: 2 },
            endLabel: {
              show: moved.has(s.unit),
              formatter: main ? '{a} {c}' : '{a}',
              color: main ? ink : quiet,
              fontWeight: main ? 600 : 400,
              fontSize: main ? 14 : 12,
              distance: 10,
              offset: [0, moved.get(s.unit) ?? 0],
            },
            emphasis: { focus: 'series', lineStyle: { width: 3, color: ink } },
          }
        }),
      }
    },
    [course, subject],
  )
  const box = useChart(draw)
  return (
    <div
      ref={box}
      className="chart"
      style={{ height: roomFor(course) + AXES }}
      role="img"
      aria-label={t('rank.chartSay', { n: course.series.length })}
    />
  )
}
