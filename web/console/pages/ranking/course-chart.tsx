import { LineChart } from 'echarts/charts'
import { AriaComponent, GridComponent, TooltipComponent } from 'echarts/components'
import { type ECharts, init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import type { RankingCourse } from '../../api/types.ts'
import { t, tx } from '../../i18n/index.ts'
import { axisOf, spread } from './period.ts'

use([LineChart, GridComponent, TooltipComponent, AriaComponent, SVGRenderer])

/** height of the box less the margins of the grid */
const plotHeight = 280 - 16 - 28
const ink = '#17211F'
const quiet = '#5E6A67'

/** Six months: the subject in ink with its name at the end, the others grey; names at line ends instead of a legend. */
export function CourseChart({ course, subject }: { course: RankingCourse; subject: string | null }) {
  const box = useRef<HTMLDivElement>(null)
  const chart = useRef<ECharts | null>(null)
  useEffect(() => {
    if (!box.current) return
    const made = init(box.current, null, { renderer: 'svg' })
    chart.current = made
    const watch = new ResizeObserver(() => made.resize())
    watch.observe(box.current)
    return () => {
      watch.disconnect()
      made.dispose()
      chart.current = null
    }
  }, [])
  useEffect(() => {
    const values = course.series.flatMap(s => s.scores.filter(v => v !== null))
    const axis = axisOf(values)
    const room = plotHeight
    const ends = course.series.map(s => {
      const last = s.scores.findLast(v => v !== null) ?? axis.from
      return ((axis.to - last) / (axis.to - axis.from)) * room
    })
    const placed = spread(ends, 16, room)
    const moved = ends.map((y, n) => (placed[n] ?? y) - y)
    const narrow = (box.current?.clientWidth ?? 800) < 560
    chart.current?.setOption(
      {
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
        series: course.series.map((s, n) => {
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
              show: true,
              formatter: main ? '{a} {c}' : '{a}',
              color: main ? ink : quiet,
              fontWeight: main ? 600 : 400,
              fontSize: main ? 14 : 12,
              distance: 10,
              offset: [0, moved[n] ?? 0],
            },
            emphasis: { focus: 'series', lineStyle: { width: 3, color: ink } },
          }
        }),
      },
      true,
    )
  }, [course, subject])
  return <div ref={box} className="chart" role="img" aria-label={t('rank.chartSay', { n: course.series.length })} />
}
