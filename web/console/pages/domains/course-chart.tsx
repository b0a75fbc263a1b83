import { BarChart, LineChart } from 'echarts/charts'
import { AriaComponent, GridComponent, TooltipComponent } from 'echarts/components'
import { use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useCallback } from 'react'
import { count, percent } from '../../../shared/format/numbers.ts'
import type { DomainCourse } from '../../api/domains.ts'
import { t } from '../../i18n/index.ts'
import { useChart } from '../../parts/use-chart.ts'
import { rateOf, type Shown } from './words.ts'

use([BarChart, LineChart, GridComponent, TooltipComponent, AriaComponent, SVGRenderer])

const ink = '#17211F'
const quiet = '#5E6A67'
const edge = '#C6CDC9'

/** January carries its year. */
const monthLabel = (month: string): string => {
  const n = t('rank.monthNo', { n: Number(month.slice(5)) })
  return month.endsWith('-01') ? `${n}\n${month.slice(0, 4)}` : n
}

/** Bars: what came in; line: how many of those who said so are satisfied. The month that runs is pale, few ratings are a hollow dot. */
export function DomainChart({ course, shown }: { course: DomainCourse; shown: Shown }) {
  const say = t('dom.chartSay', { name: shown.name, n: course.months.length })
  const draw = useCallback(() => {
    const months = [...shown.months, shown.running]
    const rates = months.map(rateOf)
    const lowest = Math.min(1, ...rates.filter(rate => rate !== null))
    const label = { color: quiet, fontSize: 12 }
    return {
      animation: false,
      aria: { enabled: true, label: { description: say } },
      textStyle: { fontFamily: 'inherit' },
      grid: { left: 44, right: 48, top: 14, bottom: 40 },
      tooltip: {
        trigger: 'axis',
        transitionDuration: 0,
        borderColor: edge,
        textStyle: { color: ink, fontSize: 13 },
      },
      xAxis: {
        type: 'category',
        data: [...course.months, course.running].map(monthLabel),
        axisLine: { lineStyle: { color: edge } },
        axisTick: { show: false },
        axisLabel: { ...label, lineHeight: 15 },
      },
      yAxis: [
        { type: 'value', minInterval: 1, axisLabel: label, splitLine: { lineStyle: { color: '#E2E6E3' } } },
        {
          type: 'value',
          min: Math.max(0, Math.floor(lowest * 20 - 1) * 5),
          max: 100,
          axisLabel: { ...label, formatter: '{value}%' },
          splitLine: { show: false },
        },
      ],
      series: [
        {
          name: t('dom.received'),
          type: 'bar',
          barMaxWidth: 22,
          tooltip: { valueFormatter: (value: unknown) => count(Number(value)) },
          data: months.map(({ received }, n) => ({
            value: received,
            itemStyle: { color: n < shown.months.length ? '#6E9C9E' : edge },
          })),
        },
        {
          name: t('dom.satisfaction'),
          type: 'line',
          yAxisIndex: 1,
          symbol: 'circle',
          symbolSize: 7,
          lineStyle: { color: ink, width: 2 },
          tooltip: { valueFormatter: (value: unknown) => percent(typeof value === 'number' ? value / 100 : null) },
          data: months.map((month, n) => ({
            value: rates[n] == null ? null : rates[n] * 100,
            itemStyle: { color: month.valid < course.fewest ? '#fff' : ink, borderColor: ink, borderWidth: 1.5 },
          })),
        },
      ],
    }
  }, [course, shown, say])
  const box = useChart(draw)
  return <div ref={box} className="dom-chart" role="img" aria-label={say} />
}
