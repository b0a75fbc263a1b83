import { useEffect, useId, useRef, useState } from 'react'
import { type ApiProblem, asProblem } from '../../../shared/api/problem.ts'
import { useText } from '../../../shared/i18n/lang.ts'
import { ErrorBox } from '../../../shared/parts/index.ts'
import { useTexts } from '../../app/context.ts'
import type { BallotPaper } from '../../app/jury-api.ts'
import { AskPoints } from './ask-points.tsx'
import { marksOf, sendAll } from './hand-in.ts'
import { fits, isStraight } from './paper.ts'
import { usePaperTexts } from './paper-texts.ts'
import type { Kept } from './store.ts'

type Props = {
  paper: BallotPaper
  parts: BallotPaper['slots']
  token: string | null
  kept: Kept
  save: (kept: Kept) => Kept
  done: () => void
}

/** One subject after another, then all of it once more before it is handed in. */
export function Judge({ paper, parts, token, kept, save, done }: Props) {
  const t = usePaperTexts(paper.kind)
  const ids = new Set(parts.flatMap(slot => slot.subjects))
  const subjects = paper.subjects.filter(row => ids.has(row.id))
  const recused = paper.subjects.filter(row => row.recused)
  const underWay = kept.pending.length > 0
  const [at, setAt] = useState(underWay ? subjects.length : 0)
  const head = useRef<HTMLHeadingElement>(null)
  const moved = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new subject is a new place to be
  useEffect(() => {
    if (moved.current) head.current?.focus()
  }, [at])
  const go = (to: number) => {
    moved.current = true
    setAt(to)
  }
  const mark = (subject: string, indicator: string, given: string | null) => {
    const marks = { ...kept.marks }
    if (given === null) delete marks[`${subject}/${indicator}`]
    else marks[`${subject}/${indicator}`] = given
    save({ ...kept, marks })
  }
  const subject = subjects[at]
  return (
    <>
      <p className="jury-steps" aria-live="polite">
        {subject ? t('step', { n: at + 1, all: subjects.length }) : t('step.last')}
      </p>
      {subject ? (
        <section className="jury-subject">
          <h2 className="p-h2" tabIndex={-1} ref={head}>
            {subject.name}
          </h2>
          <About subject={subject} />
          {paper.indicators.map(indicator => (
            <Ask
              key={`${subject.id}/${indicator.id}`}
              kind={paper.kind}
              indicator={indicator}
              chosen={subjects.filter(row => kept.marks[`${row.id}/${indicator.id}`] === 'chosen').length}
              value={kept.marks[`${subject.id}/${indicator.id}`] ?? null}
              change={given => mark(subject.id, indicator.id, given)}
            />
          ))}
          <div className="jury-foot">
            {at > 0 && (
              <button type="button" className="p-btn p-btn-2" onClick={() => go(at - 1)}>
                {t('back')}
              </button>
            )}
            <button type="button" className="p-btn" onClick={() => go(at + 1)}>
              {t(at + 1 < subjects.length ? 'next' : 'review')}
            </button>
          </div>
        </section>
      ) : (
        <Review {...{ paper, parts, token, kept, save, done, subjects, go, head }} underWay={underWay} />
      )}
      {recused.length > 0 && (
        <p className="p-meta" style={{ marginTop: 20 }}>
          {t('recused', { names: recused.map(row => row.name).join('、') })}
        </p>
      )}
    </>
  )
}

function About({ subject }: { subject: BallotPaper['subjects'][number] }) {
  const t = useTexts('jury')
  const text = useText()
  return (
    <>
      {subject.unitName && text(subject.unitName) !== subject.name && (
        <p className="p-meta">{text(subject.unitName)}</p>
      )}
      {subject.figures.length > 0 && (
        <dl className="jury-figures">
          {subject.figures.map(row => (
            <div key={row.name}>
              <dt>{row.name}</dt>
              <dd>{row.value}</dd>
            </div>
          ))}
        </dl>
      )}
      {subject.report && (
        <details className="jury-report">
          <summary>{t('report')}</summary>
          <p className="asked">{subject.report}</p>
        </details>
      )}
    </>
  )
}

type AskProps = {
  kind: BallotPaper['kind']
  indicator: BallotPaper['indicators'][number]
  value: string | null
  chosen: number
  change: (given: string | null) => void
}

