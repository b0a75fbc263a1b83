import { Link } from '@tanstack/react-router'
import type { CaseDetail } from '../../api/types.ts'
import { t, tx } from '../../i18n/index.ts'

/** The other cases that came in one submission with this one (CHECKLIST K44). */
export const Family = ({ kase }: { kase: CaseDetail }) =>
  kase.family.length === 0 ? null : (
    <>
      <h2 className="c-h3">{t('part.family')}</h2>
      <ul className="cos">
        {kase.family.map(row => (
          <li key={row.id}>
            <Link to="/case/$id" params={{ id: row.id }}>
              {row.title}
            </Link>{' '}
            <span className="c-meta">
              {row.number} {tx(row.stateName)} {tx(row.unit?.name)} {row.main && t('part.main')}
            </span>
          </li>
        ))}
      </ul>
      <p className="c-meta">{t('part.one')}</p>
    </>
  )
