import { useQuery } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import { asProblem } from '../../../shared/api/problem.ts'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { Empty, ErrorBox, Loading } from '../../../shared/parts/index.ts'
import { SortHeads } from '../../../shared/parts/sort-head.tsx'
import { type Deliveries, exchangeQuery } from '../../api/coordination.ts'
import { act } from '../../api/http.ts'
import { queryClient, useMe } from '../../api/queries.ts'
import { t, tx } from '../../i18n/index.ts'
import { Labelled, Typed } from '../../parts/labelled.tsx'
import { NamedPick } from '../../parts/pickers.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import { Sortable } from '../../parts/table.tsx'
import { useWhen } from '../../parts/time.ts'

/** What was told to which office (SPEC H3): each delivery with its fate; receivers' addresses; sending again. */
export function ExchangePage() {
  const query = useQuery(exchangeQuery)
  const when = useWhen()
  const admin = useMe()?.roles.includes('system_admin') ?? false
  const { message } = App.useApp()
  const { submit, sending, problem } = useSubmit((key: string, id: string) =>
    act(`/exchange/deliveries/${id}/replay`, {}, { key }),
  )
  const data = query.data
  const again = async (id: string) => {
    if (!(await submit(id))) return
    void message.success(t('ex.again.done'))
    void queryClient.invalidateQueries({ queryKey: ['exchange'] })
  }
  return (
    <div className="page">
      <h1 className="c-h1">{t('ex.title')}</h1>
      <p className="c-meta">{t('ex.note')}</p>
      {query.error && <ErrorBox problem={asProblem(query.error)} again={() => void query.refetch()} />}
      {query.isPending && <Loading bars={[50, 80, 70]} />}
      {problem && <Refusal problem={problem} />}
      {data && (
        <>
          <section className="pane" style={{ margin: '12px 0' }}>
            {data.receivers.every(row => row.url === null) && <p className="af c-meta">{t('ex.noReceiver')}</p>}
            {data.receivers.map(
              row =>
                row.url && (
                  <p key={row.code} className="af">
                    <b>{tx(row.name)}</b> {row.url} {!row.active && t('ex.off')}
                  </p>
                ),
            )}
            {admin && <ReceiverForm receivers={data.receivers} />}
          </section>
          {data.rows.length === 0 ? (
            <Empty title={t('ex.none')} />
          ) : (
            <div className="pane" style={{ overflowX: 'auto' }}>
              <Sortable
                title={t('ex.title')}
                rows={data.rows}
                by={{
                  company: row => row.company,
                  change: row => tx(row.change),
                  receiver: row => tx(row.receiver),
                  state: row => t(`ex.state.${row.state}`, { n: row.tries }),
                  when: row => row.sentAt ?? row.nextAt ?? row.createdAt,
                }}
              >
                {of => (
                  <table className="tbl">
                    <thead>
                      <tr>
                        <SortHeads
                          of={of}
                          heads={[
                            ['company', t('ex.company')],
                            ['change', t('ex.change')],
                            ['receiver', t('ex.receiver')],
                            ['state', t('ex.state')],
                            ['when', t('ex.when')],
                          ]}
                        />
                        <th aria-label={t('ex.again')} />
                      </tr>
                    </thead>
                    <tbody>
                      {of.rows.map(row => (
                        <tr key={row.id}>
                          <td>{row.company}</td>
                          <td>{tx(row.change)}</td>
                          <td>{tx(row.receiver)}</td>
                          <td>
                            {t(`ex.state.${row.state}`, { n: row.tries })} <span className="c-meta">{row.error}</span>
                          </td>
                          <td>{when.moment(row.sentAt ?? row.nextAt ?? row.createdAt)}</td>
                          <td>
                            {row.state !== 'waiting' && (
                              <button
                                type="button"
                                className="btn btn-s"
                                aria-disabled={sending}
                                onClick={() => void again(row.id)}
                              >
                                {t('ex.again')}
                              </button>
                            )}
                          </td>
                        </tr>
                      ))}
                    </tbody>
                  </table>
                )}
              </Sortable>
            </div>
          )}
        </>
      )}
    </div>
  )
}

/** The secret is made by the server and shown once. */
function ReceiverForm({ receivers }: { receivers: Deliveries['receivers'] }) {
  const [form, setForm] = useState({ code: '', url: '' })
  const [secret, setSecret] = useState<string | null>(null)
  const { submit, sending, problem } = useSubmit((key: string, body: unknown) =>
    act<{ secret: string }>('/exchange/receivers', body, { key }),
  )
  const go = async () => {
    if (!form.code || !form.url || sending) return
    const made = await submit(form)
    if (!made) return
    setSecret(made.secret)
    void queryClient.invalidateQueries({ queryKey: ['exchange'] })
  }
  return (
    <form
      className="af"
      onSubmit={event => {
        event.preventDefault()
        void go()
      }}
    >
      <div className="af-two">
        <Labelled label={t('ex.receiver')} problem={problem} name="code">
          {id => (
            <NamedPick
              id={id}
              label={t('ex.receiver')}
              rows={receivers.map(row => ({ id: row.code, name: row.name }))}
              value={form.code || null}
              onChange={code => setForm(all => ({ ...all, code: code ?? '' }))}
            />
          )}
        </Labelled>
        <Typed
          label={t('ex.field.url')}
          problem={problem}
          name="url"
          value={form.url}
          onChange={url => setForm(all => ({ ...all, url }))}
        />
      </div>
      {problem && <Refusal problem={problem} />}
      {secret && (
        <p role="status">
          {t('ex.secret')} <code>{secret}</code>
        </p>
      )}
      <div className="af-go">
        <button type="submit" className="btn" aria-disabled={!form.code || !form.url || sending}>
          {t('ex.set')}
        </button>
      </div>
    </form>
  )
}
