import { Kbd } from '../../shared/parts/index.ts'
import type { Suggestion } from '../api/types.ts'
import { t, tx } from '../i18n/index.ts'
import { gradeName } from './grade-seg.tsx'
import { placesOf } from './marked.ts'
import { MarkedText } from './marked-text.tsx'

/** Proposals with the words that led to them; a person decides. */
export function SuggestionCards({
  items,
  chosen,
  onTake,
  keyCap,
}: {
  items: readonly Suggestion[]
  chosen: string | null
  onTake: (suggestion: Suggestion) => void
  keyCap?: (n: number) => string
}) {
  return (
    <div className="sgs">
      {items.slice(0, 3).map((item, n) => {
        const words = item.words.map(w => w.word)
        const why = tx(item.why)
        return (
          <button
            key={item.item}
            type="button"
            className={item.item === chosen ? 'pane sg on' : 'pane sg'}
            aria-pressed={item.item === chosen}
            onClick={() => onTake(item)}
          >
            <span className="row">
              <b className="strong">
                {keyCap && <Kbd>{keyCap(n)}</Kbd>} {tx(item.name)}
              </b>
              <span className="c-meta">{tx(item.domain)}</span>
            </span>
            <span className="sg-unit">
              {item.unitName ? tx(item.unitName) : t('form.noUnitYet')}
              <span className="c-meta">{gradeName(item.grade)}</span>
            </span>
            <span className="why">
              <MarkedText text={why} spans={placesOf(why, words)} />
            </span>
          </button>
        )
      })}
    </div>
  )
}
