import { useQuery } from '@tanstack/react-query'
import { asProblem } from '../../../shared/api/problem.ts'
import { Empty, ErrorBox, Loading } from '../../../shared/parts/index.ts'
import { honoursQuery } from '../../api/consequences.ts'
import { t, tx } from '../../i18n/index.ts'
import { ActSheet } from '../../parts/act-sheet.tsx'
import { useWhen } from '../../parts/time.ts'
import { useActed } from '../../parts/use-acted.ts'
import { ProposeHonour } from './propose-honour.tsx'

/** Honours (SPEC Q9): proposed by rank or by hand, signed by a person, made known. */
export function Honours() {
  const query = useQuery(honoursQuery)
  const when = useWhen()
  const acted = useActed('ladder')
  const rows = query.data?.rows ?? []
  return (
    <section className="pane ld-wide" aria-label={t('ladder.tab.honours')}>
      {query.error && <ErrorBox problem={asProblem(query.error)} again={() => void query.refetch()} />}
      {query.isPending && <Loading bars={[60, 80, 70]} />}
      {query.data && <ProposeHonour kinds={query.data.kinds} />}
      {query.data && rows.length === 0 && <Empty title={t('honour.none')} />}
      <ul>
        {rows.map(row => (
          <li key={row.id} className="ld-item">
            <div>
              <p>
                <b className="strong">{row.person ?? tx(row.subject ?? row.unit.name)}</b>{' '}
                {(row.person || row.subject) && <span className="c-meta">{tx(row.unit.name)}</span>}　{tx(row.kindName)}{' '}
                <span className="c-meta nb">{tx(row.stateName)}</span>
              </p>
              <p className="long">{tx(row.reason)}</p>
              <p className="c-meta sep">
                <span>{row.proposedBy ? t('honour.by', { name: row.proposedBy }) : t('honour.byRank')}</span>
                <span className="nb">{when.moment(row.proposedAt)}</span>
                {row.signedBy && <span>{t('honour.signed', { name: row.signedBy })}</span>}
              </p>
              {row.shaken && row.endedWhy === null && (
                <p className="ld-shaken" role="status">
                  {tx(row.shaken)}
                </p>
              )}
              {row.endedWhy && <p>{row.endedWhy}</p>}
            </div>
            {row.acts.length > 0 && (
              <ActSheet
                quiet
                id={row.id}
                acts={row.acts}
                shut={[]}
                version={row.version}
                onDone={done => acted(tx(done.title))}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
