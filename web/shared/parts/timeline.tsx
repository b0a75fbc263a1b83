import type { ReactNode } from 'react'

export type TimelineItem = {
  id: string
  /** now: under way · main: changed who is responsible or the state · minor: the rest · next: still to come */
  weight: 'now' | 'main' | 'minor' | 'next'
  title: ReactNode
  meta?: ReactNode
  body?: ReactNode
}

/** What happened, newest first: what, then when and who in one meta line. */
export function Timeline({ items }: { items: readonly TimelineItem[] }) {
  return (
    <ol className="acts">
      {items.map(item => (
        <li
          key={item.id}
          className={item.weight === 'minor' ? undefined : `is-${item.weight}`}
          aria-current={item.weight === 'now' ? 'step' : undefined}
        >
          <div className={item.weight === 'now' ? 'strong' : undefined}>{item.title}</div>
          {item.body && <div>{item.body}</div>}
          {item.meta && <div className="meta">{item.meta}</div>}
        </li>
      ))}
    </ol>
  )
}
