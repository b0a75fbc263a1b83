import { useEffect, useRef } from 'react'

/**
 * A new page puts the focus on its heading. Many pages show one heading while they load and another once they know what
 * they are about; the focus would fall with the first, so it is set again until the person touches something.
 * @param page what stands for the page; nothing moves before the first or while it stays the same
 */
export function useHeadingFocus(page: string | undefined): void {
  const first = useRef(true)
  useEffect(() => {
    if (page === undefined) return
    if (first.current) {
      first.current = false
      return
    }
    window.scrollTo(0, 0)
    const toHeading = () => document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
    toHeading()
    const main = document.querySelector('main')
    if (!main) return
    const watch = new MutationObserver(() => {
      if (document.activeElement === document.body) toHeading()
    })
    watch.observe(main, { childList: true, subtree: true })
    const stop = () => watch.disconnect()
    for (const touch of ['pointerdown', 'keydown'] as const) addEventListener(touch, stop, { once: true })
    return () => {
      stop()
      for (const touch of ['pointerdown', 'keydown'] as const) removeEventListener(touch, stop)
    }
  }, [page])
}
