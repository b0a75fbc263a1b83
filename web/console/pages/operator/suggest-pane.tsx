import { act } from '../../api/http.ts'
import { readKnowledge, useKnowledge } from '../../api/knowledge.ts'
import { useReference } from '../../api/queries.ts'
import { limitOf } from '../../api/reference.ts'
import type { Suggestion, Suggestions } from '../../api/types.ts'
import { t, tx } from '../../i18n/index.ts'
import { KnowledgeOffers } from '../../parts/knowledge-offer.tsx'
import { SuggestionCards } from '../../parts/suggestion-cards.tsx'
import type { Order } from './order.ts'

/** Proposals with their reasons, and a sentence to say; the person decides. */
export function SuggestPane({
  order,
  set,
  suggestions,
  take,
}: {
  order: Order
  set: (part: Partial<Order>) => void
  suggestions: Suggestions | undefined
  take: (s: Suggestion) => void
}) {
  const reference = useReference()
  const unit = reference?.units.find(u => u.id === order.unit)?.name
  const limit = limitOf(reference, order.item, order.grade)
  const known = useKnowledge({ text: order.text })
  // What was said to be of another kind stays so; else it is the kind that may be answered at once.
  const atOnce = reference?.answerAtOnce ?? []
  const kind = order.kind === null ? (atOnce[0] as Order['kind']) : atOnce.includes(order.kind) ? order.kind : null
  return (
    <section className="sgp" aria-label={t('op.suggest')}>
      <h2 className="c-h2">
        {t('op.suggest')} <span className="c-meta">{t('act.youDecide')}</span>
      </h2>
      {suggestions && suggestions.danger.length > 0 && (
        <p className="warn" role="status">
          {t('act.danger', { words: suggestions.danger.join(t('list.comma')) })}
        </p>
      )}
      {suggestions?.doors.map(door => (
        <div key={door.code} className="propose" role="status">
          <p className="strong">{tx(door.name)}</p>
          <p>{tx(door.door)}</p>
          <p className="c-meta">{t('op.doorWords', { words: door.words.join(t('list.comma')) })}</p>
        </div>
      ))}
      {suggestions && suggestions.items.length > 0 ? (
        <>
          {suggestions.unsure && <p className="c-meta">{t('act.unsure')}</p>}
          <SuggestionCards items={suggestions.items} chosen={order.item} onTake={take} keyCap={n => `F${n + 1}`} />
        </>
      ) : (
        <p className="c-meta">{order.text.trim().length < 4 ? t('op.suggestWaits') : t('op.suggestNone')}</p>
      )}
      {known && known.length > 0 && (
        <>
          <h2 className="c-h2 later">{t('kb.panel')}</h2>
          <KnowledgeOffers
            rows={known}
            use={{
              label: t('kb.answered'),
              done: t('kb.answeredDone'),
              run: async (row, key) => {
                await act('/knowledge-uses', { entry: row.id, way: 'call' }, { key })
                if (kind)
                  set({
                    kind,
                    answer: [order.answer, t('kb.insert', { answer: row.answer, basis: row.basis })]
                      .filter(Boolean)
                      .join('\n'),
                    answerEntry: row.id,
                  })
                void readKnowledge()
              },
            }}
          />
        </>
      )}
      {unit && limit && (
        <>
          <h2 className="c-h2 later">{t('op.canSay')}</h2>
          <p className="pane say">{t('op.say', { unit: tx(unit), limit: tx(limit) })}</p>
        </>
      )}
    </section>
  )
}
