import { type FormEvent, useMemo, useState } from 'react'
import { useText } from '../../../shared/i18n/lang.ts'
import { Icon } from '../../../shared/parts/index.ts'
import { usePortal, useTexts, useTitle } from '../../app/context.ts'
import { go } from '../../app/router.tsx'
import { noPlace } from './draft.ts'
import { changeDraft, useForm } from './draft-store.ts'
import { findPlaces } from './rules.ts'
import { useSuggestions } from './use-suggestions.ts'

type Here = 'asking' | 'refused' | 'failed' | null

/** Where: by the device's position, from the list, or typed; a matter without a place is taken too (CHECKLIST K5). */
export function StepWhere() {
  const t = useTexts('submit')
  const text = useText()
  const { city, path } = usePortal()
  const { draft } = useForm(city.code)
  const [here, setHere] = useState<Here>(null)
  const [open, setOpen] = useState(false)
  const found = useSuggestions(draft.text)
  useTitle(t('where.title'))
  const place = draft.place
  const setPlace = (change: Partial<typeof place>) =>
    changeDraft(city.code, d => ({ place: { ...d.place, ...change }, noPlace: false }))
  const town = city.towns.find(x => x.id === place.unit)
  const all = useMemo(
    () =>
      city.towns
        .filter(x => !place.unit || x.id === place.unit)
        .flatMap(x => x.places.map(label => ({ label, unit: x.id, town: x.name }))),
    [city.towns, place.unit],
  )
  const picks = findPlaces(all, place.text ?? '')
  const exact = picks.some(p => p.label === place.text?.trim())
  const proposed = found?.place && found.place.unit !== place.unit ? found.place : null

  const locate = () => {
    if (!navigator.geolocation) return setHere('failed')
    setHere('asking')
    navigator.geolocation.getCurrentPosition(
      at => {
        setHere(null)
        setPlace({
          lng: Math.round(at.coords.longitude * 1e6) / 1e6,
          lat: Math.round(at.coords.latitude * 1e6) / 1e6,
        })
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
        <button
          type="button"
          className="p-btn p-btn-2"
          style={{ marginTop: 12 }}
          aria-disabled={here === 'asking'}
          onClick={locate}
        >
          <Icon name={place.lng !== null ? 'tick' : 'here'} />
          {here === 'asking' ? t('where.asking') : place.lng !== null ? t('where.have') : t('where.here')}
        </button>
        <p className="p-hint" role="status" style={{ marginTop: 6 }}>
          {here === 'refused' && t('where.refused')}
          {here === 'failed' && t('where.failed')}
          {here === null && place.lng !== null && (
            <>
              {t('where.at', { lat: (place.lat ?? 0).toFixed(5), lng: place.lng.toFixed(5) })}{' '}
              <button type="button" className="again" onClick={() => setPlace({ lng: null, lat: null })}>
                {t('where.forget')}
              </button>
            </>
          )}
        </p>
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
        {/* biome-ignore lint/a11y/noStaticElementInteractions: only hears what bubbles up from the field and its list */}
        <div
          className="p-field"
          onBlur={event => {
            if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false)
          }}
          onKeyDown={event => {
            if (event.key === 'Escape') setOpen(false)
          }}
        >
          <label className="p-label" htmlFor="place">
            {t('where.place')}
          </label>
          <div className="over">
            <input
              id="place"
              className="p-input"
              maxLength={200}
              autoComplete="off"
              value={place.text ?? ''}
              placeholder={t('where.place.example')}
              aria-describedby="place-hint"
              onFocus={() => setOpen(true)}
              onChange={event => {
                setOpen(true)
                setPlace({ text: event.target.value || null })
              }}
            />
            {open && !exact && picks.length > 0 && (
              <ul className="picks" aria-label={t('where.picks')}>
                {picks.map(p => (
                  <li key={`${p.unit}/${p.label}`}>
                    <button
                      type="button"
                      onClick={() => {
                        setPlace({ text: p.label, unit: p.unit })
                        setOpen(false)
                        document.getElementById('place')?.focus()
                      }}
                    >
                      {p.label} {!town && <span className="muted">{text(p.town)}</span>}
                    </button>
                  </li>
                ))}
              </ul>
            )}
          </div>
          <span className="p-hint" id="place-hint">
            {town ? t('where.list', { town: text(town.name), n: all.length }) : t('where.listAll')}
          </span>
        </div>
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
