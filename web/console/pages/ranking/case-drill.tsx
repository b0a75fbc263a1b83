import { asProblem } from '../../../shared/api/problem.ts'
import { Empty, ErrorBox, Icon, Loading } from '../../../shared/parts/index.ts'
import { useRankingCases } from '../../api/queries.ts'
import type { IndicatorView, PeriodKind } from '../../api/types.ts'
import { t } from '../../i18n/index.ts'
import { CaseRows } from './case-rows.tsx'

export interface CaseDrill {
  kind: PeriodKind
  period: string
  unit: string
  indicator: IndicatorView['id']
  part: 'numerator' | 'denominator' | 'lost' | 'excluded'
  title: string
}

/** Every case behind one figure. */
export function RankCases({ drill, onBack }: { drill: CaseDrill; onBack: () => void }) {
  const { title, ...query } = drill
  const pages = useRankingCases(query)
  const rows = pages.data?.pages.flatMap(p => p.rows) ?? []
  return (
    <section>
      <button type="button" className="btn btn-t btn-s" onClick={onBack}>
        <Icon name="left" size="s" /> {t('rank.back')}
      </button>
      <h3 className="c-h2">{title}</h3>
      {pages.isPending && <Loading bars={[80, 90, 70]} />}
      {pages.error && <ErrorBox problem={asProblem(pages.error)} again={() => void pages.refetch()} />}
      {pages.isSuccess && rows.length === 0 && <Empty title={t('rank.noCases')} />}
      <CaseRows rows={rows} />
      {pages.hasNextPage && (
        <button type="button" className="btn btn-t" onClick={() => void pages.fetchNextPage()}>
          {t('list.more')}
        </button>
      )}
    </section>
  )
}
