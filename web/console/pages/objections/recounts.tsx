import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { App } from 'antd'
import { useState } from 'react'
import { asProblem } from '../../../shared/api/problem.ts'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { Empty, ErrorBox, Loading } from '../../../shared/parts/index.ts'
import { act } from '../../api/http.ts'
import { type RecountList, type RecountRow, recountsQuery } from '../../api/juries.ts'
import { queryClient } from '../../api/queries.ts'
import { t, tx } from '../../i18n/index.ts'
import { useWalk } from '../../keys/use-walk.ts'
import { ActSheet } from '../../parts/act-sheet.tsx'
import { Labelled, Typed } from '../../parts/labelled.tsx'
import { Seg } from '../../parts/seg.tsx'
import { SheetForm } from '../../parts/sheet-form.tsx'
import { useWhen } from '../../parts/time.ts'

const ABOUT = ['count', 'handling'] as const
const LEAST = 20

/** Counts that a judged unit or a seat doubts (SPEC N5 N6): examined by others than those who made them; nobody learns who voted how. */
export function Recounts({ id: picked, onPick }: { id: string | null; onPick: (id: string) => void }) {
  const query = useQuery(recountsQuery)
  const when = useWhen()
  const rows = query.data?.rows ?? []
  const chosen = rows.find(row => row.id === picked) ?? rows[0]
  useWalk(
    rows,
    row => row.id === chosen?.id,
    next => onPick(next.id),
  )
  const may = query.data?.may ?? []
  return (
    <>
      <section className="pane" aria-label={t('objection.list.counts')}>
        {query.error && <ErrorBox problem={asProblem(query.error)} again={() => void query.refetch()} />}
        {query.isPending && <Loading bars={[60, 80, 50]} />}
        {query.data && rows.length === 0 && may.length === 0 && <Empty title={t('recount.none')} />}
        <ul>
          {rows.map(row => (
            <li key={row.id}>
              <button
                type="button"
                className={row.id === chosen?.id ? 'dk-row on' : 'dk-row'}
                aria-pressed={row.id === chosen?.id}
                onClick={() => onPick(row.id)}
              >
                <span className="ld-top">
                  <b className="strong">{row.unit ? tx(row.unit.name) : t('recount.seat')}</b>
                  <span className="c-meta">{tx(row.stateName)}</span>
                </span>
                <span>{tx(row.aboutName)}</span>
                <span className="dk-foot">
                  <span className="c-meta clamp1">{row.jury.name}</span>
                  <span className="c-meta nb">
                    {row.number} {when.moment(row.askedAt)}
                  </span>
                </span>
              </button>
            </li>
          ))}
        </ul>
        {may.map(one => (
          <Ask key={`${one.jury} ${one.unit.id}`} of={one} />
        ))}
      </section>
      <section className="pane dk-side">{chosen && <Pane key={chosen.id} row={chosen} />}</section>
    </>
  )
}

function Pane({ row }: { row: RecountRow }) {
  const { message } = App.useApp()
  const when = useWhen()
  return (
    <>
      <div className="dk-matter">
        <p className="c-meta">
          {row.number} {tx(row.stateName)}
        </p>
        <h2 className="c-h2">{row.jury.name}</h2>
        <p>
          {row.unit ? tx(row.unit.name) : t('recount.seat')}　{tx(row.aboutName)}
        </p>
        <p className="long">{row.words}</p>
        <p className="c-meta">{when.moment(row.askedAt)}</p>
      </div>
      <div className="ld-part">
        <h3 className="c-h3">{t('recount.what')}</h3>
        {row.checked ? (
          <ul>
            <li>
              {t(row.checked.changed ? 'recount.changed' : 'recount.prints', {
                n: row.checked.changed || row.checked.ballots,
              })}
            </li>
            <li>{t(row.checked.set ? 'recount.set' : 'recount.setNot')}</li>
            <li>{t(row.checked.tally ? 'recount.tally' : 'recount.tallyNot')}</li>
          </ul>
        ) : (
          <p>{t('recount.how')}</p>
        )}
        <p className="c-meta">{t(row.jury.secret ? 'recount.secret' : 'recount.named')}</p>
        {!row.checked && row.acts.length > 0 && (
          <p>
            <Link to="/juries" search={{ id: row.jury.id }}>
              {t('recount.jury')}
            </Link>
          </p>
        )}
      </div>
      {row.decision && (
        <div className="ld-part">
          <h3 className="c-h3">{tx(row.stateName)}</h3>
          <p className="long">{row.decision.words}</p>
          <p className="c-meta">
            {row.decision.by} {when.moment(row.decision.at)}
          </p>
        </div>
      )}
      <ActSheet
        id={row.id}
        acts={row.acts}
        shut={row.shut}
        version={row.version}
        onDone={done => {
          void message.success(t('act.done', { act: tx(done.title) }))
          void queryClient.invalidateQueries({ queryKey: ['recounts'] })
        }}
      />
    </>
  )
}

/** A head asks for a vote in which the own unit was judged. */
function Ask({ of }: { of: RecountList['may'][number] }) {
  const { message } = App.useApp()
  const when = useWhen()
  const [open, setOpen] = useState(false)
  const [about, setAbout] = useState<(typeof ABOUT)[number]>('count')
  const [words, setWords] = useState('')
  const { submit, sending, problem } = useSubmit((key: string, body: unknown) => act('/recounts/ask', body, { key }))
  const go = async () => {
    if (!(await submit({ jury: of.jury, unit: of.unit.id, about, words: words.trim() }))) return
    void message.success(t('act.done', { act: t('recount.ask') }))
    void queryClient.invalidateQueries({ queryKey: ['recounts'] })
  }
  return (
    <div className="ld-part">
      <p className="ld-top">
        <span>
          {of.name} <span className="c-meta">{tx(of.unit.name)}</span>
        </span>
        {!open && (
          <button type="button" className="linklike" onClick={() => setOpen(true)}>
            {t('recount.ask')}
          </button>
        )}
      </p>
      <p className="c-meta">{t('recount.until', { at: when.moment(of.until) })}</p>
      {open && (
        <SheetForm
          label={t('recount.ask')}
          does={t('recount.ask')}
          missing={words.trim().length < LEAST ? t('act.missing.words', { n: LEAST }) : null}
          sending={sending}
          problem={problem}
          onGo={() => void go()}
          onLeave={() => setOpen(false)}
        >
          <Labelled label={t('recount.about')} problem={problem} name="about">
            {() => (
              <Seg
                small
                label={t('recount.about')}
                value={about}
                onChange={setAbout}
                options={ABOUT.map(one => ({ value: one, label: t(`recount.about.${one}`) }))}
              />
            )}
          </Labelled>
          <Typed
            label={t('recount.words')}
            problem={problem}
            name="words"
            value={words}
            onChange={setWords}
            rows={4}
            most={3000}
          />
        </SheetForm>
      )}
    </div>
  )
}
