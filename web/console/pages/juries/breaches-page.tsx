import { useQuery } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import { asProblem } from '../../../shared/api/problem.ts'
import { Empty, ErrorBox, Loading } from '../../../shared/parts/index.ts'
import { type BreachRow, breachesQuery } from '../../api/juries.ts'
import { queryClient } from '../../api/queries.ts'
import { t, tx } from '../../i18n/index.ts'
import { useWalk } from '../../keys/use-walk.ts'
import { ActSheet } from '../../parts/act-sheet.tsx'
import { FileThumbs } from '../../parts/files.tsx'
import { useWhen } from '../../parts/time.ts'
import './juries.css'

/** The discipline of the review (SPEC N7): what was reported, who was heard, what was decided. For inspectors. */
export function BreachesPage() {
  const query = useQuery(breachesQuery)
  const when = useWhen()
  const rows = query.data?.rows ?? []
  const [picked, setPicked] = useState<string | null>(null)
  const chosen = rows.find(row => row.id === picked) ?? rows[0]
  useWalk(
    rows,
    row => row.id === chosen?.id,
    next => setPicked(next.id),
  )
  return (
    <div className="ju">
      <section className="pane ju-list" aria-label={t('br.title')}>
        <header className="ju-head">
          <h1 className="c-h2">{t('br.title')}</h1>
          <p className="c-meta">{t('br.say')}</p>
        </header>
        {query.error && <ErrorBox problem={asProblem(query.error)} again={() => void query.refetch()} />}
        {query.isPending && <Loading bars={[60, 80, 70]} />}
        {query.data && rows.length === 0 && <Empty title={t('br.none')} />}
        <ul>
          {rows.map(row => (
            <li key={row.id}>
              <button
                type="button"
                className={row.id === chosen?.id ? 'ju-row on' : 'ju-row'}
                aria-pressed={row.id === chosen?.id}
                onClick={() => setPicked(row.id)}
              >
                <b>{tx(row.kindName)}</b>
                <span>{row.unit ? tx(row.unit) : t('br.seat', { n: row.seat ?? 0 })}</span>
                <span className="c-meta sep">
                  <span>{row.number}</span>
                  <span className={row.state === 'upheld' ? 'late' : undefined}>{t(`br.state.${row.state}`)}</span>
                  <span>{when.moment(row.at)}</span>
                </span>
              </button>
            </li>
          ))}
        </ul>
      </section>
      <section className="pane ju-side">{chosen && <Breach key={chosen.id} row={chosen} />}</section>
    </div>
  )
}

function Breach({ row }: { row: BreachRow }) {
  const { message, modal } = App.useApp()
  return (
    <div className="ju-pane">
      <header>
        <p className="c-meta sep">
          <span>{row.number}</span>
          <span>{t(`br.state.${row.state}`)}</span>
          <span>{t(row.named ? 'br.named' : 'br.unnamed')}</span>
        </p>
        <h2 className="c-h1">{tx(row.kindName)}</h2>
      </header>
      <dl className="ju-facts">
        <dt>{t('br.about')}</dt>
        <dd>{row.unit ? tx(row.unit) : t('br.seat', { n: row.seat ?? 0 })}</dd>
        {row.jury && (
          <>
            <dt>{t('br.jury')}</dt>
            <dd>{row.jury.name}</dd>
          </>
        )}
        <dt>{t('br.words')}</dt>
        <dd className="long">
          {row.words}
          <FileThumbs files={row.files} />
        </dd>
        {row.heard && (
          <>
            <dt>{t('br.heard')}</dt>
            <dd className="long">{row.heard}</dd>
          </>
        )}
        {row.decision && (
          <>
            <dt>{t('br.decision')}</dt>
            <dd className="long">
              {row.decision}　{row.decidedBy}
            </dd>
          </>
        )}
      </dl>
      <ActSheet
        id={row.id}
        acts={row.acts as never}
        shut={row.shut}
        version={row.version}
        onDone={(open, result) => {
          const answer = result as unknown as { struck?: number; unfindable?: boolean; name?: string; phone?: string }
          if (open.name === 'breach.reveal')
            modal.info({ title: t('br.reporter'), content: `${answer.name ?? ''} ${answer.phone ?? ''}`.trim() })
          else if (answer.unfindable) modal.warning({ title: t('br.unfindable'), content: t('br.unfindable.say') })
          else if (answer.struck) void message.success(t('br.struck', { n: answer.struck }))
          else void message.success(t('act.done', { act: tx(open.title) }))
          void queryClient.invalidateQueries({ queryKey: ['breaches'] })
        }}
      />
    </div>
  )
}
