import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { asProblem } from '../../../shared/api/problem.ts'
import { ErrorBox } from '../../../shared/parts/index.ts'
import { SortHead } from '../../../shared/parts/sort-head.tsx'
import { type JuryPage, verifyQuery } from '../../api/juries.ts'
import { t, tx } from '../../i18n/index.ts'
import { Sortable } from '../../parts/table.tsx'
import { useWhen } from '../../parts/time.ts'

type Subject = NonNullable<JuryPage['result']>['subjects'][number]

/** Figures by subject with the votes they rest on; sorted by any column; counted again on demand. */
export function Result({ jury, result }: { jury: JuryPage; result: NonNullable<JuryPage['result']> }) {
  const when = useWhen()
  return (
    <section>
      <h3 className="c-h3">{t('ju.result')}</h3>
      <p className="c-meta sep">
        <span>{t('ju.ballots', { ballots: result.ballots })}</span>
        {result.imported > 0 && <span>{t('ju.imported', { n: result.imported })}</span>}
        {result.spoiled > 0 && <span>{t('ju.spoiled', { n: result.spoiled })}</span>}
        {result.struck > 0 && <span>{t('ju.struck', { n: result.struck })}</span>}
        {result.straight > 0 && <span>{t('ju.straight', { n: result.straight })}</span>}
        {jury.closedBy && jury.closedAt && (
          <span>
            {t('ju.closedBy', { first: jury.askedBy ?? '', second: jury.closedBy, at: when.moment(jury.closedAt) })}
          </span>
        )}
      </p>
      <div className="ju-wide">
        <Sortable
          title={t('ju.subject')}
          rows={result.subjects}
          by={{
            name: row => row.name,
            ...Object.fromEntries(jury.indicators.map(({ id }) => [id, (row: Subject) => meanOf(row, id)])),
            votes: row => sum(row.indicators.map(one => one.votes)),
          }}
        >
          {of => (
            <table className="tbl">
              <thead>
                <tr>
                  <SortHead of={of} by="name">
                    {t('ju.subject')}
                  </SortHead>
                  {jury.indicators.map(row => (
                    <SortHead key={row.id} of={of} by={row.id} className="nb">
                      {tx(row.name)}
                    </SortHead>
                  ))}
                  <SortHead of={of} by="votes" className="nb">
                    {t('ju.votes')}
                  </SortHead>
                  <th scope="col" className="nb">
                    {t('ju.noVote')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {of.rows.map(row => (
                  <tr key={row.subject}>
                    <td>
                      {row.name}
                      {row.small && <span className="late"> {t('ju.small', { least: jury.least })}</span>}
                    </td>
                    {row.indicators.map(one => (
                      <td key={one.indicator} className="nb">
                        {one.mean ?? t('ju.noMean')}
                      </td>
                    ))}
                    <td className="nb">{sum(row.indicators.map(one => one.votes))}</td>
                    <td className="nb c-meta">
                      {t('ju.others', {
                        unknown: sum(row.indicators.map(one => one.noVote)),
                        abstained: sum(row.indicators.map(one => one.abstained)),
                        struck: sum(row.indicators.map(one => one.struck)),
                      })}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </Sortable>
      </div>
      <Again id={jury.id} commitment={jury.commitment ?? ''} />
    </section>
  )
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0)
const meanOf = (row: Subject, id: string): number | null => {
  const mean = row.indicators.find(one => one.indicator === id)?.mean ?? null
  return mean === null ? null : Number(mean)
}

function Again({ id, commitment }: { id: string; commitment: string }) {
  const [asked, setAsked] = useState(false)
  const query = useQuery({ ...verifyQuery(id), enabled: asked })
  return (
    <p className="ju-again">
      <span className="c-meta ju-digest">{t('ju.commitment', { digest: commitment })}</span>
      <button type="button" className="btn btn-s" onClick={() => (asked ? void query.refetch() : setAsked(true))}>
        {t('ju.again')}
      </button>
      {query.data && (
        <span role="status" className={query.data.ok ? 'good' : 'late'}>
          {t(query.data.ok ? 'ju.again.ok' : 'ju.again.bad', { n: query.data.ballots })}
        </span>
      )}
      {query.error && <ErrorBox problem={asProblem(query.error)} />}
    </p>
  )
}
