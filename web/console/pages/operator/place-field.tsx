// biome-ignore-all lint/a11y/useFocusableInteractive: the field keeps the focus and names the marked line (aria-activedescendant)
// biome-ignore-all lint/a11y/useSemanticElements: the lines show more than an option element can
// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: the list of a combobox
import { useId, useMemo, useState } from 'react'
import { Kbd } from '../../../shared/parts/index.ts'
import { useReference } from '../../api/queries.ts'
import type { Suggestions } from '../../api/types.ts'
import { t, tx } from '../../i18n/index.ts'
import type { Order } from './order.ts'
import { placeOptions } from './words.ts'

/** Where: the first signs, Enter takes the marked line; what the words of the appeal say goes first. */
export function PlaceField({
  order,
  set,
  suggested,
}: {
  order: Order
  set: (part: Partial<Order>) => void
  suggested: Suggestions['place']
}) {
  const id = useId()
  const reference = useReference()
  const [open, setOpen] = useState(false)
  const [at, setAt] = useState(0)
  const towns = useMemo(
    () =>
      (reference?.towns ?? []).map(town => ({
        id: town.id,
        name: tx(town.name),
        also: town.also ?? '',
        places: (reference?.places ?? []).filter(p => p.unit === town.id),
      })),
    [reference],
  )
  const options = useMemo(() => {
    const typed = placeOptions(order.place.text, towns)
    if (suggested && order.place.unit === null && !typed.some(o => o.unit === suggested.unit))
      typed.unshift({ unit: suggested.unit, unitName: tx(suggested.name), text: order.place.text.trim() })
    return typed
  }, [order.place, towns, suggested])
  const take = (n: number) => {
    const option = options[n]
    if (!option) return
    set({ place: { unit: option.unit, text: option.text } })
    setOpen(false)
  }
  const town = towns.find(x => x.id === order.place.unit)
  const listed = open && options.length > 0
  return (
    <div className="where">
      <label htmlFor={id}>
        {t('op.where')} <span className="c-meta">{town ? town.name : t('op.whereHint')}</span>
      </label>
      <input
        id={id}
        className="fld"
        role="combobox"
        aria-expanded={listed}
        aria-controls={`${id}l`}
        aria-activedescendant={listed ? `${id}-${at}` : undefined}
        autoComplete="off"
        maxLength={200}
        value={order.place.text}
        onFocus={() => setOpen(order.place.unit === null)}
        onBlur={() => setTimeout(() => setOpen(false), 120)}
        onChange={e => {
          set({ place: { unit: null, text: e.target.value } })
          setOpen(true)
          setAt(0)
        }}
        onKeyDown={e => {
          if (e.nativeEvent.isComposing || e.ctrlKey || e.altKey) return
          if (e.key === 'ArrowDown') setAt(n => Math.min(n + 1, options.length - 1))
          else if (e.key === 'ArrowUp') setAt(n => Math.max(n - 1, 0))
          else if (e.key === 'Enter') take(at)
          else if (e.key === 'Escape' && listed) setOpen(false)
          else return
          e.preventDefault()
        }}
      />
      <ul id={`${id}l`} className="opts" role="listbox" aria-label={t('op.where')} hidden={!listed}>
        {options.map((o, n) => (
          <li
            key={`${o.unit} ${o.text}`}
            id={`${id}-${n}`}
            role="option"
            aria-selected={n === at}
            tabIndex={-1}
            className={n === at ? 'on' : undefined}
            onMouseDown={e => {
              e.preventDefault()
              take(n)
            }}
          >
            {o.text || o.unitName} <span className="c-meta">{o.text ? o.unitName : t('op.town')}</span>
            {n === at && <Kbd>Enter</Kbd>}
          </li>
        ))}
      </ul>
    </div>
  )
}
