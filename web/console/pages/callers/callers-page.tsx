import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { asProblem } from '../../../shared/api/problem.ts'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { Empty, ErrorBox, Loading } from '../../../shared/parts/index.ts'
import { type CallerMarks, callerMarksQuery } from '../../api/callers.ts'
import { act } from '../../api/http.ts'
import { queryClient, useMe } from '../../api/queries.ts'
import { t, tx } from '../../i18n/index.ts'
import { Typed } from '../../parts/labelled.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import { useWhen } from '../../parts/time.ts'

type Row = CallerMarks['rows'][number]

/** Numbers that somebody asked to mark, and those that are marked; a second person decides (CHECKLIST K52). */
export function CallersPage() {
  const query = useQuery(callerMarksQuery)
  const roles = useMe()?.roles ?? []
  const decides = roles.includes('dispatcher') || roles.includes('supervisor')
  const when = useWhen()
  return (
    <div className="page">
      <h1 className="c-h1">{t('mark.title')}</h1>
      <p className="c-meta" style={{ marginBottom: 12 }}>
        {t('mark.danger')}
      </p>
      {query.isPending && <Loading bars={[60, 80]} />}
      {query.error && <ErrorBox problem={asProblem(query.error)} again={() => void query.refetch()} />}
      {query.data?.rows.length === 0 && (
        <Empty title={t('mark.none')}>
          <p>{t('mark.noneWhy')}</p>
        </Empty>
      )}
      {query.data?.rows.map(row => (
        <section key={row.id} className="pane af">
          <p>
            <b className="strong nb">{row.phone}</b> {tx(row.rule)}{' '}
            <span className="c-meta">
              {row.until ? t('mark.until', { until: when.date(row.until) }) : t('mark.waits')} {row.by}{' '}
              {when.moment(row.at)}
            </span>
          </p>
          <p>{row.reason}</p>
          {decides && (row.mayDecide || row.state === 'marked') && <Decide row={row} />}
        </section>
      ))}
    </div>
  )
}

function Decide({ row }: { row: Row }) {
  const [words, setWords] = useState('')
  const { submit, sending, problem } = useSubmit((key: string, verb: 'decide' | 'lift', body: object) =>
    act(`/caller-marks/${row.id}/${verb}`, { decision: words.trim(), ...body }, { key, version: row.version }),
  )
  const short = words.trim().length < 4
  const go = async (verb: 'decide' | 'lift', body: object) => {
    if (short || sending || (await submit(verb, body)) === undefined) return
    await queryClient.invalidateQueries({ queryKey: ['caller-marks'] })
  }
  return (
    <>
      <Typed
        label={t('mark.decision')}
        problem={problem}
        name="decision"
        most={500}
        value={words}
        onChange={setWords}
      />
      {problem && <Refusal problem={problem} />}
      <span className="row">
        {row.state === 'asked' ? (
          <>
            <button
              type="button"
              className="btn btn-1"
              aria-disabled={short}
              onClick={() => void go('decide', { granted: true })}
            >
              {short ? t('act.missing.words', { n: 4 }) : t('mark.grant')}
            </button>
            <button
              type="button"
              className="btn btn-s"
              aria-disabled={short}
              onClick={() => void go('decide', { granted: false })}
            >
              {t('mark.refuse')}
            </button>
          </>
        ) : (
          <button type="button" className="btn btn-s" aria-disabled={short} onClick={() => void go('lift', {})}>
            {short ? t('act.missing.words', { n: 4 }) : t('mark.lift')}
          </button>
        )}
      </span>
    </>
  )
}
