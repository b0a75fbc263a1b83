import { Link } from '@tanstack/react-router'
import { t } from '../i18n/index.ts'
import './figure-link.css'

/** Beside a figure: leads to its line in the catalogue, which says what is counted and over what (CHECKLIST K98). */
export const FigureLink = ({ id, name }: { id: string; name: string }) => (
  <Link
    to="/rules"
    search={{ tab: 'figures' }}
    hash={id}
    className="fig-link"
    aria-label={t('fig.of', { name })}
    title={t('fig.of', { name })}
  >
    <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
      <circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" />
      <path d="M8 7.2v4M8 4.6v1" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  </Link>
)
