import { type ReactNode, useEffect, useState } from 'react'
import { useText } from '../../shared/i18n/lang.ts'
import { Icon, type IconName, Logo } from '../../shared/parts/index.ts'
import { usePortal, useTexts } from './context.ts'
import { canRead, readAloud, stopReading } from './read-aloud.ts'
import { Link } from './router.tsx'
import { type PageName, sectionOf } from './routes.ts'

const nav: {
  to: string
  section: ReturnType<typeof sectionOf>
  icon: IconName
  text: 'nav.home' | 'nav.follow' | 'nav.answers' | 'nav.ranking'
}[] = [
  { to: '', section: 'home', icon: 'home', text: 'nav.home' },
  { to: 'follow', section: 'follow', icon: 'page', text: 'nav.follow' },
  { to: 'answers', section: 'answers', icon: 'speech', text: 'nav.answers' },
  { to: 'ranking', section: 'ranking', icon: 'bars', text: 'nav.ranking' },
]

/** What stands around every page: reading aids first, then where one can go. The form has its own bar instead. */
export function Shell({ page, children }: { page: PageName; children: ReactNode }) {
  const t = useTexts('common')
  const text = useText()
  const { city } = usePortal()
  const form = page === 'submit'
  return (
    <>
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <header className="p-top">
        <span className="brand">
          <Logo />
          <span className="name">{text(city.portalName)}</span>
        </span>
        <Tools page={page} />
      </header>
      <main id="main" className={`page page-${page}`} tabIndex={-1}>
        {children}
      </main>
      {!form && <Foot />}
      {!form && (
        <nav className="p-nav no-print" aria-label={t('nav.name')}>
          {nav.map(entry => (
            <Link key={entry.text} to={entry.to} aria-current={entry.section === sectionOf(page) ? 'page' : undefined}>
              <Icon name={entry.icon} size="l" />
              {t(entry.text)}
            </Link>
          ))}
        </nav>
      )}
    </>
  )
}

/** Large type is the first control of every page (README of the look, §6). */
function Tools({ page }: { page: PageName }) {
  const t = useTexts('common')
  const { city, settings, set } = usePortal()
  const [reading, setReading] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page ends the reading of the old one
  useEffect(() => {
    setReading(false)
    return stopReading
  }, [page])
  return (
    <div className="p-tools no-print">
      <button type="button" className="p-tool" onClick={() => set({ large: !settings.large })}>
        {settings.large ? t('size.normal') : t('size.large')}
      </button>
      {settings.large && (
        <>
          <button
            type="button"
            className="p-tool"
            aria-pressed={settings.contrast}
            onClick={() => set({ contrast: !settings.contrast })}
          >
            {t('contrast')}
          </button>
          {canRead() && (
            <button
              type="button"
              className="p-tool"
              aria-pressed={reading}
              onClick={() => {
                if (reading) stopReading()
                else readAloud(document.querySelector('main'), settings.lang, () => setReading(false))
                setReading(!reading)
              }}
            >
              {reading ? t('read.stop') : t('read')}
            </button>
          )}
          <a className="p-tool" href={`tel:${city.hotline}`}>
            {t('human', { hotline: city.hotline })}
          </a>
        </>
      )}
      <button
        type="button"
        className="p-tool"
        lang={settings.lang === 'zh' ? 'en' : 'zh-CN'}
        onClick={() => set({ lang: settings.lang === 'zh' ? 'en' : 'zh' })}
      >
        {t('lang.other')}
      </button>
    </div>
  )
}

function Foot() {
  const t = useTexts('common')
  const text = useText()
  const { city } = usePortal()
  return (
    <footer className="foot no-print">
      <div>
        <p className="links">
          <Link to="how">{t('foot.how')}</Link>
          <Link to="desk">{t('foot.desk')}</Link>
          <Link to="company">{t('foot.company')}</Link>
          <Link to="report">{t('foot.report')}</Link>
          {city.reviews && <Link to="breach">{t('foot.breach')}</Link>}
          <Link to="check">{t('foot.check')}</Link>
          <Link to="privacy">{t('foot.privacy')}</Link>
          <Link to="accessibility">{t('foot.accessibility')}</Link>
        </p>
        <p className="p-meta">{t('foot.by', { house: text(city.portalName) })}</p>
        {city.demo && (
          <p className="p-meta">
            {t('foot.demo')} <a href="/p/">{t('foot.cities')}</a>
          </p>
        )}
      </div>
    </footer>
  )
}
