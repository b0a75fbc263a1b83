import { Link } from '@tanstack/react-router'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { t } from '../i18n/index.ts'
import { MoreMenu } from './more-menu.tsx'
import { IN_BAR, inBar, type NavEntry } from './nav.ts'

/** As frame.css has it: here the bar is a row of its own, which a finger pushes along. */
const NARROW = '(max-width: 900px)'

/** The pages this person comes for, as many as have room beside the search, in either language; the others are under "more". */
export function NavBar({ entries, current }: { entries: readonly NavEntry[]; current: string }) {
  const nav = useRef<HTMLElement>(null)
  const [tried, setTried] = useState({ at: current, room: IN_BAR })
  const room = tried.at === current ? tried.room : IN_BAR
  const { bar, more } = inBar(entries, current, room)
  useLayoutEffect(() => {
    const row = nav.current
    // widths are told rounded, each for itself
    if (!row || room === 1 || row.scrollWidth <= row.clientWidth + 1 || matchMedia(NARROW).matches) return
    setTried({ at: current, room: room - 1 })
  })
  useEffect(() => {
    const row = nav.current
    if (!row?.parentElement) return
    const watch = new ResizeObserver(() => setTried({ at: current, room: IN_BAR }))
    watch.observe(row)
    watch.observe(row.parentElement)
    return () => watch.disconnect()
  }, [current])
  return (
    <nav ref={nav} className="c-nav" aria-label={t('nav.label')}>
      {bar.map(entry => (
        <Link key={entry.to} to={entry.to} aria-current={current === entry.to ? 'page' : undefined}>
          {t(entry.label)}
        </Link>
      ))}
      <MoreMenu entries={more} />
    </nav>
  )
}
