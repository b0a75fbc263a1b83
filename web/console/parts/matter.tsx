import type { ReactNode } from 'react'
import type { FileView } from '../api/types.ts'
import { FileThumbs } from './files.tsx'
import { useWhen } from './time.ts'
import './desk-list.css'

interface MatterProps {
  /** number, state and the like, in one line */
  mark: ReactNode
  title: ReactNode
  /** why, as the pack names it */
  ground?: ReactNode
  /** as it was written, with what was put with it */
  words: string
  files?: readonly FileView[]
  /** who and when */
  foot: ReactNode
  /** what it is about, between title and ground */
  children?: ReactNode
}

/** What somebody asks for, at the head of the right half of a desk. */
export const Matter = ({ mark, title, ground, words, files = [], foot, children }: MatterProps) => (
  <div className="dk-matter">
    <p className="c-meta">{mark}</p>
    <h2 className="c-h2">{title}</h2>
    {children}
    {ground && <p>{ground}</p>}
    <p className="long">{words}</p>
    <FileThumbs files={files} />
    <p className="c-meta sep">{foot}</p>
  </div>
)

interface SaidProps {
  title: ReactNode
  words: string
  by?: string | null
  at?: string | null
  /** above the words and below them */
  before?: ReactNode
  children?: ReactNode
}

/** What somebody said to it: a decision, a hearing, the unit's own word. */
export function Said({ title, words, by, at, before, children }: SaidProps) {
  const when = useWhen()
  return (
    <div className="dk-part">
      <h3 className="c-h3">{title}</h3>
      {before}
      <p className="long">{words}</p>
      {children}
      {at && (
        <p className="c-meta">
          {by} {when.moment(at)}
        </p>
      )}
    </div>
  )
}
