import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { App } from 'antd'
import { useState } from 'react'
import { asProblem } from '../../../shared/api/problem.ts'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { Empty, ErrorBox, Loading } from '../../../shared/parts/index.ts'
import { act } from '../../api/http.ts'
import { queryClient } from '../../api/queries.ts'
import { type WatchwordKind, type WatchwordRow, watchwordsQuery } from '../../api/topics.ts'
import { t, tx } from '../../i18n/index.ts'
import { Typed } from '../../parts/labelled.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import { Seg } from '../../parts/seg.tsx'
import { useWhen } from '../../parts/time.ts'

const KINDS: readonly WatchwordKind[] = ['word', 'place', 'person', 'firm']
const LEAST = 2

/** My own words, with the cases that say them. Whoever adds one hears of its first hit at once. */
export function WatchList() {
  const query = useQuery(watchwordsQuery)
  const rows = query.data?.rows ?? []
  return (
    <div className="tp-cols tp-watch">
      <AddWord />
      <section className="pane" aria-label={t('topic.list.watch')}>
        {query.error ? (
          <ErrorBox problem={asProblem(query.error)} again={() => void query.refetch()} />
        ) : query.isPending ? (
          <Loading bars={[60, 80, 50]} />
        ) : rows.length === 0 ? (
          <Empty title={t('watchword.none')}>
            <p>{t('watchword.noneWhy')}</p>
          </Empty>
        ) : (
          <ul>
            {rows.map(row => (
              <li key={row.id}>
                <Word row={row} />
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  )
}

function AddWord() {
  const { message } = App.useApp()
  const [kind, setKind] = useState<WatchwordKind>('word')
  const [words, setWords] = useState('')
  const { submit, sending, problem } = useSubmit((key: string) => act('/watchwords/add', { kind, words }, { key }))
  const short = words.trim().length < LEAST
  return (
    <form
      className="pane tp-add"
      onSubmit={async event => {
        event.preventDefault()
        if (short || sending || !(await submit())) return
        setWords('')
        void message.success(t('watchword.added'))
        void queryClient.invalidateQueries({ queryKey: ['watchwords'] })
      }}
    >
      <h2 className="c-h2">{t('watchword.add')}</h2>
      <Seg
        label={t('watchword.kind')}
        value={kind}
        onChange={setKind}
        options={KINDS.map(value => ({ value, label: t(`watchword.kind.${value}`) }))}
      />
      <Typed
        label={t(`watchword.kind.${kind}`)}
        note={t('field.atLeast', { n: LEAST })}
        problem={problem}
        name="words"
        most={40}
        value={words}
        onChange={setWords}
      />
      <p className="c-meta">{t('watchword.note')}</p>
      {problem && <Refusal problem={problem} />}
      <button type="submit" className="btn btn-1" aria-disabled={short || sending}>
        {t('watchword.do')}
      </button>
    </form>
  )
}

function Word({ row }: { row: WatchwordRow }) {
  const when = useWhen()
  const [end] = row.acts
  const { submit, sending, problem } = useSubmit((key: string) =>
    act(end?.path ?? '', {}, { key, version: row.version }),
  )
  return (
    <article className="tp-word">
      <div className="row">
        <h3 className="c-h3 long">{row.words}</h3>
        {end ? (
          <button
            type="button"
            className="btn btn-s"
            disabled={sending}
            aria-label={t('watchword.endThis', { words: row.words })}
            onClick={async () => {
              if (await submit()) void queryClient.invalidateQueries({ queryKey: ['watchwords'] })
            }}
          >
            {tx(end.title)}
          </button>
        ) : (
          <span className="c-meta">{t('watchword.ended')}</span>
        )}
      </div>
      <p className="c-meta sep">
        <span>{tx(row.kindName)}</span>
        <span className="nb">{t('watchword.since', { at: when.date(row.createdAt) })}</span>
        <span className="nb">
          {row.firstHitAt
            ? t('watchword.hits', { n: `${row.hits}${row.more ? '+' : ''}`, at: when.moment(row.firstHitAt) })
            : t('watchword.noHit')}
        </span>
      </p>
      {row.cases.length > 0 && (
        <ul className="tp-hits">
          {row.cases.map(kase => (
            <li key={`${kase.id} ${kase.at}`}>
              <Link to="/case/$id" params={{ id: kase.id }} className="clamp1">
                {kase.title}
              </Link>
              <span className="c-meta nb">{when.moment(kase.at)}</span>
            </li>
          ))}
        </ul>
      )}
      {problem && <Refusal problem={problem} />}
    </article>
  )
}
