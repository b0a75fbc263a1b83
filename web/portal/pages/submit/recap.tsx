import type { Question } from '../../../shared/api/types.ts'
import { useText } from '../../../shared/i18n/lang.ts'
import { usePortal, useTexts } from '../../app/context.ts'
import { Link } from '../../app/router.tsx'
import { useForm } from './draft-store.ts'

/** One last look, each line with its way back; `questions`: what is asked further, by what was written. */
export function Recap({ questions }: { questions: readonly Question[] }) {
  const t = useTexts('submit')
  const text = useText()
  const { city } = usePortal()
  const { draft } = useForm(city.code)
  const town = city.towns.find(x => x.id === draft.place.unit)
  const place = [
    town && text(town.name),
    draft.place.text,
    draft.place.lng !== null && !draft.place.about && t('recap.gps'),
  ].filter(Boolean)
  const said = questions.flatMap(row => {
    const value = draft.answers[row.code]?.trim()
    return value ? [{ step: 'what', name: text(row.name), value: <span className="clamp">{value}</span> }] : []
  })
  const rows = [
    { step: 'what', name: t('recap.what'), value: <span className="clamp">{draft.text}</span> },
    ...said,
    { step: 'where', name: t('recap.where'), value: place.length > 0 ? place.join('，') : t('recap.nowhere') },
    ...(draft.join === null ? [] : [{ step: 'what', name: t('recap.join'), value: draft.joinTitle ?? draft.join }]),
    { step: 'what', name: t('recap.photos'), value: t('recap.count', { n: draft.files.length }) },
  ]
  return (
    <section className="recap">
      <h2 className="p-label">{t('recap.title')}</h2>
      <dl>
        {rows.map(row => (
          <div key={row.name} style={{ display: 'contents' }}>
            <dt>{row.name}</dt>
            <dd>{row.value}</dd>
            <dd>
              <Link to={`submit/${row.step}`} aria-label={t('recap.changeWhat', { what: row.name })}>
                {t('recap.change')}
              </Link>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
