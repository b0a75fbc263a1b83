import { type PointerEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { type Box, fitBox, nearView, onScreen, type Point, panBy, type Size, type View, zoomAt } from './view.ts'

/** A finger that has moved less than this has touched, not dragged. */
const STILL = 7
const FIRST: Size = { width: 358, height: 300 }

/**
 * What is on the screen, moved by one finger, two fingers, mouse and wheel. The wheel turns the page, not the map, until the map
 * has the focus. A point that is set from outside is brought into sight.
 */
export function useView(
  frame: RefObject<HTMLDivElement | null>,
  whole: Box,
  value: Point | null,
  about: number,
  onTouch: (x: number, y: number) => void,
) {
  const [size, setSize] = useState(FIRST)
  const [view, setView] = useState<View>(() => {
    const all = fitBox(whole, FIRST)
    return value ? nearView(all, value, about) : all
  })
  const now = useRef({ view, size })
  now.current = { view, size }
  const moved = useRef(value !== null)
  const fingers = useRef(new Map<number, { x: number; y: number }>())
  const dragged = useRef(0)

  useEffect(() => {
    const box = frame.current
    if (!box) return
    const measure = () => {
      const next = { width: box.clientWidth, height: box.clientHeight }
      setSize(next)
      if (!moved.current) setView(fitBox(whole, next))
    }
    measure()
    const watch = new ResizeObserver(measure)
    watch.observe(box)
    const wheel = (event: WheelEvent) => {
      if (!event.ctrlKey && document.activeElement !== box) return
      event.preventDefault()
      moved.current = true
      const at = box.getBoundingClientRect()
      const times = Math.exp(-event.deltaY / (event.ctrlKey ? 100 : 400))
      setView(v => zoomAt(v, now.current.size, event.clientX - at.left, event.clientY - at.top, times))
    }
    box.addEventListener('wheel', wheel, { passive: false })
    return () => {
      watch.disconnect()
      box.removeEventListener('wheel', wheel)
    }
  }, [frame, whole])

  const { lng, lat } = value ?? {}
  const had = useRef(false)
  useEffect(() => {
    if (lng === undefined || lat === undefined) {
      // Without its point a near view is an empty sheet: the whole city again, to begin anew.
      if (had.current) setView(fitBox(whole, now.current.size))
      had.current = false
      return
    }
    had.current = true
    const was = now.current
    if (moved.current && about === 0 && onScreen(was.view, was.size, { lng, lat })) return
    moved.current = true
    setView(v => nearView(v, { lng, lat }, about))
  }, [lng, lat, about, whole])

  const zoom = useCallback((times: number) => {
    moved.current = true
    const { width, height } = now.current.size
    setView(v => zoomAt(v, now.current.size, width / 2, height / 2, times))
  }, [])

  const placeOf = (event: PointerEvent) => {
    const at = frame.current?.getBoundingClientRect()
    return { x: event.clientX - (at?.left ?? 0), y: event.clientY - (at?.top ?? 0) }
  }
  const handlers = {
    onPointerDown(event: PointerEvent<HTMLDivElement>) {
      if (event.button !== 0) return
      event.currentTarget.setPointerCapture(event.pointerId)
      if (fingers.current.size === 0) dragged.current = 0
      fingers.current.set(event.pointerId, placeOf(event))
    },
    onPointerMove(event: PointerEvent<HTMLDivElement>) {
      const from = fingers.current.get(event.pointerId)
      if (!from) return
      const to = placeOf(event)
      const other = [...fingers.current].find(([id]) => id !== event.pointerId)?.[1]
      dragged.current += Math.hypot(to.x - from.x, to.y - from.y)
      fingers.current.set(event.pointerId, to)
      if (!other && dragged.current < STILL) return
      moved.current = true
      if (!other) return setView(v => panBy(v, to.x - from.x, to.y - from.y))
      dragged.current += STILL
      const far = (a: { x: number; y: number }) => Math.max(1, Math.hypot(a.x - other.x, a.y - other.y))
      setView(v => {
        const nearer = zoomAt(v, now.current.size, (to.x + other.x) / 2, (to.y + other.y) / 2, far(to) / far(from))
        return panBy(nearer, (to.x - from.x) / 2, (to.y - from.y) / 2)
      })
    },
    onPointerUp(event: PointerEvent<HTMLDivElement>) {
      const touched = fingers.current.has(event.pointerId) && fingers.current.size === 1 && dragged.current < STILL
      fingers.current.delete(event.pointerId)
      const { x, y } = placeOf(event)
      if (touched) onTouch(x, y)
    },
    onPointerCancel(event: PointerEvent<HTMLDivElement>) {
      fingers.current.delete(event.pointerId)
    },
  }
  return { view, size, zoom, handlers }
}
