import { useRef, useState } from 'react'
import type { Grade, Suggestion } from '../../api/types.ts'
import { useAutosave } from '../../api/use-autosave.ts'
import { useSuggest } from '../../api/use-suggest.ts'
import { t } from '../../i18n/index.ts'
import { useKeys } from '../../keys/use-keys.ts'
import { gradeIds, gradeName } from '../../parts/grade-seg.tsx'
import { pinOf } from '../../parts/said-place.ts'
import { CallBar } from './call-bar.tsx'
import { CallPopPane } from './call-pop-pane.tsx'
import { isEmpty, type Order } from './order.ts'
import { OrderForm } from './order-form.tsx'
import { ReceiptPane } from './receipt-pane.tsx'
import { SuggestPane } from './suggest-pane.tsx'
import { type Registered, useRegister } from './use-register.ts'

/** One call: who it is at left, four fields in the order people talk, proposals at right; hands stay on the keys. */
export function OrderDesk({
  first,
  draftId,
  onChange,
  onClose,
}: {
  first: Order
  draftId: string | null
  onChange: (order: Order) => void
  onClose: () => void
}) {
  const [order, setOrder] = useState(first)
  const [done, setDone] = useState<Registered | null>(null)
  const form = useRef<HTMLDivElement>(null)
  // Two changes may come from one and the same picture of the screen: the second must not undo the first.
  const latest = useRef(first)
  const set = (part: Partial<Order>) => {
    latest.current = { ...latest.current, ...part }
    setOrder(latest.current)
    onChange(latest.current)
  }
  const saved = useAutosave('register', null, draftId, order, isEmpty(order))
  const found = useSuggest(
    order.text,
    { text: order.place.text, unit: order.place.unit, ...pinOf(order.place) },
    { kind: order.kind, phone: order.anonymous ? '' : order.phone || order.caller },
  ).data
  const suggestions = order.text.trim().length >= 4 ? found : undefined
  const take = (s: Suggestion | undefined) => {
    if (!s) return
    set({
      item: s.item,
      unit: s.unit,
      grade: s.grade as Grade,
      suggested: s === suggestions?.items[0],
      ...(order.place.unit === null && suggestions?.place
        ? { place: { ...order.place, unit: suggestions.place.unit } }
        : {}),
    })
  }
  const register = useRegister(
    order,
    saved.id,
    suggestions,
    async result => {
      await saved.drop(true)
      setDone(result)
    },
    missing =>
      form.current
        ?.querySelector<HTMLElement>(`[data-missing=${missing}] :is(textarea, input:not([type=checkbox]))`)
        ?.focus(),
  )
  const joinable = suggestions?.known.find(row => row.joinable && row.relation !== 'same_person')
  useKeys(
    done
      ? [{ keys: 'Enter', label: t('op.next'), bar: true, run: onClose }]
      : [
          ...[0, 1, 2].flatMap(n => [
            {
              keys: `F${n + 1}`,
              label: t('op.takeSuggestion', { n: n + 1 }),
              bar: n === 0,
              run: () => take(suggestions?.items[n]),
            },
            { keys: `${n + 1}`, label: t('op.takeSuggestion', { n: n + 1 }), run: () => take(suggestions?.items[n]) },
          ]),
          ...gradeIds.map((grade, n) => ({
            keys: `Alt+${n + 1}`,
            label: gradeName(grade),
            bar: n === 0,
            run: () => set({ grade }),
          })),
          {
            keys: 'F6',
            label: t('known.join'),
            bar: joinable !== undefined,
            run: () => set({ join: order.join === null ? (joinable?.caseId ?? null) : null }),
          },
          { keys: 'Ctrl+Enter', label: t('op.register'), bar: true, run: () => void register.send() },
        ],
  )
  if (done) return <ReceiptPane done={done} order={order} onNext={onClose} />
  return (
    <>
      <CallBar order={order} resumed={draftId !== null} />
      <div className="op" ref={form}>
        <CallPopPane
          caller={order.caller}
          known={suggestions?.known.filter(row => row.relation !== 'same_person') ?? []}
          join={order.join}
          onJoin={join => set({ join })}
          onName={order.name === '' && !order.anonymous ? name => set({ name }) : undefined}
        />
        <OrderForm
          order={order}
          set={set}
          suggestions={suggestions}
          take={take}
          register={register}
          saved={saved}
          onClose={onClose}
        />
        <SuggestPane order={order} set={set} suggestions={suggestions} take={take} />
      </div>
    </>
  )
}
