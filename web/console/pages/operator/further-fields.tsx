import { useReference } from '../../api/queries.ts'
import type { Reference } from '../../api/types.ts'
import { t, tx } from '../../i18n/index.ts'
import { Seg } from '../../parts/seg.tsx'
import type { Order } from './order.ts'

/** What the pack asks where the matter is this item. */
const questionsOf = (order: Order, reference: Reference | undefined) =>
  order.item
    ? (reference?.questions ?? []).filter(
        row => row.items.includes(order.item ?? '') || row.domains.includes((order.item ?? '').slice(0, 2)),
      )
    : []

/** What goes along with an order: for whom it is, and the answers to what is asked now. */
export function furtherOf(order: Order, reference: Reference | undefined) {
  const answers = questionsOf(order, reference).flatMap(({ code }) => {
    const value = order.answers[code]?.trim()
    return value ? [{ code, value }] : []
  })
  const { behalf } = order
  return {
    ...(answers.length ? { answers } : {}),
    ...(behalf
      ? {
          behalf: {
            relation: behalf.relation,
            answerTo: behalf.answerTo,
            ...(behalf.name.trim() ? { name: behalf.name.trim() } : {}),
            ...(behalf.phone ? { phone: behalf.phone } : {}),
          },
        }
      : {}),
  }
}

/** Further questions by the kind of matter (CHECKLIST K13). */
export function FurtherFields({ order, set }: Fields) {
  const reference = useReference()
  return (
    <>
      {questionsOf(order, reference).map(row => (
        <div key={row.code} className="field">
          <label className="lbl" htmlFor={`more-${row.code}`}>
            {tx(row.name)}
          </label>
          {row.choices.length > 0 ? (
            <select
              id={`more-${row.code}`}
              className="fld"
              value={order.answers[row.code] ?? ''}
              onChange={event => set({ answers: { ...order.answers, [row.code]: event.target.value } })}
            >
              <option value="">{t('form.choose')}</option>
              {row.choices.map(choice => (
                <option key={choice.zh} value={choice.zh}>
                  {tx(choice)}
                </option>
              ))}
            </select>
          ) : (
            <input
              id={`more-${row.code}`}
              className="fld"
              maxLength={200}
              value={order.answers[row.code] ?? ''}
              onChange={event => set({ answers: { ...order.answers, [row.code]: event.target.value } })}
            />
          )}
        </div>
      ))}
    </>
  )
}

interface Fields {
  order: Order
  set: (part: Partial<Order>) => void
}

const changed = (order: Order, part: Partial<NonNullable<Order['behalf']>>): Partial<Order> => ({
  behalf: { relation: null, name: '', phone: '', answerTo: 'filer', ...order.behalf, ...part },
})

/** That somebody speaks for somebody else (CHECKLIST K26). */
export function ForOthers({ order, set }: Fields) {
  const relations = useReference()?.relations ?? []
  if (relations.length === 0) return null
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={order.behalf !== null}
        onChange={event => set(event.target.checked ? changed(order, {}) : { behalf: null })}
      />
      {t('behalf.for')}
    </label>
  )
}

/** For whom, which nobody but the caller knows, and to whom of the two the answer goes. */
export function BehalfFields({ order, set, lacking }: Fields & { lacking: boolean }) {
  const reference = useReference()
  const { behalf } = order
  const change = (part: Partial<NonNullable<Order['behalf']>>) => set(changed(order, part))
  return (
    <>
      {behalf && (
        <>
          <div className="rel" data-missing="relation">
            <Seg
              small
              label={t('behalf.relation')}
              value={behalf.relation}
              onChange={relation => change({ relation })}
              options={(reference?.relations ?? []).map(({ id, name }) => ({ value: id, label: tx(name) }))}
            />
            {lacking && <p className="field-bad">{t('op.missing.relation')}</p>}
          </div>
          <div className="two">
            <input
              className="fld"
              aria-label={t('behalf.name')}
              placeholder={t('behalf.name')}
              maxLength={50}
              autoComplete="off"
              value={behalf.name}
              onChange={event => change({ name: event.target.value })}
            />
            <input
              className="fld"
              aria-label={t('behalf.phone')}
              placeholder={t('behalf.phone')}
              inputMode="tel"
              autoComplete="off"
              maxLength={20}
              value={behalf.phone}
              onChange={event => change({ phone: event.target.value.replace(/[^\d+]/g, '') })}
            />
          </div>
          <Seg
            small
            label={t('behalf.answerTo')}
            value={behalf.answerTo}
            onChange={answerTo => change({ answerTo })}
            options={(['filer', 'them'] as const).map(value => ({ value, label: t(`behalf.to.${value}`) }))}
          />
        </>
      )}
    </>
  )
}
