import { type RefObject, useLayoutEffect, useRef } from 'react'

/** height of the keys bar and a margin */
const below = 56

/**
 * A pane that stays in sight while the others scroll: a short one sticks to the top, a long one to its own end, so that
 * every field of a long form can be reached.
 */
export function useStick<E extends HTMLElement>(): RefObject<E | null> {
  const pane = useRef<E>(null)
  useLayoutEffect(() => {
    const node = pane.current
    if (!node) return
    const place = () =>
      node.style.setProperty('--stick', `${Math.min(16, window.innerHeight - below - node.offsetHeight)}px`)
    const watch = new ResizeObserver(place)
    watch.observe(node)
    window.addEventListener('resize', place)
    return () => {
      watch.disconnect()
      window.removeEventListener('resize', place)
    }
  }, [])
  return pane
}
