import { useEffect } from 'react'
import { useLang, useText } from '../../../shared/i18n/lang.ts'
import { Icon, Logo } from '../../../shared/parts/index.ts'
import type { CityRow } from '../../app/api.ts'
import { texts } from '../../app/texts.ts'

/** Which city? Shown where several live at one address and the path names none. */
export default function Cities({ rows }: { rows: CityRow[] }) {
  const text = useText()
  const t = texts.get(useLang(), 'common')
  useEffect(() => {
    document.title = t('cities.title')
  }, [t])
  return (
    <main className="page first">
      <div className="ask">
        <h1 className="p-h1 brand">
          <Logo />
          {t('cities.title')}
        </h1>
        <p className="lead">{t('cities.lead')}</p>
        <nav className="p-rows doors" aria-label={t('cities.title')}>
          {rows.map(row => (
            <a key={row.code} className="p-row" href={`/p/${encodeURIComponent(row.code)}/`}>
              <span className="grow">
                <b className="strong">{text(row.name)}</b>
                <br />
                <span className="p-meta">{text(row.house)}</span>
              </span>
              <Icon name="right" />
            </a>
          ))}
        </nav>
      </div>
    </main>
  )
}
