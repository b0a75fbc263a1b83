import { useQuery } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import { asProblem } from '../../../shared/api/problem.ts'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { Empty, ErrorBox, Kbd, Loading } from '../../../shared/parts/index.ts'
import { act } from '../../api/http.ts'
import { pairsQuery, queryClient } from '../../api/queries.ts'
import type { PairRow } from '../../api/types.ts'
import { t, tx } from '../../i18n/index.ts'
import { useKeys } from '../../keys/use-keys.ts'
import { Side } from './side.tsx'
import './pairs.css'

/** How the last decision is taken back: the act and what it needs. */
type Undo = { path: string; body: unknown; version?: number }

/** What an act answers: the new version, and for a merge whose appeals moved. */
type Decided = { version: number; appeals?: string[] }

/** Pairs of cases that may be one matter, side by side with why; one key decides, one key takes it back (SPEC R2 K43). */
export function PairsPage() {
  const { message } = App.useApp()
  const list = useQuery(pairsQuery)
  const rows = list.data ?? []
  const [picked, setPicked] = useState<string | null>(null)
  const [undo, setUndo] = useState<Undo | null>(null)
  const at = Math.max(
    0,
    rows.findIndex(row => row.id === picked),
  )
  const pair = rows[at]
  const move = (by: number) => setPicked(rows[Math.min(Math.max(at + by, 0), rows.length - 1)]?.id ?? null)
  const { submit, sending, problem } = useSubmit((key: string, todo: Undo) =>
    act<Decided>(todo.path, todo.body, {
      key,
      ...(todo.version === undefined ? {} : { version: todo.version }),
    }),
  )
  const send = async (title: string, todo: Undo, back: (result: Decided) => Undo | null) => {
    const result = await submit(todo)
    if (!result) return
    void message.success(t('pairs.done', { act: title }))
    setPicked(rows[at + 1]?.id ?? null)
    setUndo(back(result))
    await queryClient.invalidateQueries({ queryKey: ['pairs'] })
  }
  const decide = (name: 'pair.link' | 'pair.part') => {
    const open = pair?.acts.find(row => row.name === name)
    if (!pair || !open || sending) return
    void send(tx(open.title), { path: open.path, body: {}, version: pair.version }, result => ({
      path: `/api/pairs/${pair.id}/reopen`,
      body: {},
      version: result.version,
    }))
  }
  // What came later joins what was there before; where that one is answered already, the other way round.
  const ways = pair
    ? [
        { from: pair.later, into: pair.earlier },
        { from: pair.earlier, into: pair.later },
      ]
    : []
  const way = ways.find(({ from }) => from.mergeable)
  const merge = () => {
    if (!pair || !way || sending) return
    void send(
      t('pairs.merge'),
      {
        path: `/api/cases/${way.from.caseId}/merge`,
        body: { into: way.into.caseId, reason: tx(pair.why).slice(0, 500) },
        version: way.from.version,
      },
      // Of several people each is taken out on the page of the case.
      ({ appeals = [] }) =>
        appeals.length === 1
          ? {
              path: `/api/cases/${way.into.caseId}/unmerge`,
              body: { appealId: appeals[0], reason: t('pairs.undo') },
            }
          : null,
    )
  }
  const takeBack = () => {
    if (!undo || sending) return
    void send(t('pairs.undo'), undo, () => null)
  }
  useKeys([
    { keys: 'j', label: t('work.down'), bar: true, run: () => move(1) },
    { keys: 'k', label: t('work.up'), bar: true, run: () => move(-1) },
    { keys: 'm', label: t('pairs.merge'), bar: way !== undefined, run: merge },
    ...(pair?.acts ?? []).map(open => ({
      keys: open.name === 'pair.link' ? 'l' : 'n',
      label: tx(open.title),
      bar: true,
      run: () => decide(open.name as 'pair.link'),
    })),
    ...(undo ? [{ keys: 'z', label: t('pairs.undo'), bar: true, run: takeBack }] : []),
  ])
  return (
    <div className="prs">
      <section className="pane qq" aria-label={t('pairs.list')}>
        <h1 className="c-h2">{t('pairs.title', { n: rows.length })}</h1>
        {list.error && rows.length === 0 ? (
          <ErrorBox problem={asProblem(list.error)} again={() => void list.refetch()} />
        ) : list.isPending ? (
          <Loading bars={[60, 80, 50]} />
        ) : rows.length === 0 ? (
          <Empty title={t('pairs.none')}>
            <p className="c-meta">{t('pairs.noneWhy')}</p>
          </Empty>
        ) : (
          <ul>
            {rows.map(row => (
              <li key={row.id}>
                <Row row={row} on={row === pair} onPick={() => setPicked(row.id)} />
              </li>
            ))}
          </ul>
        )}
      </section>
      {pair && (
        <section className="pane two" aria-label={tx(pair.why)}>
          <header>
            <p className="strong">{tx(pair.why)}</p>
            <p className="c-meta">{t('pairs.likeness', { n: Math.round(pair.likeness * 100) })}</p>
          </header>
          <div className="sides">
            <Side title={t('pairs.earlier')} side={pair.earlier} words={pair.words} />
            <Side title={t('pairs.later')} side={pair.later} words={pair.words} />
          </div>
          {problem && <ErrorBox problem={problem} />}
          {!way && <p className="c-meta">{t('pairs.cannot')}</p>}
          <p className="decide">
            {way && (
              <button type="button" className="btn btn-1" disabled={sending} onClick={merge}>
                {t('pairs.merge')} <Kbd>M</Kbd>
              </button>
            )}
            {pair.acts.map(open => (
              <button
                key={open.name}
                type="button"
                className="btn"
                disabled={sending}
                onClick={() => decide(open.name as 'pair.link')}
              >
                {tx(open.title)} <Kbd>{open.name === 'pair.link' ? 'L' : 'N'}</Kbd>
              </button>
            ))}
            {undo && (
              <button type="button" className="btn btn-t" disabled={sending} onClick={takeBack}>
                {t('pairs.undo')} <Kbd>Z</Kbd>
              </button>
            )}
          </p>
        </section>
      )}
    </div>
  )
}

function Row({ row, on, onPick }: { row: PairRow; on: boolean; onPick: () => void }) {
  return (
    <button type="button" className={on ? 'on' : undefined} aria-current={on} onClick={onPick}>
      <b className="clamp1">{row.later.title}</b>
      <span className="clamp1">{row.earlier.title}</span>
      <span className="c-meta">{t('pairs.likeness', { n: Math.round(row.likeness * 100) })}</span>
    </button>
  )
}
