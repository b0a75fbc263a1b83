import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { ErrorBox } from '../../../shared/parts/index.ts'
import { type Clues, cluesQuery } from '../../api/coordination.ts'
import { act } from '../../api/http.ts'
import { queryClient } from '../../api/queries.ts'
import { t, tx } from '../../i18n/index.ts'
import { ActSheet } from '../../parts/act-sheet.tsx'
import { DeskList } from '../../parts/desk-list.tsx'
import { Seg } from '../../parts/seg.tsx'
import { useWhen } from '../../parts/time.ts'
import { useActed } from '../../parts/use-acted.ts'
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
  const rows = query.data?.rows ?? []
  const chosen = rows.find(row => row.id === picked) ?? rows[0]
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
      <DeskList
        label={t('clue.title')}
        query={query}
        rows={rows}
        id={chosen?.id ?? null}
        onPick={row => setPicked(row.id)}
        none={t(`clue.empty.${state}`)}
      >
        {row => <Line row={row} />}
      </DeskList>
      <section className="pane dk-side">{chosen && <Report key={chosen.id} row={chosen} />}</section>
    </div>
  )
}

/** Nothing of what it says: its list, who has it, until when. */
function Line({ row }: { row: Row }) {
  const when = useWhen()
  return (
    <>
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
    </>
  )
}

function Report({ row }: { row: Row }) {
  const acted = useActed('clues')
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
        onDone={done => acted(tx(done.title))}
      />
    </>
  )
}
