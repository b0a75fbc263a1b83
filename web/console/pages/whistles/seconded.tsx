import { useQuery } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import { asProblem } from '../../../shared/api/problem.ts'
import { serverNow } from '../../../shared/api/server-time.ts'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { Empty, ErrorBox, Loading } from '../../../shared/parts/index.ts'
import { secondedQuery } from '../../api/coordination.ts'
import { act } from '../../api/http.ts'
import { queryClient, useReference } from '../../api/queries.ts'
import { t, tx } from '../../i18n/index.ts'
import { useKeys } from '../../keys/use-keys.ts'
import { ActSheet } from '../../parts/act-sheet.tsx'
import { Labelled, Typed } from '../../parts/labelled.tsx'
import { PersonPick, UnitPick } from '../../parts/pickers.tsx'
import { Seg } from '../../parts/seg.tsx'
import { SheetForm } from '../../parts/sheet-form.tsx'
import { useWhen } from '../../parts/time.ts'

const read = () => void queryClient.invalidateQueries({ queryKey: ['seconded'] })

/** Streets on the people sent to them, proposals to send another, and what the department decided (SPEC R8). */
export function Seconded() {
  const query = useQuery(secondedQuery)
  const when = useWhen()
  const { message } = App.useApp()
  const [giving, setGiving] = useState(false)
  const data = query.data
  const mine = data?.mine ?? []
  useKeys(mine.length ? [{ keys: 'n', label: t('sec.give'), bar: true, run: () => setGiving(true) }] : [])
  return (
    <>
      {mine.length > 0 && !giving && (
        <p>
          <button type="button" className="btn" onClick={() => setGiving(true)}>
            {t('sec.give')}
          </button>
        </p>
      )}
      {giving && <GiveForm street={mine[0]?.id ?? ''} onLeave={() => setGiving(false)} />}
      {query.error && !data && <ErrorBox problem={asProblem(query.error)} again={() => void query.refetch()} />}
      {query.isPending && <Loading bars={[50, 80, 70]} />}
      {data?.rows.length === 0 && <Empty title={t('sec.none')} />}
      {data?.rows.map(row => (
        <article key={row.id} className="pane wh-card" aria-label={row.person}>
          <header>
            <p className="c-meta sep">
              <span>{row.period}</span>
              <span>{tx(row.street.name)}</span>
              <span>{when.moment(row.at)}</span>
            </p>
            <h2 className="c-h2">
              {row.person} <span className="c-meta">{tx(row.unit.name)}</span>
            </h2>
            <p>
              <b className="nb">{t('sec.mark', { n: row.mark })}</b> {row.words}
            </p>
            {row.transfer && (
              <p className={row.decision ? undefined : 'warn'}>
                {row.decision ? t(`sec.decided.${row.decision}`, { words: row.decidedWords ?? '' }) : t('sec.proposed')}
              </p>
            )}
          </header>
          {row.acts.length > 0 && (
            <footer>
              <ActSheet
                id={row.id}
                acts={row.acts}
                shut={[]}
                version={row.version}
                quiet
                onDone={open => {
                  void message.success(t('act.done', { act: tx(open.title) }))
                  read()
                }}
              />
            </footer>
          )}
        </article>
      ))}
    </>
  )
}

/** This quarter as the act wants it: 2026-Q1. */
const quarterOf = (at: Date) => `${at.getFullYear()}-Q${Math.floor(at.getMonth() / 3) + 1}`

function GiveForm({ street, onLeave }: { street: string; onLeave: () => void }) {
  const reference = useReference()
  const [unit, setUnit] = useState<string | null>(null)
  const [person, setPerson] = useState<string | null>(null)
  const [mark, setMark] = useState<string | null>(null)
  const [words, setWords] = useState('')
  const [transfer, setTransfer] = useState(false)
  const { submit, sending, problem } = useSubmit((key: string, body: unknown) =>
    act('/secondee-opinions', body, { key }),
  )
  const field = (name: 'unit' | 'person' | 'mark' | 'words') =>
    t('act.missing.field', { field: t(`sec.field.${name}`) })
  const missing = !unit
    ? field('unit')
    : !person
      ? field('person')
      : !mark
        ? field('mark')
        : words.trim().length < 5
          ? field('words')
          : null
  const go = async () => {
    const period = quarterOf(new Date(serverNow()))
    if (!(await submit({ street, unit, person, period, mark: Number(mark), words: words.trim(), transfer }))) return
    read()
    onLeave()
  }
  return (
    <SheetForm
      className="pane wh-blow"
      does={t('sec.give')}
      missing={missing}
      sending={sending}
      problem={problem}
      onGo={() => void go()}
      onLeave={onLeave}
    >
      <p className="c-meta">
        {t('sec.from', {
          street: tx(reference?.units.find(row => row.id === street)?.name),
          period: quarterOf(new Date(serverNow())),
        })}
      </p>
      <div className="af-two">
        <Labelled label={t('sec.field.unit')} problem={problem} name="unit">
          {id => <UnitPick id={id} label={t('sec.field.unit')} value={unit} onChange={setUnit} />}
        </Labelled>
        <Labelled label={t('sec.field.person')} problem={problem} name="person">
          {id => <PersonPick id={id} label={t('sec.field.person')} unit={unit} value={person} onChange={setPerson} />}
        </Labelled>
      </div>
      <div className="af-line">
        <b className="c-h3">{t('sec.field.mark')}</b>
        <Seg
          label={t('sec.field.mark')}
          value={mark}
          onChange={setMark}
          options={['1', '2', '3', '4', '5'].map(value => ({ value, label: value }))}
        />
      </div>
      <Typed
        label={t('sec.field.words')}
        problem={problem}
        name="words"
        rows={3}
        most={500}
        value={words}
        onChange={setWords}
      />
      <label className="check">
        <input type="checkbox" checked={transfer} onChange={event => setTransfer(event.target.checked)} />
        {t('sec.transfer')}
      </label>
    </SheetForm>
  )
}
