import { useEffect, useState } from 'react'
import { type ApiProblem, asProblem } from '../../../shared/api/problem.ts'
import type { Page } from '../../../shared/api/types.ts'
import { date } from '../../../shared/format/dates.ts'
import { useLang, useText } from '../../../shared/i18n/lang.ts'
import { Empty, ErrorBox, Loading, useMinute } from '../../../shared/parts/index.ts'
import { type NotSatisfiedRow, readNotSatisfied } from '../../app/api.ts'
import { useTexts, useTitle } from '../../app/context.ts'
import { Link } from '../../app/router.tsx'

/** Matters that stayed unsatisfactory after handling again, and what was done next (SPEC F10). */
export default function NotSatisfied() {
  const t = useTexts('answers')
  const [list, setList] = useState<Page<NotSatisfiedRow> | null>(null)
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const [busy, setBusy] = useState(false)
  useTitle(t('ns.title'))
  const load = (cursor: string | null, signal?: AbortSignal) => {
    setBusy(true)
    setProblem(null)
    readNotSatisfied(cursor, signal)
      .then(
        page => setList(old => ({ rows: [...(old?.rows ?? []), ...page.rows], next: page.next })),
        error => signal?.aborted || setProblem(asProblem(error)),
      )
      .finally(() => setBusy(false))
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first page, once
  useEffect(() => {
    const stop = new AbortController()
    load(null, stop.signal)
    return () => stop.abort()
  }, [])
  return (
    <div className="ask">
      <p className="p-meta">
        <Link to="answers">{t('back')}</Link>
      </p>
      <h1 className="p-h1" tabIndex={-1}>
        {t('ns.title')}
      </h1>
      <p className="lead">{t('ns.lead')}</p>
      {problem && <ErrorBox problem={problem} again={() => load(list?.next ?? null)} />}
      {!list && !problem && <Loading bars={[70, 90, 40, 64]} />}
      {list?.rows.length === 0 && (
        <Empty title={t('ns.none')}>
          <p className="p-meta">{t('ns.noneWhy')}</p>
        </Empty>
      )}
      {list?.rows.map(row => (
        <Matter key={row.id} row={row} />
      ))}
      {list && list.rows.length > 0 && <p className="p-meta">{t('masked')}</p>}
      {list?.next && !problem && (
        <button type="button" className="p-btn p-btn-2" aria-disabled={busy} onClick={() => busy || load(list.next)}>
          {busy ? t('more.busy') : t('more')}
        </button>
      )}
    </div>
  )
}

function Matter({ row }: { row: NotSatisfiedRow }) {
  const t = useTexts('answers')
  const text = useText()
  const lang = useLang()
  const now = useMinute()
  return (
    <article className="qa">
      <h2 className="p-h3">{row.title}</h2>
      {row.unit && <p className="p-meta">{t('ns.unit', { unit: text(row.unit) })}</p>}
      <p>
        <b className="strong">{text(row.step)}</b> <span className="p-meta">{date(row.at, lang, now, true)}</span>
      </p>
      <p className="asked">{row.text}</p>
      {row.result && row.concludedAt ? (
        <section className="reply">
          <h3 className="p-h3">{t('ns.result')}</h3>
          <p className="words">{row.result}</p>
          <p className="p-meta">{date(row.concludedAt, lang, now, true)}</p>
        </section>
      ) : (
        <p className="p-meta">{t('ns.open')}</p>
      )}
    </article>
  )
}
