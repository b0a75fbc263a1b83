import { useLoad } from '../../../shared/api/use-load.ts'
import { moment } from '../../../shared/format/dates.ts'
import { useLang, useText } from '../../../shared/i18n/lang.ts'
import { useMinute } from '../../../shared/parts/index.ts'
import { readRounds } from '../../app/api.ts'
import { usePortal, useTexts } from '../../app/context.ts'
import { Link } from '../../app/router.tsx'

/** Published rounds of other assessments; a city that shows none has no such part. */
export function Rounds() {
  const t = useTexts('ranking')
  const text = useText()
  const lang = useLang()
  const now = useMinute()
  const { city } = usePortal()
  const { data } = useLoad(`${city.code}/rounds`, readRounds)
  if (!data?.length) return null
  return (
    <section className="bands">
      <h2 className="p-h2">{t('rounds.title')}</h2>
      <ul className="rounds">
        {data.map(row => (
          <li key={row.number}>
            <Link to={`ranking/${encodeURIComponent(row.number)}`}>
              {text(row.name)} <span className="nb">{row.period}</span>
            </Link>
            <span className="p-meta">
              {t('rounds.of', { n: row.subjects, of: text(row.subjectKind), at: moment(row.at, lang, now) })}
              {row.version > 1 && ` ${t('rounds.corrected')}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Where whoever reads results looks for a door to say that somebody cheated. */
export function Breach() {
  const t = useTexts('ranking')
  const { city } = usePortal()
  if (!city.reviews) return null
  return (
    <p className="breach">
      {t('breach.say')} <Link to="breach">{t('breach')}</Link>
    </p>
  )
}
