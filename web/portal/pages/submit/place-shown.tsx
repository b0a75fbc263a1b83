import { useText } from '../../../shared/i18n/lang.ts'
import type { FoundPlace, Shown } from '../../../shared/map/api.ts'
import { usePortal, useTexts } from '../../app/context.ts'

/** A position in words: crossing or what is near, street, community or grid. Outside the map its figures alone. */
export function PlaceWords({ shown, lng, lat }: { shown: Shown | null; lng: number; lat: number }) {
  const t = useTexts('submit')
  const text = useText()
  const { city } = usePortal()
  if (!city.map || !shown) return <>{t('where.at', { lat: lat.toFixed(5), lng: lng.toFixed(5) })}</>
  if (!shown.unit && !shown.words) return <>{t('where.shownNone')}</>
  const near = text(shown.words)
  const town = text(shown.unit?.name)
  const area = shown.grid?.name ?? shown.community?.name
  // “within a town” names the town already.
  const parts = [near, town && near.includes(town) ? null : town, area].filter(Boolean)
  return <>{t('where.shown', { where: parts.join(t('where.comma')) })}</>
}

/** A position that was reckoned from the address list: by which name, where it lies for sure, and how far off it may be. */
export function AboutWords({ about, name }: { about: NonNullable<FoundPlace['about']>; name: string | null }) {
  const t = useTexts('submit')
  const where = [name, about.area].filter(Boolean).join(t('where.comma'))
  return <>{about.metres > 0 ? t('where.about', { where, n: about.metres }) : t('where.aboutUnknown', { where })}</>
}

/** The lamps and bins around the pin as a list: for keyboards and screen readers, and for thumbs (CHECKLIST K5). */
export function NearObjects({
  objects,
  chosen,
  onChoose,
}: {
  objects: readonly (FoundPlace & { metres: number })[]
  chosen: string | null
  onChoose: (object: FoundPlace | null) => void
}) {
  const t = useTexts('submit')
  if (objects.length === 0) return null
  return (
    <details className="near-objects">
      <summary>{t('where.objects')}</summary>
      <p className="p-hint">{t('where.objects.hint')}</p>
      <ul>
        {objects.map(object => (
          <li key={object.id}>
            <button
              type="button"
              aria-pressed={object.id === chosen}
              onClick={() => onChoose(object.id === chosen ? null : object)}
            >
              <span>{object.name}</span>
              <span className="muted">{t('where.object.far', { n: object.metres })}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