function Ask({ kind, indicator, value, chosen, change }: AskProps) {
  const t = usePaperTexts(kind)
  const text = useText()
  const name = useId()
  const { ask } = indicator
  if (ask.kind === 'points') return <AskPoints {...{ indicator, ask, value, change }} />
  if (ask.kind === 'choose') {
    const full = chosen >= ask.number && value === null
    return (
      <fieldset className="p-field">
        <legend className="p-label">
          {text(indicator.name)} <span className="p-hint">{t('choose', { n: ask.number, chosen })}</span>
        </legend>
        <div className="p-choice">
          <label>
            <input
              type="checkbox"
              checked={value !== null}
              aria-disabled={full}
              onChange={event => {
                if (!full) change(event.target.checked ? 'chosen' : null)
              }}
            />
            {t(full ? 'choose.full' : 'choose.this')}
          </label>
        </div>
      </fieldset>
    )
  }
  return (
    <fieldset className="p-field">
      <legend className="p-label">{text(indicator.name)}</legend>
      <div className="p-choice">
        {ask.answers.map(row => (
          <label key={row.id} className={row.worth === null ? 'quiet' : ''}>
            <input type="radio" name={name} checked={value === row.id} onChange={() => change(row.id)} />
            {text(row.name)}
          </label>
        ))}
      </div>
      {value !== null && (
        <button type="button" className="p-btn p-btn-3" onClick={() => change(null)}>
          {t('clear')}
        </button>
      )}
    </fieldset>
  )
}

type ReviewProps = Props & {
  subjects: BallotPaper['subjects']
  go: (to: number) => void
  head: React.RefObject<HTMLHeadingElement | null>
  underWay: boolean
}

function Review({ paper, token, kept, save, done, subjects, go, head, underWay }: ReviewProps) {
  const t = usePaperTexts(paper.kind)
  const text = useText()
  const [sending, setSending] = useState(false)
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const marks = marksOf(
    paper,
    kept,
    subjects.map(row => row.id),
  )
  const open = subjects.length * paper.indicators.filter(row => row.ask.kind !== 'choose').length
  const given = marks.filter(([, id]) => paper.indicators.find(row => row.id === id)?.ask.kind !== 'choose').length
  const wrong = subjects.findIndex(row =>
    paper.indicators.some(one => !fits(one.ask, kept.marks[`${row.id}/${one.id}`] ?? null)),
  )
  const say = (indicator: BallotPaper['indicators'][number], value: string | undefined): string => {
    if (value === undefined) return indicator.ask.kind === 'choose' ? t('not.chosen') : t('abstain')
    if (indicator.ask.kind === 'answers') {
      const answer = indicator.ask.answers.find(row => row.id === value)
      return answer ? text(answer.name) : value
    }
    return indicator.ask.kind === 'choose' ? t('is.chosen') : t('points', { n: value })
  }
  const send = async () => {
    if (sending) return
    if (wrong >= 0) return go(wrong)
    setSending(true)
    setProblem(null)
    try {
      await sendAll(paper, token, kept, save)
      done()
    } catch (error) {
      setProblem(asProblem(error))
    } finally {
      setSending(false)
    }
  }
  return (
    <section className="jury-subject">
      <h2 className="p-h2" tabIndex={-1} ref={head}>
        {t('review.title')}
      </h2>
      {underWay ? (
        <p className="strong" role="status">
          {t('under.way', { n: kept.pending.length })}
        </p>
      ) : (
        <>
          <ul className="p-rows">
            {subjects.map((row, n) => (
              <li key={row.id}>
                <button type="button" className="p-row jury-row" onClick={() => go(n)}>
                  <span className="grow">
                    <span className="strong">{row.name}</span>
                    {paper.indicators.map(indicator => (
                      <span key={indicator.id} className="jury-said">
                        {paper.indicators.length > 1 && `${text(indicator.name)}：`}
                        {say(indicator, kept.marks[`${row.id}/${indicator.id}`])}
                      </span>
                    ))}
                  </span>
                  <span className="act">{t('change')}</span>
                </button>
              </li>
            ))}
          </ul>
          {given < open && <p>{t('missing', { n: open - given })}</p>}
          {isStraight(marks) && <p>{t('straight')}</p>}
          {wrong >= 0 && (
            <p className="wrong" role="alert">
              {t('wrong', { name: subjects[wrong]?.name ?? '' })}
            </p>
          )}
          <p className="p-meta">{t(paper.secret ? 'before.secret' : 'before.named')}</p>
        </>
      )}
      {problem && <ErrorBox problem={problem} kept={t('kept')} />}
      <button type="button" className="p-btn" style={{ marginTop: 16 }} aria-disabled={sending} onClick={send}>
        {t(sending ? 'sending' : underWay ? 'go.on' : 'hand.in')}
      </button>
    </section>
  )
}
