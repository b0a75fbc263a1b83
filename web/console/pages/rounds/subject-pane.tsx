import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { asProblem } from '../../../shared/api/problem.ts'
import { ErrorBox, Loading } from '../../../shared/parts/index.ts'
import { type RoundSubject, roundCasesQuery, roundSubjectQuery } from '../../api/rounds.ts'
import { t, tx } from '../../i18n/index.ts'
import { periodWords } from '../../parts/time.ts'
import { ClaimRow } from './claims.tsx'
import { ObjectToRound } from './object-round.tsx'

type Leaf = RoundSubject['leaves'][number]

/** One who takes part: where points were lost, by what formula, from which marks and cases, and against the round before. */
export function SubjectPane({ round, subject, onLeave }: { round: string; subject: string; onLeave: () => void }) {
  const query = useQuery(roundSubjectQuery(round, subject))
  const data = query.data
  return (
    <section className="pane pad rnd-one">
      <button type="button" className="linklike" onClick={onLeave}>
        {t('rnd.toBoard')}
      </button>
      {query.error && <ErrorBox problem={asProblem(query.error)} again={() => void query.refetch()} />}
      {query.isPending && <Loading bars={[60, 80, 70]} />}
      {data && (
        <>
          <h2 className="c-h2">{tx(data.row.name)}</h2>
          <p className="rnd-say">{tx(data.sentence)}</p>
          {data.leaves
            .toSorted((a, b) => Number(b.lost) - Number(a.lost))
            .map(leaf => (
              <LeafRow key={leaf.id} leaf={leaf} round={round} subject={subject} />
            ))}
          {data.before && (
            <>
              <h3 className="c-h3">{t('rnd.before', { period: periodWords(data.before.period) })}</h3>
              <p>
                {t('rnd.change', { ...data.before.score })}
                {data.before.lines.map(line => `${tx(line.name)} ${line.change}`).join(t('list.comma'))}
              </p>
            </>
          )}
          {data.course.length > 1 && (
            <p className="c-meta">
              {data.course
                .map(row => t('rnd.course', { ...row, period: periodWords(row.period), place: row.place ?? '—' }))
                .join(t('list.comma'))}
            </p>
          )}
          {data.claims.map(claim => (
            <ClaimRow key={claim.id} claim={claim} />
          ))}
          <ObjectToRound round={round} subject={subject} />
        </>
      )}
    </section>
  )
}

function LeafRow({ leaf, round, subject }: { leaf: Leaf; round: string; subject: string }) {
  const share = Number(leaf.weight) > 0 ? (100 * Number(leaf.points)) / Number(leaf.weight) : 0
  return (
    <details className="rnd-leaf">
      <summary>
        <span>
          {tx(leaf.name)} <span className="c-meta">{leaf.branch ? tx(leaf.branch) : tx(leaf.origin)}</span>
        </span>
        <span className="num">
          {leaf.empty ? tx(leaf.empty) : t('rnd.points', { points: leaf.points, weight: leaf.weight })}
        </span>
        <span className="rnd-bar" aria-hidden="true">
          <i style={{ width: `${share}%` }} />
        </span>
      </summary>
      <p>{tx(leaf.formula)}</p>
      {leaf.facts.length > 0 && (
        <p className="c-meta">
          {leaf.facts.map(fact => `${tx(fact.name)} ${fact.number}`).join(t('list.comma'))}
          {leaf.value !== null && t('rnd.rate', { n: leaf.numerator, of: leaf.denominator, value: leaf.value })}
        </p>
      )}
      {leaf.votes + leaf.struck + leaf.noVote > 0 && (
        <p className="c-meta">
          {t('rnd.votes', { votes: leaf.votes, none: leaf.noVote, struck: leaf.struck, value: leaf.value ?? '—' })}
        </p>
      )}
      {leaf.panels.map(panel => (
        <p key={tx(panel.who)} className="c-meta">
          {t('rnd.panel', { who: tx(panel.who), weight: panel.weight, votes: panel.votes, mean: panel.mean ?? '—' })}
        </p>
      ))}
      {leaf.marks.length > 0 && (
        <ul className="rnd-marks">
          {leaf.marks.map((mark, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: equal marks stand side by side
            <li key={i} className={mark.struck ? 'struck' : undefined}>
              {t('rnd.mark', { who: tx(mark.who), what: tx(mark.what), votes: mark.votes })}
              {mark.struck && ` ${mark.struck}`}
            </li>
          ))}
        </ul>
      )}
      {leaf.excluded.map(row => (
        <p key={tx(row.name)} className="c-meta">
          {t('rnd.excluded', { name: tx(row.name), n: row.number, by: tx(row.by) })}
        </p>
      ))}
      {leaf.cases && <Cases round={round} subject={subject} indicator={leaf.id} />}
    </details>
  )
}

function Cases({ round, subject, indicator }: { round: string; subject: string; indicator: string }) {
  const query = useQuery(roundCasesQuery(round, subject, indicator))
  const rows = query.data?.rows ?? []
  if (!query.data) return null
  if (rows.length === 0) return <p className="c-meta">{t('rnd.noCases')}</p>
  return (
    <ul className="rnd-cases">
      {rows.map(row => (
        <li key={`${row.caseId} ${row.on}`}>
          <Link to="/case/$id" params={{ id: row.caseId }} search={{}}>
            {row.title || row.number}
          </Link>{' '}
          <span className="c-meta">{tx(row.why)}</span>
        </li>
      ))}
    </ul>
  )
}
