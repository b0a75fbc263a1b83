import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { App } from 'antd'
import { useState } from 'react'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { ClockChip, Empty, GradeChip } from '../../../shared/parts/index.ts'
import { act } from '../../api/http.ts'
import { approvalsQuery, queryClient } from '../../api/queries.ts'
import type { Approval } from '../../api/types.ts'
import { t, tx } from '../../i18n/index.ts'
import { Paper } from '../../parts/paper.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import './approvals.css'

/** Papers for my signature: one touch opens the paper whole, the second signs it (K81); made for a phone. */
export function ApprovalsPage() {
  const query = useQuery(approvalsQuery)
  const [open, setOpen] = useState<string | null>(null)
  if (!query.data)
    return (
      <div className="page">
        <Waiting query={query} bars={[40, 70]} />
      </div>
    )
  const { rows } = query.data
  return (
    <div className="page apv">
      <h1 className="c-h1">{t('approval.title')}</h1>
      <p className="c-meta">{t('approval.say', { n: rows.length })}</p>
      {rows.length === 0 ? (
        <Empty title={t('approval.none')}>
          <p>
            {t('approval.noneWhy')} <Link to="/team">{t('nav.team')}</Link>
          </p>
        </Empty>
      ) : (
        <ul>
          {rows.map(row => (
            <li key={row.draft} className="pane">
              <button
                type="button"
                className="hd2"
                aria-expanded={open === row.draft}
                onClick={() => setOpen(open === row.draft ? null : row.draft)}
              >
                {row.kase.grade && <GradeChip grade={row.kase.grade} size={24} />}
                <span>
                  <b className="strong">{row.kase.title}</b>
                  <span className="c-meta sep">
                    <span>{tx(row.outcomeName)}</span>
                    <span>{tx(row.kase.unit?.name)}</span>
                    {row.by && <span>{row.by}</span>}
                  </span>
                </span>
                {row.kase.clock && <ClockChip clock={row.kase.clock} />}
              </button>
              {open === row.draft && <Open row={row} />}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Open({ row }: { row: Approval }) {
  const { message } = App.useApp()
  const [back, setBack] = useState(false)
  const [remark, setRemark] = useState('')
  const { submit, sending, problem } = useSubmit((key: string, verb: string, body: unknown) =>
    act(`/cases/${row.kase.id}/${verb}`, body, { key }),
  )
  const send = async (verb: 'sign-off' | 'send-back', body: object) => {
    if (sending || (await submit(verb, { draft: row.draft, ...body })) === undefined) return
    void queryClient.invalidateQueries({ queryKey: ['approvals'] })
    void queryClient.invalidateQueries({ queryKey: ['workbench'] })
    void queryClient.invalidateQueries({ queryKey: ['team'] })
    void message.success(t(verb === 'sign-off' ? 'approval.signed' : 'approval.sentBack'))
  }
  return (
    <div className="op">
      <h2 className="c-h3">{t('approval.asked')}</h2>
      {row.asked.map((text, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the words of one paper never change their order
        <p key={n} className="long held">
          {text}
        </p>
      ))}
      <h2 className="c-h3">{t('approval.paper')}</h2>
      <Paper paper={row} />
      {row.refusal && <p className="warn">{t('approval.refusal')}</p>}
      {problem && <Refusal problem={problem} />}
      {back && (
        <label className="field">
          <span className="lbl">{t('field.remark')}</span>
          <textarea
            className="fld"
            rows={2}
            maxLength={500}
            value={remark}
            onChange={event => setRemark(event.target.value)}
          />
        </label>
      )}
      <div className="go">
        {back ? (
          <button
            type="button"
            className="btn btn-1"
            aria-disabled={sending || remark.trim().length < 2}
            onClick={() => remark.trim().length >= 2 && void send('send-back', { remark: remark.trim() })}
          >
            {t('approval.sendBack')}
          </button>
        ) : (
          <button type="button" className="btn btn-1" aria-disabled={sending} onClick={() => void send('sign-off', {})}>
            {t('approval.sign')}
          </button>
        )}
        <button type="button" className="btn" onClick={() => setBack(!back)}>
          {back ? t('approval.notBack') : t('approval.sendBack')}
        </button>
        <Link to="/case/$id" params={{ id: row.kase.id }} className="btn btn-t">
          {t('approval.toCase')}
        </Link>
      </div>
    </div>
  )
}
