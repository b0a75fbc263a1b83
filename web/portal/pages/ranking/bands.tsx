import type { RankingBand } from '../../../shared/api/types.ts'
import { count } from '../../../shared/format/numbers.ts'
import { useText } from '../../../shared/i18n/lang.ts'
import { useTexts } from '../../app/context.ts'

/** Where a city tells bands and no places: each band with its units, in the city's own order. */
export function Bands({ bands }: { bands: readonly RankingBand[] }) {
  const t = useTexts('ranking')
  const text = useText()
  return (
    <section className="bands">
      <h2 className="p-h2">{t('bands.title')}</h2>
      <p className="p-meta">{t('bands.why')}</p>
      {bands.map(band => (
        <div key={band.code} className="band">
          <h3 className="p-h3">
            {text(band.name)} <span className="p-meta nb">{t('bands.from', { n: count(band.from) })}</span>
          </h3>
          {band.units.length === 0 ? (
            <p className="p-meta">{t('bands.none')}</p>
          ) : (
            <ul className="smalls">
              {band.units.map(unit => (
                <li key={unit.unit}>{text(unit.name)}</li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </section>
  )
}
