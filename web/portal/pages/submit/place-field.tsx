import { useEffect, useRef, useState } from 'react'
import { useText } from '../../../shared/i18n/lang.ts'
import type { FoundPlace } from '../../../shared/map/api.ts'
import { useFindPlaces } from '../../../shared/map/use-find.ts'
import { usePortal, useTexts } from '../../app/context.ts'

/** The address in words, with a pick list from the city's own addresses while it is typed (CHECKLIST K5 K42). */
export function PlaceField({
  value,
  town,
  taken,
  onType,
  onTake,
}: {
  value: string
  town: { id: string; name: string } | null
  /** the words are an entry of the list already */
  taken: boolean
  onType: (text: string) => void
  onTake: (place: FoundPlace) => void
}) {
  const t = useTexts('submit')
  const text = useText()
  const { city } = usePortal()
  const [open, setOpen] = useState(false)
  const { rows: found } = useFindPlaces(city.code, value, town?.id ?? null, open)
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    if (open && found.length > 0) list.current?.scrollIntoView({ block: 'nearest' })
  }, [open, found])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only hears what bubbles up from the field and its list
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
          value={value}
          placeholder={t('where.place.example')}
          aria-describedby="place-hint"
          onFocus={() => setOpen(true)}
          onChange={event => {
            setOpen(true)
            onType(event.target.value)
          }}
        />
        {open && !taken && found.length > 0 && (
          <ul ref={list} className="picks" aria-label={t('where.picks')}>
            {found.map(row => (
              <li key={`${row.id ?? row.kind}/${row.unit}/${row.name}`}>
                <button
                  type="button"
                  onClick={() => {
                    onTake(row)
                    setOpen(false)
                    document.getElementById('place')?.focus()
                  }}
                >
                  {row.name}{' '}
                  <span className="muted">
                    {text(row.kindName)} {row.unit !== town?.id && row.kind !== 'town' && text(row.unitName)}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
      <span className="p-hint" id="place-hint">
        {town ? t('where.list', { town: town.name }) : t('where.listAll')}
      </span>
    </div>
  )
}
