import { type ReactNode, useEffect, useState } from 'react'
import { type ApiProblem, PART_MISSING } from '../api/problem.ts'
import { useText } from '../i18n/lang.ts'
import { usePartTexts } from '../i18n/parts.ts'

/** Says what is true and offers the next useful thing. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="state-empty">
      <p className="strong">{title}</p>
      {children}
    </div>
  )
}

/**
 * Grey bars in the shape of the content after 300 ms, a sentence after 2 s, never a spinner. `bars` are widths in
 * percent. The room is kept from the start, so nothing jumps.
 */
export function Loading({ bars = [64, 88, 40], words }: { bars?: readonly number[]; words?: string }) {
  const t = usePartTexts()
  const [phase, setPhase] = useState(0)
  useEffect(() => {
    const timers = [setTimeout(() => setPhase(1), 300), setTimeout(() => setPhase(2), 2000)]
    return () => timers.forEach(clearTimeout)
  }, [])
  return (
    <div className="state-loading" aria-busy="true">
      <div aria-hidden="true" style={{ visibility: phase > 0 ? 'visible' : 'hidden' }}>
        {bars.map((width, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: bars have no other name
          <i key={n} style={{ width: `${width}%` }} />
        ))}
      </div>
      <p role="status">{phase > 1 ? (words ?? t('loading.words')) : ' '}</p>
    </div>
  )
}

/** Refusals that stay the same however often one asks again: not allowed, not there, no longer there. */
const FINAL: readonly number[] = [401, 403, 404, 410]

/**
 * What happened, that the input is kept (`kept`), what to do. Stays where it happened. Only of what went wrong inside
 * is a code shown, for whoever is rung up about it: a refusal says everything in its words.
 */
export function ErrorBox({
  problem,
  again,
  kept,
  children,
}: {
  problem: ApiProblem
  again?: () => void
  kept?: string
  children?: ReactNode
}) {
  const t = usePartTexts()
  const text = useText()
  const [still, setStill] = useState(false)
  const reopen = () => {
    setStill(false)
    fetch(location.href, { cache: 'no-store' }).then(
      answer => (answer.ok ? location.reload() : setStill(true)),
      () => setStill(true),
    )
  }
  const missing = problem.code === PART_MISSING
  const retry = FINAL.includes(problem.status) ? undefined : missing ? reopen : again
  return (
    <div className="state-error" role="alert">
      <p className="strong">{text(problem.title)}</p>
      {[text(problem.detail), kept, text(problem.next)].filter(Boolean).map(line => (
        <p key={line}>{line}</p>
      ))}
      {still && <p role="status">{t('error.still')}</p>}
      {(retry || children) && (
        <div className="do no-print">
          {retry && (
            <button type="button" className="again" onClick={retry}>
              {t('error.again')}
            </button>
          )}
          {children}
        </div>
      )}
      {problem.status >= 500 && <p className="small-print">{t('error.code', { code: problem.code })}</p>}
    </div>
  )
}
