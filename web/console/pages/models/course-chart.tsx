import { BarChart, LineChart } from 'echarts/charts'
import { AriaComponent, GridComponent, TooltipComponent } from 'echarts/components'
import { use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useCallback } from 'react'
import { useChart } from '../../parts/use-chart.ts'

use([BarChart, LineChart, GridComponent, TooltipComponent, AriaComponent, SVGRenderer])

const ink = '#17211F'
const quiet = '#5E6A67'

export interface Line {
  name: string
  /** shares from 0 to 1; null: nothing to show */
  values: (number | null)[]
  main?: boolean
  bars?: boolean
}

const percent = (value: number | null) => (value === null ? null : Math.round(value * 1000) / 10)

/** Shares over versions or weeks: the main one in ink with its name at the end, the others grey. */
export function CourseChart({ at, lines, say }: { at: readonly string[]; lines: readonly Line[]; say: string }) {
  const draw = useCallback(
    () => ({
      animation: false,
      aria: { enabled: true, label: { description: say } },
      textStyle: { fontFamily: 'inherit' },
      grid: { left: 44, right: 110, top: 16, bottom: 28 },
      tooltip: {
        trigger: 'axis',
        transitionDuration: 0,
        borderColor: '#C6CDC9',
        textStyle: { color: ink, fontSize: 13 },
      },
      xAxis: {
        type: 'category',
        data: [...at],
        axisLine: { lineStyle: { color: '#C6CDC9' } },
        axisTick: { show: false },
        axisLabel: { color: quiet, fontSize: 12 },
      },
      yAxis: {
        type: 'value',
        min: 0,
        max: lines.some(line => line.bars) ? null : 100,
        axisLabel: { color: quiet, fontSize: 12, formatter: '{value}%' },
        splitLine: { lineStyle: { color: '#E2E6E3' } },
      },
      series: lines.map(line => ({
        name: line.name,
        type: line.bars ? 'bar' : 'line',
        data: line.values.map(percent),
        symbol: line.main ? 'circle' : 'none',
        symbolSize: 8,
        barMaxWidth: 28,
        lineStyle: { color: line.main ? ink : '#B4BDB9', width: line.main ? 3 : 1.5 },
        itemStyle: line.bars ? { color: '#2F6F62' } : { color: '#fff', borderColor: ink, borderWidth: 2 },
        endLabel: { show: !line.bars, formatter: '{a}', color: line.main ? ink : quiet, fontSize: 12, distance: 10 },
      })),
    }),
    [at, lines, say],
  )
  const box = useChart(draw)
  return <div ref={box} className="chart" role="img" aria-label={say} />
}
