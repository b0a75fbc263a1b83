import { Link } from '@tanstack/react-router'
import type { PairRow } from '../../api/types.ts'
import { t, tx } from '../../i18n/index.ts'
import { placesOf } from '../../parts/marked.ts'
import { MarkedText } from '../../parts/marked-text.tsx'
import { useWhen } from '../../parts/time.ts'

/** One of the two cases; what both say is under-stroked. */
export function Side({ title, side, words }: { title: string; side: PairRow['later']; words: readonly string[] }) {
  const when = useWhen()
  // A long passage was cut for the list; its beginning finds the place.
  const spans = placesOf(
    side.text,
    words.map(word => word.replace(/…$/, '')),
  )
  return (
    <article>
      <h2 className="c-h3">{title}</h2>
      <p>
        <Link to="/case/$id" params={{ id: side.caseId }} className="strong">
          {side.title}
        </Link>
      </p>
      <p className="c-meta sep">
        <span className="nb">{side.number}</span>
        <span>{when.moment(side.receivedAt)}</span>
        <span>{tx(side.state)}</span>
      </p>
      <p className="c-meta sep">
        {side.name && <span>{side.name}</span>}
        {side.place && <span>{side.place}</span>}
        {side.unit && <span>{tx(side.unit)}</span>}
        {side.appealCount > 1 && <span>{t('known.people', { n: side.appealCount })}</span>}
      </p>
      <p className="long">
        <MarkedText text={side.text} spans={spans} />
      </p>
    </article>
  )
}
