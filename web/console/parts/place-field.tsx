// biome-ignore-all lint/a11y/useFocusableInteractive: the field keeps the focus and names the marked line (aria-activedescendant)
// biome-ignore-all lint/a11y/useSemanticElements: the lines show more than an option element can
// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: the list of a combobox
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { ApiProblem } from '../../shared/api/problem.ts'
import { type FoundPlace, findPlaces } from '../../shared/map/api.ts'
import { LaterMap } from '../../shared/map/later-map.tsx'
import { useFindPlaces } from '../../shared/map/use-find.ts'
import { usePlaceAt } from '../../shared/map/use-place-at.ts'
import type { Point } from '../../shared/map/view.ts'
import { Kbd } from '../../shared/parts/index.ts'
import { useMe, useReference } from '../api/queries.ts'
import type { Suggestions } from '../api/types.ts'
import { t, tx } from '../i18n/index.ts'
import { useOnItsWay } from '../keys/on-its-way.ts'
import { placeOptions, withFound } from './place-options.ts'
import { aboutWords, type SaidPlace } from './said-place.ts'
import './place-field.css'

/**
 * Where: the first signs, Enter takes the marked line; what the words of the appeal say goes first. On the map the arrow keys move
 * the pin; street and grid follow (CHECKLIST K5 K42).
 */
export function PlaceField({
  label,
  place,
  onChange,
  suggested = null,
  problem = null,
}: {
  label: string
  place: SaidPlace
  onChange: (place: SaidPlace) => void
  suggested?: Suggestions['place']
  problem?: ApiProblem | null
}) {
  const id = useId()
  // What comes later (the street of a pin, an entry of the list) is put to what is there then, not to what was there when it was asked for.
  const latest = useRef(place)
  latest.current = place
  const set = (next: SaidPlace) => {
    latest.current = next
    onChange(next)
  }
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
  const [wanted, setWanted] = useState<string | null>(null)
  useOnItsWay(wanted !== null)
  const words = place.text.trim()
  const { rows: found, coming } = useFindPlaces(city, words, null, (open || wanted !== null) && words !== '')
  const [options, here] = useMemo(() => {
    const listed = found.map(row => ({
      unit: row.unit,
      unitName: tx(row.unitName),
      text: row.kind === 'town' ? '' : row.name,
      id: row.id,
      point: row.point,
      about: row.about,
    }))
    const known = placeOptions(place.text, towns)
    const typed = withFound(known, listed)
    if (!suggested || place.unit !== null || typed.some(o => o.unit === suggested.unit)) return [typed, known.length]
    return [[{ unit: suggested.unit, unitName: tx(suggested.name), text: words }, ...typed], known.length + 1]
  }, [place, words, towns, suggested, found])
  const unknown = useRef(false)
  const take = (n: number) => {
    const option = options[n]
    if (!option) return
    set({ unit: option.unit, text: option.text, id: option.id ?? null, ...option.point, about: option.about ?? null })
    setOpen(false)
    unknown.current = !option.id && option.text !== ''
  }
  // Before the server has answered for these words, what stands below the places known here is of others.
  const choose = () => (coming && at === 0 && here === 0 ? setWanted(words) : take(at))
  useLayoutEffect(() => {
    if (wanted === null || (coming && wanted === words)) return
    setWanted(null)
    if (wanted === words) take(0)
  })
  // Taken before the server had answered: position and grid follow as soon as they are known.
  const [looked, setLooked] = useState<FoundPlace | null>(null)
  const { text, unit } = place
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
    const now = latest.current
    if (looked.name === now.text && looked.unit === now.unit && !now.id)
      set({ ...now, id: looked.id, ...looked.point, about: looked.about })
  })
  const point = usePoint(place)
  const shown = usePlaceAt(city, point)
  const [map, setMap] = useState(false)
  const showMap = () => {
    setMap(is => !is)
    setOpen(false)
  }
  /** The pin whose street is not yet known: once it is, the place gets it, unless the pin has gone on since. */
  const moved = useRef<Point | null>(null)
  useEffect(() => {
    const now = latest.current
    if (!moved.current || !shown || moved.current.lng !== point?.lng || moved.current.lat !== point.lat) return
    moved.current = null
    if (shown.unit) set({ ...now, unit: shown.unit.id })
  })
  const area = place.about ? place.about.area : (shown?.grid?.name ?? shown?.community?.name)
  const town = towns.find(x => x.id === place.unit)
  const listed = open && options.length > 0
  const bad = problem?.field('place.id') ?? problem?.field('place')
  return (
    <div className="field where">
      <label className="lbl" htmlFor={id}>
        {label}{' '}
        <span className="c-meta">
          {town
            ? [town.name, area, point && aboutWords(place.about)].filter(Boolean).join(t('list.comma'))
            : t('place.hint')}
        </span>{' '}
        {reference?.map && (
          <button type="button" className="linklike" tabIndex={-1} aria-expanded={map} onClick={showMap}>
            {t(map ? 'place.mapHide' : 'place.map')} <Kbd>Alt</Kbd>
            <Kbd>M</Kbd>
          </button>
        )}
      </label>
      <input
        id={id}
        className="fld"
        role="combobox"
        aria-invalid={Boolean(bad)}
        aria-expanded={listed}
        aria-busy={wanted !== null}
        aria-controls={`${id}l`}
        aria-activedescendant={listed ? `${id}-${at}` : undefined}
        autoComplete="off"
        maxLength={200}
        value={place.text}
        onFocus={() => setOpen(place.unit === null)}
        onBlur={() => setTimeout(() => setOpen(false), 120)}
        onChange={e => {
          // Words beside a pin say more about it; without one they are another place.
          const pinned = point !== null && !place.id
          set(pinned ? { ...place, text: e.target.value } : { unit: null, text: e.target.value })
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
          else if (e.key === 'Enter') choose()
          else if (e.key === 'Escape' && listed) setOpen(false)
          else return
          e.preventDefault()
        }}
      />
      <ul id={`${id}l`} className="opts" role="listbox" aria-label={label} hidden={!listed}>
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
            {o.text || o.unitName} <span className="c-meta">{o.text ? o.unitName : t('place.town')}</span>
            {n === at && <Kbd>Enter</Kbd>}
          </li>
        ))}
      </ul>
      {map && (
        // biome-ignore lint/a11y/noStaticElementInteractions: hears the one key that leads back
        <div
          className="where-map"
          onKeyDown={e => {
            if (e.key !== 'Escape') return
            e.preventDefault()
            e.stopPropagation()
            setMap(false)
            document.getElementById(id)?.focus()
          }}
        >
          <LaterMap
            city={city}
            takesFocus
            value={point}
            onPick={at => {
              moved.current = at
              const now = latest.current
              set({ ...now, ...at, about: null, ...(now.id ? { id: null, text: '' } : {}) })
            }}
            chosen={place.id ?? null}
            about={place.about?.metres ?? 0}
            onObject={row => set({ unit: row.unit, text: row.name, id: row.id, ...row.point, about: row.about })}
            label={t('place.mapLabel')}
            failed={t('place.mapFailed')}
          />
          {shown?.words && <p className="c-meta">{tx(shown.words)}</p>}
        </div>
      )}
      {bad && <p className="field-bad">{tx(bad)}</p>}
    </div>
  )
}

/** The same point as long as nobody moved it. */
function usePoint({ lng, lat }: SaidPlace) {
  return useMemo(() => (typeof lng === 'number' && typeof lat === 'number' ? { lng, lat } : null), [lng, lat])
}
