import type { EChartsCoreOption } from 'echarts/core'
import { type ECharts, init } from 'echarts/core'
import { type RefObject, useEffect, useRef } from 'react'

/**
 * A chart drawn as SVG into the box, drawn anew when what it shows changes, and as wide as the box is.
 * @param draw remembered by its caller; is told the width of the box in pixels
 */
export function useChart(draw: (width: number) => EChartsCoreOption): RefObject<HTMLDivElement | null> {
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
    chart.current?.setOption(draw(box.current?.clientWidth ?? 800), true)
  }, [draw])
  return box
}
