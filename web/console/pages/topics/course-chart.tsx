import { BarChart } from 'echarts/charts'
import { AriaComponent, GridComponent, TooltipComponent } from 'echarts/components'
import { use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useCallback } from 'react'
import type { DaySaid } from '../../api/topics.ts'
import { useChart } from '../../parts/use-chart.ts'

use([BarChart, GridComponent, TooltipComponent, AriaComponent, SVGRenderer])

const WEEK = 7

/** How many spoke of it each day; the last seven days in full colour. */
export function TopicCourse({ days, say, unit }: { days: readonly DaySaid[]; say: string; unit: string }) {
  const draw = useCallback(
    () => ({
      animation: false,
      aria: { enabled: true, label: { description: say } },
      textStyle: { fontFamily: 'inherit' },
      grid: { left: 32, right: 8, top: 12, bottom: 24 },
      tooltip: {
        trigger: 'axis',
        transitionDuration: 0,
        borderColor: '#C6CDC9',
        textStyle: { color: '#17211F', fontSize: 13 },
        valueFormatter: (value: unknown) => `${value} ${unit}`,
      },
      xAxis: {
        type: 'category',
        data: days.map(({ day }) => day.slice(5)),
        axisLine: { lineStyle: { color: '#C6CDC9' } },
        axisTick: { show: false },
        axisLabel: { color: '#5E6A67', fontSize: 12 },
      },
      yAxis: {
        type: 'value',
        minInterval: 1,
        axisLabel: { color: '#5E6A67', fontSize: 12 },
        splitLine: { lineStyle: { color: '#E2E6E3' } },
      },
      series: [
        {
          type: 'bar',
          barMaxWidth: 18,
          data: days.map(({ said }, n) => ({
            value: said,
            itemStyle: { color: n < days.length - WEEK ? '#6E9C9E' : '#0F4A4F' },
          })),
        },
      ],
    }),
    [days, say, unit],
  )
  const box = useChart(draw)
  return <div ref={box} className="tp-chart" role="img" aria-label={say} />
}
