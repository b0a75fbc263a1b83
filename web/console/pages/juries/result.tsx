import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { asProblem } from '../../../shared/api/problem.ts'
import { ErrorBox } from '../../../shared/parts/index.ts'
import { type JuryPage, verifyQuery } from '../../api/juries.ts'
import { t, tx } from '../../i18n/index.ts'
import { useWhen } from '../../parts/time.ts'

/** Figures by subject with the votes they rest on; sorted by any column; counted again on demand. */
export function Result({ jury, result }: { jury: JuryPage; result: NonNullable<JuryPage['result']> }) {
  const when = useWhen()
  const [by, setBy] = useState<string | null>(null)
  const rows = by === null ? result.subjects : [...result.subjects].sort((a, b) => meanOf(b, by) - meanOf(a, by))
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
        <table className="tbl">
          <thead>
            <tr>
              <th scope="col">{t('ju.subject')}</th>
              {jury.indicators.map(row => (
                <th key={row.id} scope="col" className="nb" aria-sort={by === row.id ? 'descending' : 'none'}>
                  <button type="button" className="ju-sort" onClick={() => setBy(by === row.id ? null : row.id)}>
                    {tx(row.name)}
                  </button>
                </th>
              ))}
              <th scope="col" className="nb">
                {t('ju.votes')}
              </th>
              <th scope="col" className="nb">
                {t('ju.noVote')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(row => (
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
      </div>
      <Again id={jury.id} commitment={jury.commitment ?? ''} />
    </section>
  )
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0)
const meanOf = (row: { indicators: { indicator: string; mean: string | null }[] }, id: string): number =>
  Number(row.indicators.find(one => one.indicator === id)?.mean ?? -1)

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
