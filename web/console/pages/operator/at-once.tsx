import { useId } from 'react'
import { t } from '../../i18n/index.ts'
import { PhrasePick } from '../../parts/phrase-pick.tsx'
import type { Order } from './order.ts'

/** 直接答复: the caller was answered while on the line; what they were told is the answer of the case (CHECKLIST K39). */
export function AtOnce({ order, set }: { order: Order; set: (part: Partial<Order>) => void }) {
  const id = useId()
  return (
    <div data-missing="answer">
      <label className="check">
        <input
          type="checkbox"
          checked={order.answer !== null}
          onChange={event => set({ answer: event.target.checked ? '' : null, answerEntry: null })}
        />
        {t('op.atOnce')} <span className="c-meta">{t('op.atOnceSay')}</span>
      </label>
      {order.answer !== null && (
        <>
          <label htmlFor={id} className="sr">
            {t('op.atOnceWords')}
          </label>
          <textarea
            id={id}
            className="fld"
            rows={3}
            maxLength={5000}
            placeholder={t('op.atOnceWords')}
            value={order.answer}
            onChange={event => set({ answer: event.target.value })}
          />
          <PhrasePick step="reply" kind={order.kind} value={order.answer} onChange={answer => set({ answer })} />
        </>
      )}
    </div>
  )
}
