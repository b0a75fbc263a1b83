import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { asProblem } from '../../../shared/api/problem.ts'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { Empty, ErrorBox, Loading } from '../../../shared/parts/index.ts'
import { SortHeads } from '../../../shared/parts/sort-head.tsx'
import { act } from '../../api/http.ts'
import { type GatewayRow, gatewaysQuery, type MessageRow, useMessages } from '../../api/notices.ts'
import { queryClient, useMe } from '../../api/queries.ts'
import { t, tx } from '../../i18n/index.ts'
import { Seg } from '../../parts/seg.tsx'
import { Sortable } from '../../parts/table.tsx'
import { useWhen } from '../../parts/time.ts'
import { GatewayForms } from './gateway-forms.tsx'

const states = ['failed', 'waiting', 'sent'] as const
const WAYS: readonly string[] = ['sms', 'mail', 'messenger']

/** How messages leave the program and what became of each; neither numbers nor words (CHECKLIST K119). */
export function MessagesPage() {
  const admin = useMe()?.roles.includes('system_admin') ?? false
  const [state, setState] = useState<MessageRow['state']>('failed')
  const query = useMessages(state)
  const rows = query.data?.pages.flatMap(page => page.rows) ?? []
  return (
    <div className="page">
      <h1 className="c-h1">{t('msg.title')}</h1>
      <Gateways />
      {admin && <GatewayForms />}
      <section className="pane" style={{ marginTop: 12 }}>
        <div className="row" style={{ padding: '12px 16px' }}>
          <Seg
            small
            label={t('msg.title')}
            value={state}
            onChange={setState}
            options={states.map(s => ({ value: s, label: t(`msg.state.${s}`) }))}
          />
        </div>
        {query.error && rows.length === 0 ? (
          <ErrorBox problem={asProblem(query.error)} again={() => void query.refetch()} />
        ) : query.isPending ? (
          <Loading bars={[60, 80, 50]} />
        ) : rows.length === 0 ? (
          <Empty title={t(`msg.none.${state}`)} />
        ) : (
          <Sortable
            title={t('msg.title')}
            rows={rows}
            by={{
              at: row => row.sentAt ?? row.createdAt,
              way: row => wayName(row.way),
              to: row => t(`msg.to.${row.to}`),
              what: row => tx(row.templateName),
              tries: row => row.tries,
              why: row => row.error ?? (row.delivery ? t(`msg.delivery.${row.delivery}`) : null),
            }}
            whole={!query.hasNextPage}
          >
            {of => (
              <table className="tbl">
                <thead>
                  <tr>
                    <SortHeads
                      of={of}
                      heads={[
                        ['at', t('msg.at')],
                        ['way', t('msg.way')],
                        ['to', t('msg.to')],
                        ['what', t('msg.what')],
                        ['tries', t('msg.tries'), 'r'],
                        ['why', t('msg.why')],
                      ]}
                    />
                    <th />
                  </tr>
                </thead>
                <tbody>
                  {of.rows.map(row => (
                    <Row key={row.id} row={row} />
                  ))}
                </tbody>
              </table>
            )}
          </Sortable>
        )}
        {query.hasNextPage && (
          <button type="button" className="btn btn-t" onClick={() => void query.fetchNextPage()}>
            {t('list.more')}
          </button>
        )}
      </section>
    </div>
  )
}

const wayName = (way: string) => (WAYS.includes(way) ? t(`msg.way.${way as GatewayRow['way']}`) : way)

function Gateways() {
  const when = useWhen()
  const { data } = useQuery(gatewaysQuery)
  if (!data) return null
  return (
    <table className="tbl pane" style={{ margin: '12px 0 16px' }}>
      <thead>
        <tr>
          <th>{t('msg.way')}</th>
          <th>{t('msg.gateway')}</th>
          <th className="r">{t('msg.sent24')}</th>
          <th className="r">{t('msg.delivered24')}</th>
          <th className="r">{t('msg.failed24')}</th>
          <th className="r">{t('msg.waiting')}</th>
          <th>{t('msg.since')}</th>
        </tr>
      </thead>
      <tbody>
        {data.map(row => (
          <tr key={row.way}>
            <td>{wayName(row.way)}</td>
            <td>{t(`msg.gateway.${row.gateway}`)}</td>
            <td className="r nb">{row.perDay === null ? row.sent : `${row.sent}/${row.perDay}`}</td>
            <td className="r nb">
              {row.delivered + row.undelivered > 0 ? `${row.delivered}/${row.delivered + row.undelivered}` : ''}
            </td>
            <td className="r nb">{row.failed}</td>
            <td className="r nb">{row.waiting}</td>
            <td className="nb">{row.oldest ? when.moment(row.oldest) : ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Row({ row }: { row: MessageRow }) {
  const when = useWhen()
  const { submit, sending, problem } = useSubmit((key: string) => act(`/messages/${row.id}/resend`, {}, { key }))
  const again = async () => {
    if (!(await submit())) return
    void queryClient.invalidateQueries({ queryKey: ['messages'] })
    void queryClient.invalidateQueries({ queryKey: ['gateways'] })
  }
  return (
    <tr>
      <td className="nb">{when.moment(row.sentAt ?? row.createdAt)}</td>
      <td>{wayName(row.way)}</td>
      <td>{t(`msg.to.${row.to}`)}</td>
      <td title={row.template}>{tx(row.templateName)}</td>
      <td className="r nb">{row.tries}</td>
      <td>{row.error ?? (row.delivery ? t(`msg.delivery.${row.delivery}`) : '')}</td>
      <td className="r">
        {row.state === 'failed' && (
          <button type="button" className="btn btn-s" disabled={sending} onClick={() => void again()}>
            {t('msg.resend')}
          </button>
        )}
        {problem && <ErrorBox problem={problem} />}
      </td>
    </tr>
  )
}
