import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { caseCostsQuery } from '../../api/consequences.ts'
import { queryClient, useMe } from '../../api/queries.ts'
import { t, tx } from '../../i18n/index.ts'
import { AskExcuseForm } from '../../parts/ask-excuse-form.tsx'
import { civil } from '../../parts/time.ts'

/** What of this case counts against my unit, and asking to be excused for it (SPEC Q9, CHECKLIST K90); nothing where nothing does. */
export function CaseCosts({ caseId }: { caseId: string }) {
  const roles = useMe()?.roles ?? []
  const { data } = useQuery({
    ...caseCostsQuery(caseId),
    enabled: roles.includes('handler') || roles.includes('unit_head'),
  })
  const [asked, setAsked] = useState<string | null>(null)
  if (!data?.rows.length) return null
  return (
    <>
      <h2 className="c-h3">{t('costs.title')}</h2>
      {data.rows.map(row => (
        <div key={row.factId}>
          <p className="lk">
            <span>
              {tx(row.what)} <span className="c-meta nb">{civil(row.day)}</span>
            </span>
            {row.waived ? (
              <span className="c-meta">{t('costs.waived')}</span>
            ) : row.objection ? (
              <Link to="/objections" search={{ id: row.objection.id }}>
                {t('costs.objection', { state: tx(row.objection.stateName) })}
              </Link>
            ) : row.excuse ? (
              <Link to="/ladder" search={{ tab: 'excuses' }}>
                {t('costs.excuse', { state: tx(row.excuse.stateName) })}
              </Link>
            ) : (
              <button type="button" className="linklike" onClick={() => setAsked(row.factId)}>
                {t('excuse.ask')}
              </button>
            )}
          </p>
          {asked === row.factId && (
            <AskExcuseForm
              about={{ unit: row.unit.id, fact: row.fact, factId: row.factId }}
              grounds={data.grounds}
              onDone={() => {
                setAsked(null)
                void queryClient.invalidateQueries({ queryKey: caseCostsQuery(caseId).queryKey })
              }}
            />
          )}
        </div>
      ))}
    </>
  )
}
