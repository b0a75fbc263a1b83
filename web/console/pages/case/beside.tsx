import { App } from 'antd'
import { useState } from 'react'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { type CaseBeside, useBeside } from '../../api/beside.ts'
import { act } from '../../api/http.ts'
import { queryClient } from '../../api/queries.ts'
import type { CaseDetail } from '../../api/types.ts'
import { t, tx } from '../../i18n/index.ts'
import { FileThumbs } from '../../parts/files.tsx'
import { Typed } from '../../parts/labelled.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import { civil, useWhen } from '../../parts/time.ts'

type Task = CaseBeside['tasks'][number]
type LinkRow = CaseBeside['links'][number]

/** What goes on beside the case: steps to do, people outside who were asked, other bodies it went to (K14 K51 K73 K74). */
export function Beside({ kase }: { kase: CaseDetail }) {
  const data = useBeside(kase.id)
  const when = useWhen()
  if (!data) return null
  const open = data.tasks.filter(row => row.state === 'open').length
  return (
    <>
      {data.tasks.length > 0 && (
        <>
          <h2 className="c-h3">
            {t('bs.tasks')} {open > 0 && <span className="c-meta">{t('bs.tasksOpen', { n: open })}</span>}
          </h2>
          <ul className="cos">
            {data.tasks.map(row => (
              <TaskRow key={row.id} row={row} caseId={kase.id} />
            ))}
          </ul>
        </>
      )}
      {data.links.length > 0 && (
        <>
          <h2 className="c-h3">{t('bs.links')}</h2>
          <ul className="cos">
            {data.links.map(row => (
              <Asked key={row.id} row={row} caseId={kase.id} />
            ))}
          </ul>
        </>
      )}
      {data.passes.length > 0 && (
        <>
          <h2 className="c-h3">{t('bs.passes')}</h2>
          <ul className="cos">
            {data.passes.map(row => (
              <li key={row.id}>
                <p>
                  <b className="strong">{tx(row.body)}</b>{' '}
                  {row.receipt && <span className="nb">{t('bs.receipt', { n: row.receipt })}</span>}
                </p>
                <p className="c-meta">
                  {row.by} {when.moment(row.at)}
                </p>
                <FileThumbs files={row.files} />
                {row.returnedAt && (
                  <p className="warn">
                    {t('bs.returned', { at: when.moment(row.returnedAt), why: row.returnedWhy ?? '' })}
                  </p>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

const again = (caseId: string) => {
  void queryClient.invalidateQueries({ queryKey: ['case', caseId] })
}

function TaskRow({ row, caseId }: { row: Task; caseId: string }) {
  const [why, setWhy] = useState<string | null>(null)
  const { submit, sending, problem } = useSubmit((key: string, verb: 'done' | 'drop', body: object) =>
    act(`/cases/${caseId}/task-${verb}`, { task: row.id, ...body }, { key }),
  )
  const end = async (verb: 'done' | 'drop', body: object) => {
    if (!sending && (await submit(verb, body)) !== undefined) again(caseId)
  }
  return (
    <li className={row.late ? 'is-late' : undefined}>
      <p>
        {row.state === 'open' ? <b className="strong">{row.text}</b> : <del className="c-meta">{row.text}</del>}{' '}
        <span className={row.late ? 'late' : 'c-meta'}>
          {[
            row.person,
            row.dueDay && row.state === 'open' && t('bs.by', { day: civil(row.dueDay) }),
            row.late && t('bs.taskLate'),
          ]
            .filter(Boolean)
            .join(' ')}
        </span>
      </p>
      {row.result && (
        <p className="c-meta">
          {row.state === 'dropped' && `${t('bs.taskDrop')}：`}
          {row.result} {row.endedBy}
        </p>
      )}
      {row.mine && why === null && (
        <span className="row">
          <button type="button" className="btn btn-s" onClick={() => void end('done', {})}>
            {t('bs.taskDone')}
          </button>
          <button type="button" className="btn btn-t" onClick={() => setWhy('')}>
            {t('bs.taskDrop')}
          </button>
        </span>
      )}
      {why !== null && (
        <form
          onSubmit={event => {
            event.preventDefault()
            if (why.trim().length >= 4) void end('drop', { reason: why.trim() })
          }}
        >
          <Typed label={t('bs.taskWhy')} problem={problem} name="reason" most={500} value={why} onChange={setWhy} />
          <button type="submit" className="btn btn-s" aria-disabled={why.trim().length < 4}>
            {why.trim().length < 4 ? t('act.missing.words', { n: 4 }) : t('bs.taskDrop')}
          </button>
        </form>
      )}
      {problem && why === null && <Refusal problem={problem} />}
    </li>
  )
}

function Asked({ row, caseId }: { row: LinkRow; caseId: string }) {
  const when = useWhen()
  const { message } = App.useApp()
  const { submit, sending, problem } = useSubmit((key: string) =>
    act(`/cases/${caseId}/withdraw-link`, { link: row.id }, { key }),
  )
  return (
    <li className={row.state === 'silent' ? 'is-late' : undefined}>
      <p>
        <b className="strong">{row.whom ?? t('bs.person')}</b> {row.phone && <span className="nb">{row.phone}</span>}{' '}
        <span className={row.state === 'silent' ? 'late' : 'c-meta'}>
          {row.waits ? t('bs.waits') : t(`bs.${row.state}`)}{' '}
          {row.state === 'asked' && t('bs.until', { at: when.moment(row.until) })}
        </span>
      </p>
      <p className="c-meta">{row.words}</p>
      {row.answer && (
        <p className="said">
          {row.done !== null && <b className="strong">{t(row.done ? 'bs.done' : 'bs.notDone')} </b>}
          {row.answer} <span className="c-meta">{row.answeredAt && when.moment(row.answeredAt)}</span>
        </p>
      )}
      <FileThumbs files={row.files} />
      <p className="c-meta">{t('bs.askedBy', { by: row.by ?? '', at: when.moment(row.askedAt) })}</p>
      {(row.address || row.mine) && (
        <span className="row">
          {row.address && (
            <button
              type="button"
              className="btn btn-s"
              onClick={async () => {
                await navigator.clipboard.writeText(new URL(row.address ?? '', location.href).href)
                void message.success(t('bs.copied'))
              }}
            >
              {t('bs.copy')}
            </button>
          )}
          {row.mine && (
            <button
              type="button"
              className="btn btn-t"
              aria-disabled={sending}
              onClick={async () => {
                if ((await submit()) !== undefined) again(caseId)
              }}
            >
              {t('bs.withdraw')}
            </button>
          )}
        </span>
      )}
      {problem && <Refusal problem={problem} />}
    </li>
  )
}
