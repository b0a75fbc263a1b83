import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { App } from 'antd'
import { useEffect, useState } from 'react'
import { asProblem } from '../../../shared/api/problem.ts'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { ErrorBox, Loading } from '../../../shared/parts/index.ts'
import { act } from '../../api/http.ts'
import { queryClient } from '../../api/queries.ts'
import {
  actsOf,
  checkScheme,
  firmness,
  type Laboratory,
  laboratoryQuery,
  type SchemeDraft,
  type SchemeStability,
  type SchemeTrial,
  type Tried,
  tryScheme,
} from '../../api/rounds.ts'
import { t, tx } from '../../i18n/index.ts'
import { ActSheet } from '../../parts/act-sheet.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import { Seg } from '../../parts/seg.tsx'
import { Bands } from './bands.tsx'
import { TrialPane } from './trial-pane.tsx'
import './laboratory.css'
import { periodWords } from '../../parts/time.ts'

const route = getRouteApi('/inside/laboratory')

/** The laboratory: other weights or another text of a scheme, tried on the past before anybody is assessed by it. */
export function LaboratoryPage() {
  const router = useRouter()
  const { scheme } = route.useSearch()
  const query = useQuery(laboratoryQuery(scheme))
  const data = query.data
  return (
    <div className="page lab">
      <h1 className="c-h1">{t('lab.title')}</h1>
      <p className="c-meta">{t('lab.note')}</p>
      {query.error && !data && <ErrorBox problem={asProblem(query.error)} again={() => void query.refetch()} />}
      {query.isPending && <Loading bars={[40, 80, 70]} />}
      {data && (
        <>
          <label className="c-label" htmlFor="lab-scheme">
            {t('rnd.scheme')}
          </label>
          <select
            id="lab-scheme"
            className="fld lab-pick"
            value={data.scheme.code}
            onChange={event =>
              void router.navigate({ to: '/laboratory', search: { scheme: event.target.value }, replace: true })
            }
          >
            {data.schemes.map(row => (
              <option key={row.code} value={row.code}>
                {tx(row.name)} {row.version}
              </option>
            ))}
          </select>
          <Bench key={data.scheme.code} lab={data} />
          <Drafts drafts={data.drafts} />
        </>
      )}
    </div>
  )
}

type Problem = { line: number; column: number; what: { zh: string; en: string }; mend: { zh: string; en: string } }

function Bench({ lab }: { lab: Laboratory }) {
  const { message } = App.useApp()
  const { scheme } = lab
  const own = lab.drafts.find(row => row.scheme === scheme.code && row.state === 'draft')
  const [by, setBy] = useState<'weights' | 'text'>('weights')
  const [weights, setWeights] = useState<Record<string, number>>({})
  const [body, setBody] = useState(own?.body ?? scheme.body)
  const [problems, setProblems] = useState<Problem[]>([])
  const [trial, setTrial] = useState<SchemeTrial | null>(null)
  const [bands, setBands] = useState<SchemeStability | null>(null)
  const tried: Tried = by === 'text' ? { scheme: scheme.code, body } : { scheme: scheme.code, weights }
  const trying = useSubmit(async (_key: string) => tryScheme({ ...tried, most: 12 }))
  const firm = useSubmit(async (_key: string) => firmness({ ...tried, samples: 200, weightShift: 0.1 }))
  const keeping = useSubmit((key: string) =>
    own
      ? act(`/scheme-drafts/${own.id}/change`, { body }, { key, version: own.version })
      : act('/scheme-drafts', { scheme: scheme.code, body }, { key }),
  )
  useEffect(() => {
    if (by !== 'text') return
    const cut = new AbortController()
    const later = setTimeout(() => {
      checkScheme(scheme.code, body, cut.signal).then(
        answer => setProblems(answer.problems as Problem[]),
        () => undefined,
      )
    }, 500)
    return () => {
      clearTimeout(later)
      cut.abort()
    }
  }, [by, body, scheme.code])
  const problem = trying.problem ?? firm.problem ?? keeping.problem
  const noPast = scheme.past.length === 0
  return (
    <div className="lab-cols">
      <section className="pane pad">
        <Seg
          label={t('lab.by')}
          value={by}
          onChange={setBy}
          options={[
            { value: 'weights', label: t('lab.weights') },
            { value: 'text', label: t('lab.text') },
          ]}
        />
        {by === 'weights' ? (
          <Weights lab={lab} weights={weights} onChange={setWeights} />
        ) : (
          <>
            <label className="c-label" htmlFor="lab-body">
              {t('lab.body')}
            </label>
            <textarea
              id="lab-body"
              className="fld lab-body"
              spellCheck={false}
              rows={24}
              value={body}
              onChange={event => setBody(event.target.value)}
            />
            <p aria-live="polite">{problems.length === 0 ? t('lab.clean') : t('lab.faults', { n: problems.length })}</p>
            <ul className="lab-faults">
              {problems.slice(0, 20).map(row => (
                <li key={`${row.line} ${row.column} ${row.what.zh}`}>
                  <button type="button" className="linklike num" onClick={() => toLine(row.line)}>
                    {t('lab.line', { line: row.line, column: row.column })}
                  </button>{' '}
                  {tx(row.what)} <span className="c-meta">{tx(row.mend)}</span>
                </li>
              ))}
            </ul>
          </>
        )}
        {scheme.from && <p className="lab-later">{t('lab.later', { from: scheme.from, version: scheme.version })}</p>}
        <p className="c-meta">
          {noPast
            ? t('lab.noPast')
            : scheme.past.length === 1
              ? t('lab.pastOne', { period: periodWords(scheme.past[0] ?? '') })
              : t('lab.past', {
                  n: scheme.past.length,
                  from: periodWords(scheme.past[0] ?? ''),
                  to: periodWords(scheme.past.at(-1) ?? ''),
                })}
        </p>
        <div className="lab-acts">
          <button
            type="button"
            className="btn btn-1"
            aria-disabled={noPast || trying.sending}
            onClick={async () => {
              if (!noPast) setTrial((await trying.submit()) ?? null)
            }}
          >
            {trying.sending ? t('lab.trying', { n: scheme.past.length }) : t('lab.try')}
          </button>
          <button
            type="button"
            className="btn"
            aria-disabled={noPast || firm.sending}
            onClick={async () => {
              if (!noPast) setBands((await firm.submit()) ?? null)
            }}
          >
            {firm.sending ? t('lab.drawing', { n: 200 }) : t('lab.firm')}
          </button>
          {lab.mayWrite && by === 'text' && (
            <button
              type="button"
              className="btn"
              aria-disabled={keeping.sending}
              onClick={async () => {
                if (!(await keeping.submit())) return
                void message.success(t('lab.kept'))
                void queryClient.invalidateQueries({ queryKey: ['laboratory'] })
              }}
            >
              {t('lab.keep')}
            </button>
          )}
        </div>
        {problem && <Refusal problem={problem} />}
      </section>
      <div className="lab-main">
        {trial && <TrialPane trial={trial} />}
        {bands && <Bands stability={bands} />}
        {!trial && !bands && <p className="c-meta">{t('lab.empty')}</p>}
      </div>
    </div>
  )
}

