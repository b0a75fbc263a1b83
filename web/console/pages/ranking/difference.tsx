import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { asProblem } from '../../../shared/api/problem.ts'
import { period as periodWords } from '../../../shared/format/dates.ts'
import { score } from '../../../shared/format/numbers.ts'
import { ErrorBox, Loading } from '../../../shared/parts/index.ts'
import { type Difference, differenceQuery } from '../../api/assessment.ts'
import { lang, t, tx } from '../../i18n/index.ts'

const signed = (n: number): string => (n > 0 ? `+${score(n)}` : score(n))

/** Why a unit stands elsewhere than the period before: a fall of water from one score to the other, each step with its cases. */
export function WhyMoved({ kind, period, unit }: { kind: string; period: string; unit: string }) {
  const query = useQuery(differenceQuery({ kind, period, unit }))
  if (query.error) return <ErrorBox problem={asProblem(query.error)} again={() => void query.refetch()} />
  if (!query.data) return <Loading bars={[80, 60, 70]} />
  const told = query.data
  return (
    <section className="moved">
      <h3 className="c-h3 sub">{t('diff.title', { period: periodWords(told.before.period, lang()) })}</h3>
      <p className="exsay">{tx(told.sentence)}</p>
      <Steps told={told} />
      {told.place && <Passing told={told} />}
    </section>
  )
}

function Steps({ told }: { told: Difference }) {
  const [open, setOpen] = useState<string | null>(null)
  let at = told.before.score
  const steps = told.lines.map(line => {
    const from = at
    at = Math.round((at + line.change) * 100) / 100
    return { ...line, from, to: at }
  })
  const all = [told.before.score, told.after.score, ...steps.flatMap(row => [row.from, row.to])]
  const low = Math.max(0, Math.min(...all) - 2)
  const high = Math.min(100, Math.max(...all) + 2)
  const x = (value: number) => `${((value - low) / Math.max(high - low, 0.01)) * 100}%`
  const bar = (from: number, to: number) => ({
    left: x(Math.min(from, to)),
    width: `max(2px, ${(Math.abs(to - from) / Math.max(high - low, 0.01)) * 100}%)`,
  })
  return (
    <table className="cal fall">
      <caption className="sr">{t('diff.caption')}</caption>
      <tbody>
        <tr>
          <th scope="row">{periodWords(told.before.period, lang())}</th>
          <td className="fall-bar">
            <i className="whole" style={bar(low, told.before.score)} aria-hidden="true" />
          </td>
          <td className="r">{score(told.before.score)}</td>
        </tr>
        {steps.map(step => (
          <tr key={step.id}>
            <th scope="row">
              {step.cases.length > 0 ? (
                <button
                  type="button"
                  className="linklike"
                  aria-expanded={open === step.id}
                  onClick={() => setOpen(open === step.id ? null : step.id)}
                >
                  {tx(step.name)}
                </button>
              ) : (
                tx(step.name)
              )}
            </th>
            <td className="fall-bar">
              <i className={step.change < 0 ? 'down' : 'up'} style={bar(step.from, step.to)} aria-hidden="true" />
            </td>
            <td className="r">{signed(step.change)}</td>
          </tr>
        ))}
        <tr className="sum">
          <th scope="row">{periodWords(told.after.period, lang())}</th>
          <td className="fall-bar">
            <i className="whole" style={bar(low, told.after.score)} aria-hidden="true" />
          </td>
          <td className="r">{score(told.after.score)}</td>
        </tr>
      </tbody>
      {steps
        .filter(step => step.id === open)
        .map(step => (
          <tbody key={step.id} className="fall-cases">
            {step.cases.map(row => (
              <tr key={row.caseId}>
                <td colSpan={2}>
                  <Link to="/case/$id" params={{ id: row.caseId }}>
                    {row.title || row.number}
                  </Link>
                  <span className="c-meta w">{tx(row.why)}</span>
                </td>
                <td className="r">{signed(row.change)}</td>
              </tr>
            ))}
            {step.unlisted !== 0 && (
              <tr>
                <td colSpan={2}>{t('diff.rest')}</td>
                <td className="r">{signed(step.unlisted)}</td>
              </tr>
            )}
            {step.ofWeight !== 0 && (
              <tr>
                <td colSpan={2}>{t('diff.weight')}</td>
                <td className="r">{signed(step.ofWeight)}</td>
              </tr>
            )}
          </tbody>
        ))}
    </table>
  )
}

function Passing({ told }: { told: Difference }) {
  const lists = [
    ['diff.newlyAhead', told.newlyAhead],
    ['diff.noLongerAhead', told.noLongerAhead],
  ] as const
  return (
    <>
      {lists.map(
        ([label, rows]) =>
          rows.length > 0 && (
            <div key={label}>
              <h4 className="c-meta">{t(label)}</h4>
              <ul className="passed">
                {rows.map(row => (
                  <li key={row.unit}>
                    <span>{tx(row.name)}</span>
                    <span className="c-meta">
                      {tx(row.because)}
                      {row.scoreChange !== null && ` ${signed(row.scoreChange)}`}
                    </span>
                  </li>
                ))}
              </ul>
            </div>
          ),
      )}
    </>
  )
}
