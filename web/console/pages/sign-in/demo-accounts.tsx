import type { DemoAccount } from '../../api/types.ts'
import { t, tx } from '../../i18n/index.ts'

/** Only in demo mode: one account for each role, one click fills the form. */
export function DemoAccounts({
  rows,
  onTake,
  chosen,
}: {
  rows: DemoAccount[]
  onTake: (account: DemoAccount) => void
  chosen: string
}) {
  const list = (some: DemoAccount[]) => (
    <ul>
      {some.map(row => (
        <li key={`${row.city} ${row.login}`}>
          <button type="button" className={row.login === chosen ? 'on' : undefined} onClick={() => onTake(row)}>
            <b>{tx(row.roleName)}</b>
            <span>
              {row.name} {tx(row.unitName)}
            </span>
            <span className="hash">{row.login}</span>
          </button>
        </li>
      ))}
    </ul>
  )
  const others = rows.filter(row => !row.listed)
  return (
    <aside className="si-demo" aria-label={t('signin.demo')}>
      <h2 className="c-h2">{t('signin.demo')}</h2>
      <p className="c-meta">{t('signin.demoSay')}</p>
      {list(rows.filter(row => row.listed))}
      {others.length > 0 && (
        <details>
          <summary>{t('signin.demoMore', { n: others.length })}</summary>
          {list(others)}
        </details>
      )}
    </aside>
  )
}
