import { useQuery } from '@tanstack/react-query'
import { App } from 'antd'
import { useCallback, useState } from 'react'
import { asProblem } from '../../../shared/api/problem.ts'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { ErrorBox, Loading } from '../../../shared/parts/index.ts'
import { act } from '../../api/http.ts'
import { queryClient } from '../../api/queries.ts'
import { previewSlips, slipFiguresQuery } from '../../api/slips.ts'
import type { ActResult } from '../../api/types.ts'
import { t, tx } from '../../i18n/index.ts'
import { Labelled, Typed } from '../../parts/labelled.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import { Seg } from '../../parts/seg.tsx'

/** A batch of papers before it is served (CHECKLIST K88): kind, what each unit will read, who gets copies. */
export function BatchPane({ caseIds, onDone }: { caseIds: readonly string[]; onDone: () => void }) {
  const { message } = App.useApp()
  const kinds = useQuery(slipFiguresQuery).data?.kinds
  const [picked, setKind] = useState<string | null>(null)
  const kind = picked ?? kinds?.[0]?.kind ?? null
  const [copies, setCopies] = useState<string | null>(null)
  const [addition, setAddition] = useState('')
  const preview = useQuery({
    queryKey: ['slip-preview', kind, caseIds],
    queryFn: ({ signal }) => previewSlips(kind ?? '', caseIds, signal),
    enabled: kind !== null,
  })
  const { submit, sending, problem } = useSubmit(
    useCallback(
      (key: string, body: unknown) => act<ActResult & { numbers: string[] }>('/slips/issue', body, { key }),
      [],
    ),
  )
  const without = preview.data?.rows.filter(row => row.unit === null) ?? []
  const serve = async () => {
    if (sending || without.length > 0) return
    const done = await submit({
      kind,
      caseIds,
      addition: addition.trim(),
      ...(copies === null ? {} : { copies: copies.trim() }),
    })
    if (!done) return
    void message.success(t('watch.servedAs', { numbers: done.numbers.join(t('list.comma')) }))
    void queryClient.invalidateQueries({ queryKey: ['slips'] })
    void queryClient.invalidateQueries({ queryKey: ['slip-figures'] })
    onDone()
  }
  return (
    <form
      className="pane wa-pane"
      onSubmit={event => {
        event.preventDefault()
        void serve()
      }}
    >
      <h2 className="c-h2">{t('watch.batch', { n: caseIds.length })}</h2>
      <Seg
        label={t('watch.kind')}
        value={kind}
        onChange={setKind}
        options={(kinds ?? []).map(row => ({ value: row.kind, label: tx(row.name) }))}
      />
      {preview.error ? (
        <ErrorBox problem={asProblem(preview.error)} again={() => void preview.refetch()} />
      ) : !preview.data ? (
        <Loading bars={[70, 50]} />
      ) : (
        <ol className="wa-preview">
          {preview.data.rows.map(row => (
            <li key={row.caseId}>
              <b className="strong">{row.unit ? tx(row.unit.name) : t('watch.noUnit', { title: row.title })}</b>
              {row.earlier.length > 0 && (
                <span className="c-meta">{t('watch.earlier', { numbers: row.earlier.join(t('list.comma')) })}</span>
              )}
              {row.paragraphs.map(text => (
                <p key={text} className="c-meta">
                  {text}
                </p>
              ))}
            </li>
          ))}
        </ol>
      )}
      <Typed
        label={t('watch.addition')}
        note={t('field.optional')}
        problem={problem}
        name="addition"
        rows={2}
        most={1000}
        value={addition}
        onChange={setAddition}
      />
      <Labelled label={t('watch.copies')} problem={problem} name="copies">
        {id => (
          <input
            id={id}
            className="fld"
            maxLength={300}
            value={copies ?? preview.data?.copies ?? ''}
            onChange={event => setCopies(event.target.value)}
          />
        )}
      </Labelled>
      {problem && <Refusal problem={problem} />}
      <div className="row">
        <button type="submit" className="btn btn-1" aria-disabled={sending || without.length > 0 || !preview.data}>
          {sending ? t('act.sending') : t('watch.serve', { n: caseIds.length })}
        </button>
        <button type="button" className="btn btn-t" onClick={onDone}>
          {t('watch.cancel')}
        </button>
      </div>
    </form>
  )
}
