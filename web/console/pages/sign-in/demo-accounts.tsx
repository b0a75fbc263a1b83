import type { DemoAccount } from '../../api/types.ts'
import { t, tx } from '../../i18n/index.ts'
import { roleName } from '../../parts/roles.ts'

/** Only in demo mode: one account for each role, one click fills the form. */
export const DemoAccounts = ({
  rows,
  onTake,
  chosen,
}: {
  rows: DemoAccount[]
  onTake: (account: DemoAccount) => void
  chosen: string
}) => (
  <aside className="si-demo" aria-label={t('signin.demo')}>
    <h2 className="c-h2">{t('signin.demo')}</h2>
    <p className="c-meta">{t('signin.demoSay')}</p>
    <ul>
      {rows.map(row => (
        <li key={row.login}>
          <button type="button" className={row.login === chosen ? 'on' : undefined} onClick={() => onTake(row)}>
            <b>{row.roles.map(roleName).join(t('list.comma'))}</b>
            <span>
              {row.name} {tx(row.unit)}
            </span>
            <span className="hash">{row.login}</span>
          </button>
        </li>
      ))}
    </ul>
  </aside>
)
