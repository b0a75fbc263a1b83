import { usePortal, useTexts, useTitle } from '../../app/context.ts'

const points = ['large', 'contrast', 'read', 'keys', 'zoom', 'check', 'human'] as const

/** What the page does for whom, what it cannot do yet, and whom to tell. */
export default function Accessibility() {
  const t = useTexts('about')
  const { city } = usePortal()
  useTitle(t('access.title'))
  return (
    <div className="ask prose">
      <h1 className="p-h1" tabIndex={-1}>
        {t('access.title')}
      </h1>
      <p style={{ marginTop: 16 }}>{t('access.aim')}</p>
      <ul>
        {points.map(p => (
          <li key={p}>{t(`access.${p}`, { hotline: city.hotline })}</li>
        ))}
      </ul>
      <h2 className="p-h2">{t('access.limits')}</h2>
      <p>{t('access.limits.text')}</p>
      <h2 className="p-h2">{t('access.tell')}</h2>
      <p>
        <a href={`tel:${city.hotline}`}>{t('access.tell.text', { hotline: city.hotline })}</a>
      </p>
    </div>
  )
}
