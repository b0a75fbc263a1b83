import { useQuery } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import { asProblem } from '../../../shared/api/problem.ts'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { Empty, ErrorBox, Loading } from '../../../shared/parts/index.ts'
import { SortHeads } from '../../../shared/parts/sort-head.tsx'
import { handOversQuery } from '../../api/consequences.ts'
import { act } from '../../api/http.ts'
import { queryClient, useMe } from '../../api/queries.ts'
import { t, tx } from '../../i18n/index.ts'
import { Labelled } from '../../parts/labelled.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import { Sortable } from '../../parts/table.tsx'
import { useWhen } from '../../parts/time.ts'

/** What other offices were handed (SPEC R14), as papers and by signed calls. */
export function HandOvers() {
  const query = useQuery(handOversQuery)
  const when = useWhen()
  const roles = useMe()?.roles ?? []
  const rows = query.data?.rows ?? []
  return (
    <section className="pane ld-wide" aria-label={t('ladder.tab.offices')}>
      {roles.some(role => role === 'supervisor' || role === 'assessor') && <Send />}
      {query.error && <ErrorBox problem={asProblem(query.error)} again={() => void query.refetch()} />}
      {query.isPending && <Loading bars={[60, 80, 70]} />}
      {query.data && rows.length === 0 && <Empty title={t('offices.none')} />}
      {rows.length > 0 && (
        <div className="scroll">
          <Sortable
            title={t('ladder.tab.offices')}
            rows={rows}
            by={{ office: row => tx(row.officeName), paper: row => `${row.title} ${row.number}`, at: row => row.at }}
          >
            {of => (
              <table className="tbl">
                <thead>
                  <tr>
                    <SortHeads
                      of={of}
                      heads={[
                        ['office', t('offices.office')],
                        ['paper', t('offices.paper')],
                        ['at', t('offices.at')],
                      ]}
                    />
                    <th>{t('offices.call')}</th>
                    <th />
                  </tr>
                </thead>
                <tbody>
                  {of.rows.map(row => (
                    <tr key={row.id}>
                      <td>{tx(row.officeName)}</td>
                      <td>
                        {row.title} <span className="c-meta nb">{row.number}</span>
                      </td>
                      <td className="nb">{when.moment(row.at)}</td>
                      <td>{row.told ? t(`offices.told.${row.told}`) : '—'}</td>
                      <td className="nb">
                        <a href={row.documents.pdf} target="_blank" rel="noreferrer">
                          PDF
                        </a>{' '}
                        <a href={row.documents.docx}>Word</a>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </Sortable>
        </div>
      )}
    </section>
  )
}

function Send() {
  const { message } = App.useApp()
  const [period, setPeriod] = useState('')
  const { submit, sending, problem } = useSubmit((key: string, body: unknown) => act('/hand-overs/send', body, { key }))
  const go = async () => {
    if (sending || !/^\d{4}-\d{2}$/.test(period)) return
    const done = await submit({ period })
    if (!done) return
    void message.success(t('offices.sent'))
    void queryClient.invalidateQueries({ queryKey: ['ladder'] })
  }
  return (
    <form
      className="ld-send"
      onSubmit={event => {
        event.preventDefault()
        void go()
      }}
    >
      <Labelled label={t('offices.month')} problem={problem} name="period">
        {(id, bad) => (
          <input
            id={id}
            type="month"
            className="fld"
            value={period}
            aria-invalid={bad}
            onChange={event => setPeriod(event.target.value)}
          />
        )}
      </Labelled>
      <button type="submit" className="btn" aria-disabled={sending || period === ''}>
        {t('offices.send')}
      </button>
      {problem && <Refusal problem={problem} />}
    </form>
  )
}
