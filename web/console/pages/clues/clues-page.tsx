import { useQuery } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import { asProblem } from '../../../shared/api/problem.ts'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { Empty, ErrorBox, Loading } from '../../../shared/parts/index.ts'
import { type Clues, cluesQuery } from '../../api/coordination.ts'
import { act } from '../../api/http.ts'
import { queryClient } from '../../api/queries.ts'
import { t, tx } from '../../i18n/index.ts'
import { useWalk } from '../../keys/use-walk.ts'
import { ActSheet } from '../../parts/act-sheet.tsx'
import { Seg } from '../../parts/seg.tsx'
import { useWhen } from '../../parts/time.ts'
import '../desk/desk.css'

type Row = Clues['rows'][number]
interface Words {
  text: string
  name: string | null
  phone: string | null
  about: string | null
  result: string | null
}

/** Sealed reports, for inspectors alone. The list says nothing of what they say; a look is asked for and recorded. */
export function CluesPage() {
  const [state, setState] = useState<'open' | 'ended'>('open')
  const [picked, setPicked] = useState<string | null>(null)
  const query = useQuery(cluesQuery(state))
  const when = useWhen()
  const rows = query.data?.rows ?? []
  const chosen = rows.find(row => row.id === picked) ?? rows[0]
  useWalk(
    rows,
    row => row.id === chosen?.id,
    next => setPicked(next.id),
  )
  return (
    <div className="dk">
      <header className="dk-head">
        <div>
          <h1 className="c-h1">{t('clue.title')}</h1>
          <p className="c-meta">{t('clue.note')}</p>
        </div>
        <Seg
          small
          label={t('clue.lists')}
          value={state}
          onChange={setState}
          options={(['open', 'ended'] as const).map(v => ({ value: v, label: t(`clue.list.${v}`) }))}
        />
      </header>
      <section className="pane" aria-label={t('clue.title')}>
        {query.error && <ErrorBox problem={asProblem(query.error)} again={() => void query.refetch()} />}
        {query.isPending && <Loading bars={[60, 80, 70]} />}
        {query.data && rows.length === 0 && <Empty title={t(`clue.empty.${state}`)} />}
        <ul>
          {rows.map(row => (
            <li key={row.id}>
              <button
                type="button"
                className={row.id === chosen?.id ? 'dk-row on' : 'dk-row'}
                aria-pressed={row.id === chosen?.id}
                onClick={() => setPicked(row.id)}
              >
                <b>
                  {row.number} {tx(row.list)}
                </b>
                <span className="dk-foot">
                  <span>
                    {tx(row.stateName)} {row.inspector}
                  </span>
                  <span className={row.late ? 'latec' : 'c-meta'}>
                    {row.state === 'received'
                      ? t(row.late ? 'clue.late' : 'clue.reviewBy', { at: when.moment(row.reviewBy) })
                      : when.moment(row.receivedAt)}
                  </span>
                </span>
                {row.parted && <span className="c-meta">{t('clue.parted')}</span>}
              </button>
            </li>
          ))}
        </ul>
      </section>
      <section className="pane dk-side">{chosen && <Report key={chosen.id} row={chosen} />}</section>
    </div>
  )
}

function Report({ row }: { row: Row }) {
  const { message } = App.useApp()
  const [words, setWords] = useState<Words | null>(null)
  const { submit, sending, problem } = useSubmit((key: string) => act<Words>(`/clues/${row.id}/read`, {}, { key }))
  const look = async () => {
    const read = await submit()
    if (!read) return
    setWords(read)
    void queryClient.invalidateQueries({ queryKey: ['clues'] })
  }
  return (
    <>
      <div className="dk-matter">
        <p className="c-meta">
          {row.number} {tx(row.stateName)}
        </p>
        <h2 className="c-h2">{tx(row.list)}</h2>
        {words ? (
          <>
            <p className="long">{words.text}</p>
            <dl className="dk-facts">
              <dt>{t('clue.about')}</dt>
              <dd>{words.about ?? t('clue.notSaid')}</dd>
              <dt>{t('clue.by')}</dt>
              <dd>{words.name || words.phone ? `${words.name ?? ''} ${words.phone ?? ''}` : t('clue.anonymous')}</dd>
              {words.result && (
                <>
                  <dt>{t('clue.result')}</dt>
                  <dd>{words.result}</dd>
                </>
              )}
            </dl>
          </>
        ) : (
          <>
            <p>{t('clue.lookNote')}</p>
            <button type="button" className="btn" aria-disabled={sending} onClick={() => void look()}>
              {t('clue.look')}
            </button>
            {problem && <ErrorBox problem={problem} />}
          </>
        )}
      </div>
      <ActSheet
        id={row.id}
        acts={row.acts}
        shut={row.shut}
        version={row.version}
        onDone={done => {
          void message.success(t('act.done', { act: tx(done.title) }))
          void queryClient.invalidateQueries({ queryKey: ['clues'] })
        }}
      />
    </>
  )
}
