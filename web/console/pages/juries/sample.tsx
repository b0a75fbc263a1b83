import { useQuery } from '@tanstack/react-query'
import { App } from 'antd'
import { useCallback, useState } from 'react'
import { asProblem } from '../../../shared/api/problem.ts'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { Empty, ErrorBox, Loading } from '../../../shared/parts/index.ts'
import { SortHead } from '../../../shared/parts/sort-head.tsx'
import { act } from '../../api/http.ts'
import { type JuryPage, readJuries, servedQuery } from '../../api/juries.ts'
import { t, tx } from '../../i18n/index.ts'
import { Labelled, Typed } from '../../parts/labelled.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import { Seg } from '../../parts/seg.tsx'
import { Sortable } from '../../parts/table.tsx'
import { civil } from '../../parts/time.ts'

const SPLITS = ['none', 'channel', 'domain'] as const
type Split = (typeof SPLITS)[number]

/** The whole month before this one, as civil days. */
function lastMonth(): { from: string; to: string } {
  const now = new Date()
  const day = (month: number, date: number) =>
    new Date(Date.UTC(now.getFullYear(), now.getMonth() + month, date)).toISOString().slice(0, 10)
  return { from: day(-1, 1), to: day(0, 0) }
}

/** People are drawn from those whose matters were closed (CHECKLIST K107): a period, a quota for each cell, one draw. */
export function SampleForm({ jury }: { jury: JuryPage }) {
  const [period, setPeriod] = useState(lastMonth)
  const [split, setSplit] = useState<Split>('none')
  const [who, setWho] = useState(jury.who[0]?.who ?? '')
  const [each, setEach] = useState(String(jury.least))
  const [numbers, setNumbers] = useState<Record<string, string>>({})
  const query = useQuery(servedQuery(jury.id, { ...period, split: split === 'none' ? '' : split }))
  const { submit, sending, problem } = useSubmit(
    useCallback((key: string, body: unknown) => act(`/juries/${jury.id}/draw-sample`, body, { key }), [jury.id]),
  )
  const cells = query.data?.cells ?? []
  const keyOf = (cell: (typeof cells)[number]) => `${cell.subject} ${cell.of ?? ''}`
  const numberOf = (cell: (typeof cells)[number]) => Number(numbers[keyOf(cell)] ?? each) || 0
  const quotas = cells
    .filter(cell => numberOf(cell) > 0)
    .map(cell => ({ subject: cell.subject, of: cell.of, number: numberOf(cell) }))
  const go = async () => {
    if (quotas.length === 0 || sending) return
    const done = await submit({ ...period, split: split === 'none' ? null : split, who, quotas })
    if (done) readJuries(jury.id)
  }
  const day = (name: 'from' | 'to') => (
    <Typed
      label={t(`ju.sample.${name}`)}
      problem={problem}
      name={name}
      type="date"
      value={period[name]}
      onChange={text => setPeriod({ ...period, [name]: text })}
    />
  )
  return (
    <form
      className="ju-form"
      onSubmit={event => {
        event.preventDefault()
        void go()
      }}
    >
      <h3 className="c-h3">{t('ju.sample')}</h3>
      <p className="c-meta">{t('ju.sample.say')}</p>
      <div className="ju-line">
        {day('from')}
        {day('to')}
        <Labelled label={t('ju.sample.each')}>
          {id => (
            <input
              id={id}
              className="fld ju-num"
              inputMode="numeric"
              value={each}
              onChange={event => {
                setEach(event.target.value)
                setNumbers({})
              }}
            />
          )}
        </Labelled>
      </div>
      <div className="field">
        <span className="lbl">{t('ju.sample.split')}</span>
        <Seg
          small
          label={t('ju.sample.split')}
          value={split}
          onChange={value => {
            setSplit(value)
            setNumbers({})
          }}
          options={SPLITS.map(value => ({ value, label: t(`ju.sample.split.${value}`) }))}
        />
      </div>
      {jury.who.length > 1 && (
        <Seg
          small
          label={t('ju.who')}
          value={who}
          onChange={setWho}
          options={jury.who.map(row => ({ value: row.who, label: tx(row.name) }))}
        />
      )}
      {query.error && <ErrorBox problem={asProblem(query.error)} again={() => void query.refetch()} />}
      {query.isPending && <Loading bars={[60, 80, 70]} />}
      {query.data && cells.length === 0 && <Empty title={t('ju.sample.nobody')} />}
      {query.data && cells.length > 0 && (
        <>
          <div className="ju-wide">
            <table className="tbl">
              <thead>
                <tr>
                  <th scope="col">{t('ju.sample.cell')}</th>
                  <th scope="col" className="r">
                    {t('ju.sample.people')}
                  </th>
                  <th scope="col" className="r">
                    {t('ju.sample.quota')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {cells.map(cell => (
                  <tr key={keyOf(cell)}>
                    <td>
                      {cell.name} <span className="c-meta">{tx(cell.ofName)}</span>
                    </td>
                    <td className="r">{cell.people}</td>
                    <td className="r">
                      <input
                        className="fld ju-num"
                        inputMode="numeric"
                        aria-label={t('ju.sample.quotaOf', { cell: `${cell.name} ${tx(cell.ofName)}`.trim() })}
                        value={numbers[keyOf(cell)] ?? each}
                        onChange={event => setNumbers({ ...numbers, [keyOf(cell)]: event.target.value })}
                      />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <p className="c-meta">
            {t('ju.sample.pool', { n: query.data.people, off: query.data.switchedOff, least: query.data.least })}
          </p>
        </>
      )}
      {problem && <Refusal problem={problem} />}
      <div className="af-go">
        <button type="submit" className="btn btn-1" aria-disabled={quotas.length === 0 || sending}>
          {sending ? t('act.sending') : t('ju.sample.draw')}
        </button>
      </div>
    </form>
  )
}

/** The sample against its quotas: who was drawn is a number here, and a pseudonym in the record of the draw. */
export function Sample({ jury, maker }: { jury: JuryPage; maker: boolean }) {
  const { message } = App.useApp()
  const { submit, sending, problem } = useSubmit(
    useCallback(
      (key: string) =>
        act<{ sent: number; unsent: number; more: boolean }>(`/juries/${jury.id}/send-links`, {}, { key }),
      [jury.id],
    ),
  )
  const { sample } = jury
  if (!sample) return null
  const send = async () => {
    if (sending) return
    const done = await submit()
    if (!done) return
    void message.success(t('ju.sample.sent', { n: done.sent }))
    readJuries(jury.id)
  }
  return (
    <section aria-label={t('ju.sample')}>
      <h3 className="c-h3">{t('ju.sample')}</h3>
      <p className="c-meta">
        {t('ju.sample.from-to', { from: civil(sample.from), to: civil(sample.to) })}
        {sample.reminded > 0 && ` ${t('ju.sample.reminded', { n: sample.reminded })}`}
      </p>
      <div className="ju-wide">
        <Sortable
          title={t('ju.sample')}
          rows={sample.cells}
          by={{
            cell: row => `${row.name} ${tx(row.ofName) ?? ''}`,
            quota: row => row.quota,
            pool: row => row.pool,
            drawn: row => row.drawn,
            sent: row => row.sent,
            opened: row => row.opened,
            answered: row => row.answered,
          }}
        >
          {of => (
            <table className="tbl">
              <thead>
                <tr>
                  <SortHead of={of} by="cell">
                    {t('ju.sample.cell')}
                  </SortHead>
                  {(['quota', 'pool', 'drawn', 'sent', 'opened', 'answered'] as const).map(name => (
                    <SortHead key={name} of={of} by={name} className="r">
                      {t(`ju.sample.col.${name}`)}
                    </SortHead>
                  ))}
                </tr>
              </thead>
              <tbody>
                {of.rows.map(cell => (
                  <tr key={`${cell.subject} ${cell.of ?? ''}`}>
                    <td>
                      {cell.name} <span className="c-meta">{tx(cell.ofName)}</span>
                      {sample.small.includes(cell.subject) && (
                        <span className={jury.state === 'open' ? 'c-meta' : 'ju-small'}>
                          {' '}
                          {t('ju.sample.small', { least: jury.least })}
                        </span>
                      )}
                    </td>
                    <td className="r">{cell.quota}</td>
                    <td className="r">{cell.pool}</td>
                    <td className={cell.drawn < cell.quota ? 'r ju-short' : 'r'}>{cell.drawn}</td>
                    <td className="r">{cell.sent}</td>
                    <td className="r">{cell.opened}</td>
                    <td className="r strong">{cell.answered}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </Sortable>
      </div>
      {sample.unsent > 0 && <p className="c-meta">{t('ju.sample.unsent', { n: sample.unsent })}</p>}
      <p className="row ju-go">
        {maker && jury.state === 'open' && sample.waiting > 0 && (
          <button type="button" className="btn btn-1" aria-disabled={sending} onClick={() => void send()}>
            {sending ? t('act.sending') : t('ju.sample.send', { n: sample.waiting })}
          </button>
        )}
        <a className="btn btn-s" href={`/api/juries/${jury.id}/draw`} download={`draw-${jury.id}.json`}>
          {t('ju.sample.record')}
        </a>
      </p>
      <p className="c-meta">{t('ju.sample.check')}</p>
      <p className="c-meta ju-digest">{sample.digest}</p>
      {problem && <Refusal problem={problem} />}
    </section>
  )
}
