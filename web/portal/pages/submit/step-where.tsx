import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useText } from '../../../shared/i18n/lang.ts'
import type { FoundPlace } from '../../../shared/map/api.ts'
import { LaterMap } from '../../../shared/map/later-map.tsx'
import { usePlaceAt } from '../../../shared/map/use-place-at.ts'
import type { Point } from '../../../shared/map/view.ts'
import { Icon } from '../../../shared/parts/index.ts'
import { usePortal, useTexts, useTitle } from '../../app/context.ts'
import { go } from '../../app/router.tsx'
import { type Draft, noPlace, pinOf } from './draft.ts'
import { changeDraft, useForm } from './draft-store.ts'
import { KnownMatters } from './known-matters.tsx'
import { PlaceField } from './place-field.tsx'
import { AboutWords, NearObjects, PlaceWords } from './place-shown.tsx'
import { useSuggestions } from './use-suggestions.ts'

type Here = 'asking' | 'refused' | 'failed' | null

const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6

/** Where: by the device's position, by a pin, from the list, or typed; a matter without a place is taken too (CHECKLIST K5). */
export function StepWhere() {
  const t = useTexts('submit')
  const text = useText()
  const { city, path } = usePortal()
  const { draft } = useForm(city.code)
  const [here, setHere] = useState<Here>(null)
  useTitle(t('where.title'))
  const place = draft.place
  const point: Point | null = place.lng !== null && place.lat !== null ? { lng: place.lng, lat: place.lat } : null
  const pinned = point !== null && !place.about
  const found = useSuggestions(draft.text, pinOf(place))
  const [wanted, setMap] = useState(false)
  // What was picked from the list is checked on the map too, not only what was pointed at.
  const map = wanted || point !== null
  const shown = usePlaceAt(city.code, point)
  const setPlace = (change: Partial<Draft['place']>) =>
    changeDraft(city.code, d => ({ place: { ...d.place, ...change }, noPlace: false }))
  const town = city.towns.find(x => x.id === place.unit) ?? null
  const proposed = found?.place && found.place.unit !== place.unit ? found.place : null

  // The pin was moved: what it says of the street goes into the form, unless it has gone on since.
  const moved = useRef<Point | null>(null)
  useEffect(() => {
    if (!moved.current || !shown || moved.current.lng !== point?.lng || moved.current.lat !== point.lat) return
    moved.current = null
    if (shown.unit) setPlace({ unit: shown.unit.id })
  })
  const known = shown !== null
  // The map that appears above must not push the field from under the thumb.
  useEffect(() => {
    const field = document.activeElement
    if (place.id && known && field?.id === 'place') field.scrollIntoView({ block: 'center' })
  }, [place.id, known])
  /** A pin of one's own takes the place of a lamp or an estate that was chosen before. */
  const setPoint = (at: Point) => {
    moved.current = { lng: round(at.lng), lat: round(at.lat) }
    setPlace({ ...moved.current, about: null, ...(place.id ? { id: null, text: null } : {}) })
  }
  const takePlace = (row: FoundPlace) =>
    setPlace({
      unit: row.unit,
      ...(row.kind === 'town' ? { text: null, id: null } : { text: row.name, id: row.id }),
      ...(row.point ? { ...row.point, about: row.about } : {}),
    })
  const locate = () => {
    if (!navigator.geolocation) return setHere('failed')
    setHere('asking')
    navigator.geolocation.getCurrentPosition(
      at => {
        setHere(null)
        setMap(true)
        setPoint({ lng: at.coords.longitude, lat: at.coords.latitude })
      },
      error => setHere(error.code === error.PERMISSION_DENIED ? 'refused' : 'failed'),
      { enableHighAccuracy: true, timeout: 12_000 },
    )
  }
  const next = (event: FormEvent) => {
    event.preventDefault()
    go(path('submit/who'))
  }
  const empty = !place.unit && !place.text?.trim() && place.lng === null

  return (
    <form className="step-body-form" onSubmit={next} noValidate>
      <div className="step-body">
        <h1 className="p-h2" tabIndex={-1}>
          {t('where.title')}
        </h1>
        <p className="p-hint">{t('where.hint')}</p>
        <div className="where-ways">
          <button type="button" className="p-btn p-btn-2" aria-disabled={here === 'asking'} onClick={locate}>
            <Icon name={pinned ? 'tick' : 'here'} />
            {here === 'asking' ? t('where.asking') : pinned ? t('where.have') : t('where.here')}
          </button>
          {city.map && !map && (
            <button type="button" className="p-btn p-btn-2" onClick={() => setMap(true)}>
              {t('where.onMap')}
            </button>
          )}
        </div>
        <p className="p-hint" role="status" style={{ marginTop: 6 }}>
          {here === 'refused' && t('where.refused')}
          {here === 'failed' && t('where.failed')}
          {here === null &&
            point &&
            (place.about ? (
              <AboutWords about={place.about} name={place.text} />
            ) : (
              <PlaceWords shown={shown} {...point} />
            ))}
        </p>
        {here === null && point && (
          <button
            type="button"
            className="again"
            onClick={() => {
              setMap(true)
              setPlace({ lng: null, lat: null, id: null, about: null })
            }}
          >
            {t('where.forget')}
          </button>
        )}
        {city.map && map && (
          <LaterMap
            city={city.code}
            value={point}
            onPick={setPoint}
            chosen={place.id ?? null}
            about={place.about?.metres ?? 0}
            onObject={takePlace}
            label={t('where.mapLabel')}
            failed={t('where.mapFailed')}
          />
        )}
        {shown && (
          <NearObjects
            objects={shown.objects}
            chosen={place.id ?? null}
            onChoose={row => (row ? takePlace(row) : setPlace({ id: null, text: null }))}
          />
        )}
        {found?.similar.some(row => row.near) && <KnownMatters similar={found.similar} />}
        {proposed && (
          <div className="card">
            <p>{t('where.proposed', { town: text(proposed.name), words: proposed.words.join('、') })}</p>
            <button type="button" className="p-btn p-btn-2" onClick={() => setPlace({ unit: proposed.unit })}>
              {t('where.take', { town: text(proposed.name) })}
            </button>
          </div>
        )}
        <div className="p-field">
          <label className="p-label" htmlFor="town">
            {t('where.town')}
          </label>
          <select
            id="town"
            className="p-input"
            value={place.unit ?? ''}
            onChange={event => setPlace({ unit: event.target.value || null })}
          >
            <option value="">{t('where.town.none')}</option>
            {city.towns.map(x => (
              <option key={x.id} value={x.id}>
                {text(x.name)}
              </option>
            ))}
          </select>
        </div>
        <PlaceField
          value={place.text ?? ''}
          town={town && { id: town.id, name: text(town.name) }}
          taken={Boolean(place.id)}
          onType={words =>
            setPlace({ text: words || null, id: null, ...(place.about ? { lng: null, lat: null, about: null } : {}) })
          }
          onTake={takePlace}
        />
        <label className="p-check" style={{ marginTop: 12 }}>
          <input
            type="checkbox"
            checked={draft.noPlace}
            onChange={event =>
              changeDraft(city.code, event.target.checked ? { noPlace: true, place: noPlace } : { noPlace: false })
            }
          />
          <span>
            {t('where.without')}
            <br />
            <span className="p-meta">{t('where.without.why')}</span>
          </span>
        </label>
      </div>
      <div className="bar">
        <button type="submit" className="p-btn">
          {empty ? t('where.skip') : t('where.next')}
        </button>
      </div>
    </form>
  )
}
