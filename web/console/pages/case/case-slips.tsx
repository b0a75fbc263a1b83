import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMe } from '../../api/queries.ts'
import { caseSlipsQuery } from '../../api/slips.ts'
import { t, tx } from '../../i18n/index.ts'

const READERS = ['handler', 'unit_head', 'supervisor', 'leader', 'monitor', 'discipline_inspector', 'assessor']

/** Papers of supervision that this case has got (SPEC R10); nothing where there are none. */
export function CaseSlips({ caseId }: { caseId: string }) {
  const roles = useMe()?.roles ?? []
  const query = useQuery({ ...caseSlipsQuery(caseId), enabled: READERS.some(role => roles.includes(role)) })
  if (!query.data?.rows.length) return null
  return (
    <>
      <h2 className="c-h3">{t('slip.title')}</h2>
      {query.data.rows.map(row => (
        <p key={row.id} className="lk">
          <Link to="/slips" search={{ id: row.id }}>
            {tx(row.kindName)} <span className="nb">{row.number}</span>
          </Link>
          <span className="c-meta nb">{tx(row.stateName)}</span>
        </p>
      ))}
    </>
  )
}
