import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { LaterMap } from '../../../shared/map/later-map.tsx'
import { nearQuery, useMe, useReference } from '../../api/queries.ts'
import type { CaseDetail } from '../../api/types.ts'
import { t, tx } from '../../i18n/index.ts'
import { aboutWords, placeOfCase } from '../../parts/said-place.ts'

/** Where it is: words, street and grid; on the map if somebody wants; open cases of the same kind close by (CHECKLIST K42 K43). */
export function CaseWhere({ kase }: { kase: CaseDetail }) {
  const reference = useReference()
  const city = useMe()?.city.code
  const [map, setMap] = useState(false)
  const near = useQuery({ ...nearQuery(kase.id), enabled: kase.point !== null && kase.item !== null }).data
  const items = near?.items ?? []
  const about = aboutWords(placeOfCase(kase).about)
  if (!kase.placeText && !kase.place && !kase.point) return null
  return (
    <>
      <h2 className="c-h3">{t('case.place')}</h2>
      <p>
        {[kase.placeText, kase.place && tx(kase.place.name)].filter(Boolean).join(t('list.comma'))}{' '}
        {kase.grid && <span className="c-meta">{kase.grid}</span>} {about && <span className="c-meta">{about}</span>}{' '}
        {reference?.map && kase.point && (
          <button type="button" className="linklike" aria-expanded={map} onClick={() => setMap(is => !is)}>
            {t(map ? 'case.mapHide' : 'case.mapShow')}
          </button>
        )}
      </p>
      {map && city && kase.point && (
        <LaterMap
          city={city}
          value={kase.point}
          about={kase.pointAbout ?? 0}
          dots={items.map(row => ({ id: row.id, name: row.title, lng: row.lng, lat: row.lat }))}
          label={t('case.mapLabel')}
          failed={t('case.mapFailed')}
        />
      )}
      {near && items.length > 0 && (
        <>
          <h3 className="c-h3">{t('case.near', { n: near.metres })}</h3>
          <ul className="cos near-like">
            {items.map(row => (
              <li key={row.id}>
                <Link to="/case/$id" params={{ id: row.id }}>
                  {row.title}
                </Link>{' '}
                <span className="c-meta sep">
                  <span className="nb">
                    {row.metres === 0 ? t('case.nearSame') : t('case.nearFar', { n: row.metres })}
                  </span>
                  {row.placeText && <span>{row.placeText}</span>}
                  <span>{tx(row.stateName)}</span>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
