import { useText } from '../../../shared/i18n/lang.ts'
import { usePortal, useTexts, useTitle } from '../../app/context.ts'

/** What is kept, why, how long, who sees it, and what one may ask for (CHECKLIST K28; PIPL 17, 35, 45 to 47). */
export default function Privacy() {
  const t = useTexts('about')
  const text = useText()
  const { city } = usePortal()
  useTitle(t('privacy.title'))
  return (
    <div className="ask prose">
      <h1 className="p-h1" tabIndex={-1}>
        {t('privacy.title')}
      </h1>
      {text(city.notice)
        .split('\n')
        .filter(Boolean)
        .map(line => (
          <p key={line}>{line}</p>
        ))}
      <h2 className="p-h2">{t('privacy.device')}</h2>
      <p>{t('privacy.device.text')}</p>
      <h2 className="p-h2">{t('privacy.rights')}</h2>
      <p>{t('privacy.rights.text')}</p>
      <p>
        <a href={`tel:${city.hotline}`}>{t('privacy.call', { hotline: city.hotline })}</a>
      </p>
    </div>
  )
}
