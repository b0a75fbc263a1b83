import { useEffect, useState } from 'react'
import { useText } from '../../../shared/i18n/lang.ts'
import { GradeChip, type GradeId } from '../../../shared/parts/index.ts'
import { type PublicRules, readRules } from '../../app/api.ts'
import { usePortal, useTexts, useTitle } from '../../app/context.ts'
import { Link } from '../../app/router.tsx'

const shapes = new Set(['red', 'orange', 'yellow', 'blue', 'green'])

/** The way of a matter in the city's own words, and how long each grade may take. */
export default function How() {
  const t = useTexts('about')
  const text = useText()
  const { city } = usePortal()
  useTitle(t('how.title'))
  const [rules, setRules] = useState<PublicRules | null>(null)
  useEffect(() => {
    const stop = new AbortController()
    // What is shown beside the way of a matter; without it the page still says everything else.
    readRules(stop.signal).then(setRules, () => setRules(null))
    return () => stop.abort()
  }, [])
  return (
    <div className="ask prose">
      <h1 className="p-h1" tabIndex={-1}>
        {t('how.title')}
      </h1>
      <ol className="how" style={{ marginTop: 20 }}>
        {city.how.map(step => (
          <li key={step.title.zh}>
            <b className="strong">{text(step.title)}</b>
            <p>{text(step.text)}</p>
          </li>
        ))}
      </ol>
      <h2 className="p-h2">{t('how.limits')}</h2>
      <p>{t('how.limits.why')}</p>
      <table className="calc">
        <thead>
          <tr>
            <th scope="col">{t('how.grade')}</th>
            <th scope="col">{t('how.limit')}</th>
          </tr>
        </thead>
        <tbody>
          {city.limits.map(l => (
            <tr key={l.grade}>
              <th scope="row">
                <span className="gradeline">
                  {shapes.has(l.grade) && <GradeChip grade={l.grade as GradeId} />}
                  {text(l.name)}
                </span>
              </th>
              <td>{text(l.limit)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rules?.sections.map(section => (
        <section key={section.id}>
          <h2 className="p-h2">{text(section.name)}</h2>
          <ul className="how">
            {section.lines.map(line => (
              <li key={line.what.zh + line.value.zh}>
                <b className="strong">{text(line.what)}</b>
                <p>{text(line.value)}</p>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <h2 className="p-h2">{t('how.after')}</h2>
      <p>{t('how.after.text', { n: city.notSolvedDays })}</p>
      <p className="more">
        <Link to="submit/what">{t('how.begin')}</Link>
      </p>
    </div>
  )
}
