import { App, Modal } from 'antd'
import { useState } from 'react'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { period as periodWords } from '../../../shared/format/dates.ts'
import { score } from '../../../shared/format/numbers.ts'
import { ErrorBox } from '../../../shared/parts/index.ts'
import { SortHeads } from '../../../shared/parts/sort-head.tsx'
import { act } from '../../api/http.ts'
import { queryClient } from '../../api/queries.ts'
import type { RankingTable } from '../../api/types.ts'
import { lang, t, tx } from '../../i18n/index.ts'
import { ModalKeys } from '../../keys/modal-keys.tsx'
import { Sortable } from '../../parts/table.tsx'
import { useWhen } from '../../parts/time.ts'

/** All publications of the period beside each other: data, digest, and of each correction its reason and what changed. */
export function Versions({ table }: { table: RankingTable }) {
  const when = useWhen()
  if (table.versions.length === 0) return null
  return (
    <section className="pane versions">
      <div className="versions-head">
        <h2 className="c-h2">{t('pub.title')}</h2>
        <span className="c-meta">{t(`pub.${table.publicity}`)}</span>
        <Correct table={table} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section className="scroll" tabIndex={0} aria-label={t('pub.title')}>
        <Sortable
          title={t('pub.title')}
          rows={table.versions}
          by={{ number: row => row.number, at: row => row.at, reason: row => row.reason }}
        >
          {of => (
            <table className="tbl">
              <thead>
                <tr>
                  <SortHeads
                    of={of}
                    heads={[
                      ['number', t('pub.number')],
                      ['at', t('pub.at')],
                      ['reason', t('pub.reason')],
                    ]}
                  />
                  <th>{t('pub.changes')}</th>
                  <th>{t('pub.data')}</th>
                </tr>
              </thead>
              <tbody>
                {of.rows.map(row => (
                  <tr key={row.id}>
                    <td>
                      {row.number}
                      <span className="c-meta w" title={row.digest}>
                        {row.digest.slice(7, 19)}
                      </span>
                    </td>
                    <td>{when.moment(row.at)}</td>
                    <td>{row.reason ?? t('pub.first')}</td>
                    <td>
                      {row.changes.map(change => (
                        <span key={change.unit} className="w">
                          {tx(change.name)}
                          {change.place &&
                            ` ${t('pub.place', { was: change.place.was ?? '—', is: change.place.is ?? '—' })}`}
                          {change.score && ` ${score(change.score.was)} → ${score(change.score.is)}`}
                        </span>
                      ))}
                    </td>
                    <td>
                      {row.file ? (
                        <>
                          <a className="btn btn-s" href={row.file} download>
                            JSON
                          </a>{' '}
                          <a className="btn btn-s" href={`${row.file}?as=gz`} download>
                            gz
                          </a>
                        </>
                      ) : (
                        t('pub.noFile')
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </Sortable>
      </section>
      <p className="c-meta foot">
        {t('pub.verify')} <code>npx bihuan verify publication FILE --key KEY.pem</code>
      </p>
    </section>
  )
}

/** A correction stands beside what it corrects for good, so its reason is asked, and published with it. */
function Correct({ table }: { table: RankingTable }) {
  const { message } = App.useApp()
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const { submit, sending, problem } = useSubmit((key: string) =>
    act('/rankings/publish', { kind: table.kind, period: table.period, reason: reason.trim() }, { key }),
  )
  if (!table.mayCorrect) return null
  const go = async () => {
    if (reason.trim().length < 5 || !(await submit())) return
    setAsking(false)
    setReason('')
    void message.success(t('pub.corrected'))
    void queryClient.invalidateQueries({ queryKey: ['ranking'] })
  }
  return (
    <>
      <button type="button" className="btn btn-s" onClick={() => setAsking(true)}>
        {t('pub.correct')}
      </button>
      {asking && <ModalKeys onClose={() => setAsking(false)} />}
      <Modal
        open={asking}
        title={t('pub.correctAsk', { period: periodWords(table.period, lang()) })}
        okText={sending ? t('act.sending') : t('pub.correct')}
        okButtonProps={{ disabled: reason.trim().length < 5 }}
        cancelText={t('rank.notYet')}
        onOk={() => void go()}
        onCancel={() => setAsking(false)}
      >
        <label className="c-label" htmlFor="pub-reason">
          {t('pub.why')}
        </label>
        <textarea
          id="pub-reason"
          className="fld"
          rows={3}
          maxLength={1000}
          value={reason}
          onChange={event => setReason(event.target.value)}
        />
        <p className="c-meta">{t('pub.whySay')}</p>
        {problem && <ErrorBox problem={problem} />}
      </Modal>
    </>
  )
}
