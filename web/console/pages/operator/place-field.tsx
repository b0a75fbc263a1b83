// biome-ignore-all lint/a11y/useFocusableInteractive: the field keeps the focus and names the marked line (aria-activedescendant)
// biome-ignore-all lint/a11y/useSemanticElements: the lines show more than an option element can
// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: the list of a combobox
import { lazy, Suspense, useEffect, useId, useMemo, useRef, useState } from 'react'
import { type FoundPlace, findPlaces } from '../../../shared/map/api.ts'
import { useFindPlaces } from '../../../shared/map/use-find.ts'
import { usePlaceAt } from '../../../shared/map/use-place-at.ts'
import { Kbd } from '../../../shared/parts/index.ts'
import { useMe, useReference } from '../../api/queries.ts'
import type { Suggestions } from '../../api/types.ts'
import { t, tx } from '../../i18n/index.ts'
import type { Order } from './order.ts'
import { placeOptions, withFound } from './words.ts'

const PickMap = lazy(() => import('../../../shared/map/pick-map.tsx'))

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
  const city = useMe()?.city.code ?? ''
  const found = useFindPlaces(city, order.place.text, null, open && order.place.text.trim() !== '')
  const options = useMemo(() => {
    const listed = found.map(row => ({
      unit: row.unit,
      unitName: tx(row.unitName),
      text: row.kind === 'town' ? '' : row.name,
      id: row.id,
      point: row.point,
    }))
    const typed = withFound(placeOptions(order.place.text, towns), listed)
    if (suggested && order.place.unit === null && !typed.some(o => o.unit === suggested.unit))
      typed.unshift({ unit: suggested.unit, unitName: tx(suggested.name), text: order.place.text.trim() })
    return typed
  }, [order.place, towns, suggested, found])
  const unknown = useRef(false)
  const take = (n: number) => {
    const option = options[n]
    if (!option) return
    set({ place: { unit: option.unit, text: option.text, id: option.id ?? null, ...option.point } })
    setOpen(false)
    unknown.current = !option.id && option.text !== ''
  }
  // Taken before the server had answered: position and grid follow as soon as they are known.
  const [looked, setLooked] = useState<FoundPlace | null>(null)
  const { text, unit } = order.place
  useEffect(() => {
    if (!unknown.current || unit === null) return
    unknown.current = false
    findPlaces(city, text, unit).then(
      rows => setLooked(rows.find(row => row.name === text && row.unit === unit) ?? null),
      () => {},
    )
  }, [city, text, unit])
  useEffect(() => {
    if (!looked) return
    setLooked(null)
    if (looked.name === text && looked.unit === unit && !order.place.id)
      set({ place: { ...order.place, id: looked.id, ...looked.point } })
  })
  const point = usePoint(order.place)
  const shown = usePlaceAt(city, point)
  const [map, setMap] = useState(false)
  const showMap = () => {
    setMap(is => !is)
    setOpen(false)
  }
  /** The street of the pin goes into the order, once it is known. */
  const moved = useRef(false)
  useEffect(() => {
    if (!moved.current || !shown) return
    moved.current = false
    if (shown.unit) set({ place: { ...order.place, unit: shown.unit.id } })
  })
  const area = [shown?.grid?.name ?? shown?.community?.name].filter(Boolean)[0]
  const town = towns.find(x => x.id === order.place.unit)
  const listed = open && options.length > 0
  return (
    <div className="where">
      <label htmlFor={id}>
        {t('op.where')}{' '}
        <span className="c-meta">
          {town ? [town.name, area].filter(Boolean).join(t('list.comma')) : t('op.whereHint')}
        </span>{' '}
        {reference?.map && (
          <button type="button" className="linklike" tabIndex={-1} aria-expanded={map} onClick={showMap}>
            {t(map ? 'op.mapHide' : 'op.map')} <Kbd>Alt</Kbd>
            <Kbd>M</Kbd>
          </button>
        )}
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
          // Words beside a pin say more about it; without one they are another place.
          const pinned = point !== null && !order.place.id
          set({ place: pinned ? { ...order.place, text: e.target.value } : { unit: null, text: e.target.value } })
          setOpen(true)
          setAt(0)
        }}
        onKeyDown={e => {
          if (e.nativeEvent.isComposing || e.ctrlKey) return
          if (e.altKey) {
            if (e.code !== 'KeyM' || !reference?.map) return
            e.preventDefault()
            showMap()
            return
          }
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
      {map && (
        // biome-ignore lint/a11y/noStaticElementInteractions: hears the one key that leads back
        <div
          className="op-map"
          onKeyDown={e => {
            if (e.key !== 'Escape') return
            e.preventDefault()
            e.stopPropagation()
            setMap(false)
            document.getElementById(id)?.focus()
          }}
        >
          <Suspense fallback={null}>
            <PickMap
              city={city}
              takesFocus
              value={point}
              onPick={at => {
                moved.current = true
                set({
                  place: { ...order.place, ...at, ...(order.place.id ? { id: null, text: '' } : {}) },
                })
              }}
              chosen={order.place.id ?? null}
              onObject={row => set({ place: { unit: row.unit, text: row.name, id: row.id, ...row.point } })}
              label={t('op.mapLabel')}
              failed={t('op.mapFailed')}
            />
          </Suspense>
          {shown?.words && <p className="c-meta">{tx(shown.words)}</p>}
        </div>
      )}
    </div>
  )
}

/** The same point as long as nobody moved it. */
function usePoint({ lng, lat }: Order['place']) {
  return useMemo(() => (typeof lng === 'number' && typeof lat === 'number' ? { lng, lat } : null), [lng, lat])
}
