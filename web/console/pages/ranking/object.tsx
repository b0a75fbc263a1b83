import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { objectionWindowQuery } from '../../api/consequences.ts'
import type { RankingCaseRow, RankingExplain } from '../../api/types.ts'
import { t, tx } from '../../i18n/index.ts'
import { PleaForm } from '../../parts/plea-form.tsx'
import { CaseRows } from './case-rows.tsx'

type Fact = NonNullable<RankingCaseRow['fact']>

/** The cases that cost points, and from each of them an objection in two clicks (CHECKLIST K85), while the time is open. */
export function CostlyCases({ kind, explain }: { kind: 'day' | 'month'; explain: RankingExplain }) {
  const [picked, setPicked] = useState<{ fact: Fact; row: RankingCaseRow } | null>(null)
  const query = { kind, period: explain.period, unit: explain.unit }
  const { data: window } = useQuery({ ...objectionWindowQuery(query), retry: false })
  const filed = (fact: Fact) => window?.filed.find(one => one.factId === fact.id)
  return (
    <>
      {window?.publication && <p className="c-meta">{tx(window.why)}</p>}
      <CaseRows
        rows={explain.cases}
        extra={row => {
          const { fact } = row
          if (!fact) return null
          const before = filed(fact)
          if (before)
            return (
              <Link to="/objections" search={{ id: before.id }}>
                {tx(before.stateName)}
              </Link>
            )
          return window?.mayFile ? (
            <button type="button" className="linklike" onClick={() => setPicked({ fact, row })}>
              {t('objection.file')}
            </button>
          ) : null
        }}
      />
      {picked && window && (
        <PleaForm
          key={picked.fact.id}
          path="/objections/file"
          does={t('objection.file')}
          about={{ ...query, fact: picked.fact.kind, factId: picked.fact.id }}
          grounds={{ label: t('objection.ground'), rows: window.grounds }}
          words={t('objection.words')}
          missing={t('objection.short')}
          changes={['objections']}
          onDone={() => setPicked(null)}
          quiet
        >
          {() => <h4 className="c-h3">{t('objection.about', { title: picked.row.title })}</h4>}
        </PleaForm>
      )}
    </>
  )
}