/** Puts the cursor at the beginning of a line and shows it. */
function toLine(line: number): void {
  const area = document.getElementById('lab-body') as HTMLTextAreaElement | null
  if (!area) return
  const at =
    area.value
      .split('\n')
      .slice(0, line - 1)
      .join('\n').length + (line > 1 ? 1 : 0)
  area.focus()
  area.setSelectionRange(at, at)
  area.scrollTop = Math.max(0, (line - 4) * 20)
}

function Weights({
  lab,
  weights,
  onChange,
}: {
  lab: Laboratory
  weights: Record<string, number>
  onChange: (weights: Record<string, number>) => void
}) {
  const { leaves, full } = lab.scheme
  const anySet = Object.keys(weights).length > 0
  return (
    <>
      <p className="c-meta">{t('lab.weightsNote')}</p>
      {leaves.map(leaf => {
        const value = weights[leaf.id]
        return (
          <div key={leaf.id} className="lab-weight">
            <label htmlFor={`w-${leaf.id}`}>{tx(leaf.name)}</label>
            <input
              id={`w-${leaf.id}`}
              type="range"
              min={0}
              max={full}
              step={full / 100}
              value={value ?? leaf.weight}
              onChange={event => onChange({ ...weights, [leaf.id]: Number(event.target.value) })}
            />
            <span className="num">
              {value === undefined
                ? anySet
                  ? t('lab.follows', { was: leaf.weight })
                  : leaf.weight
                : t('lab.from', { was: leaf.weight, is: Math.round(value * 100) / 100 })}
            </span>
          </div>
        )
      })}
      <button type="button" className="linklike" onClick={() => onChange({})}>
        {t('lab.reset')}
      </button>
    </>
  )
}

function Drafts({ drafts }: { drafts: readonly SchemeDraft[] }) {
  const { message } = App.useApp()
  if (drafts.length === 0) return null
  return (
    <section className="pane pad lab-drafts">
      <h2 className="c-h2">{t('lab.drafts')}</h2>
      {drafts.map(draft => {
        const { acts, shut } = actsOf(draft)
        return (
          <article key={draft.id}>
            <h3 className="c-h3">
              {tx(draft.name)} <span className="rnd-state">{tx(draft.stateName)}</span>
            </h3>
            <p className="c-meta">
              {t('lab.draft', { who: draft.by ?? '', base: draft.base, from: draft.effectiveFrom ?? '—' })}
              {draft.decidedBy && t('lab.decided', { who: draft.decidedBy, reason: draft.reason ?? '' })}
            </p>
            {draft.words && <p>{draft.words}</p>}
            {draft.withdrawal && (
              <p>
                {t(draft.withdrawal.agreedBy ? 'lab.withdrawn' : 'lab.withdrawal', {
                  who: draft.withdrawal.by ?? '',
                  by: draft.withdrawal.agreedBy ?? '',
                  words: draft.withdrawal.words,
                })}
              </p>
            )}
            {draft.digest && <p className="c-meta lab-digest">{draft.digest}</p>}
            {draft.trial && (
              <details>
                <summary>{t('lab.trialOf')}</summary>
                <TrialPane trial={draft.trial} />
              </details>
            )}
            {acts.length > 0 && (
              <ActSheet
                quiet
                id={draft.id}
                acts={acts}
                shut={shut}
                version={draft.version}
                onDone={open => {
                  void message.success(t('rnd.done', { what: tx(open.title) }))
                  void queryClient.invalidateQueries({ queryKey: ['laboratory'] })
                }}
              />
            )}
          </article>
        )
      })}
    </section>
  )
}
