import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { App } from 'antd'
import { useState } from 'react'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { type RoundObjectionWindow, roundWindowQuery } from '../../api/consequences.ts'
import { act } from '../../api/http.ts'
import { queryClient } from '../../api/queries.ts'
import type { FileView } from '../../api/types.ts'
import { t, tx } from '../../i18n/index.ts'
import { FileAdd } from '../../parts/files.tsx'
import { Labelled } from '../../parts/labelled.tsx'
import { NamedPick } from '../../parts/pickers.tsx'
import { Refusal } from '../../parts/refusal.tsx'

type May = RoundObjectionWindow['may'][number]

const keyOf = ({ of, id }: Pick<May, 'of' | 'id'>) => `${of} ${id}`

/** Objecting to the own result in a round (CHECKLIST K85): which number, mark or item is wrong, and what it should be. */
export function ObjectToRound({ round, subject }: { round: string; subject: string }) {
  const { data: window } = useQuery({ ...roundWindowQuery({ round, subject }), retry: false })
  const [open, setOpen] = useState(false)
  if (!window?.publication) return null
  return (
    <section className="rnd-object" aria-label={t('objection.title')}>
      <h3 className="c-h3">{t('objection.title')}</h3>
      <p className="c-meta">{tx(window.why)}</p>
      {window.filed.length > 0 && (
        <ul>
          {window.filed.map(row => (
            <li key={row.id}>
              <Link to="/objections" search={{ id: row.id }}>
                {row.number}
              </Link>{' '}
              {tx(window.may.find(one => keyOf(one) === keyOf({ of: row.of, id: row.target }))?.name)}{' '}
              <span className="c-meta">{tx(row.stateName)}</span>
            </li>
          ))}
        </ul>
      )}
      {window.mayFile &&
        (open ? (
          <Form window={window} round={round} subject={subject} onDone={() => setOpen(false)} />
        ) : (
          <button type="button" className="btn" onClick={() => setOpen(true)}>
            {t('objection.file')}
          </button>
        ))}
    </section>
  )
}

interface FormProps {
  window: RoundObjectionWindow
  round: string
  subject: string
  onDone: () => void
}

function Form({ window, round, subject, onDone }: FormProps) {
  const { message } = App.useApp()
  const taken = new Set(window.filed.map(row => keyOf({ of: row.of, id: row.target })))
  const may = window.may.filter(row => !taken.has(keyOf(row)))
  const [picked, setPicked] = useState<string | null>(null)
  const [right, setRight] = useState<Record<string, string>>({})
  const [ground, setGround] = useState<string | null>(null)
  const [words, setWords] = useState('')
  const [files, setFiles] = useState<FileView[]>([])
  const { submit, sending, problem } = useSubmit((key: string, sent: unknown) =>
    act('/objections/file-round', sent, { key }),
  )
  const what = may.find(row => keyOf(row) === picked)
  const target = what && targetOf(what, right)
  const short = !target || ground === null || words.trim().length < 20
  const go = async () => {
    if (short || sending) return
    const fileIds = files.map(file => file.id)
    if (!(await submit({ round, subject, target, ground, words: words.trim(), fileIds }))) return
    void message.success(t('act.done', { act: t('objection.file') }))
    void queryClient.invalidateQueries({ queryKey: ['objections'] })
    onDone()
  }
  return (
    <form
      className="af"
      onSubmit={event => {
        event.preventDefault()
        void go()
      }}
    >
      <Labelled label={t('objection.round.what')} problem={problem} name="target">
        {id => (
          <NamedPick
            id={id}
            label={t('objection.round.what')}
            rows={may.map(row => ({ id: keyOf(row), name: nameOf(row) }))}
            value={picked}
            onChange={next => {
              setPicked(next)
              setRight({})
            }}
          />
        )}
      </Labelled>
      {what?.of === 'counts' &&
        what.facts.map(fact => (
          <Labelled key={fact.fact} label={t('objection.round.should', { what: tx(fact.name), now: fact.number })}>
            {id => (
              <input
                id={id}
                className="fld num"
                inputMode="numeric"
                value={right[fact.fact] ?? String(fact.number)}
                onChange={event => setRight({ ...right, [fact.fact]: event.target.value })}
              />
            )}
          </Labelled>
        ))}
      {what?.of === 'marks' && (
        <Labelled label={t('objection.round.should', { what: tx(what.name), now: what.value })}>
          {id => (
            <input
              id={id}
              className="fld num"
              inputMode="decimal"
              value={right.value ?? what.value}
              onChange={event => setRight({ value: event.target.value })}
            />
          )}
        </Labelled>
      )}
      {what?.of === 'claim' && <p className="c-meta">{t('objection.round.notStand')}</p>}
      <Labelled label={t('objection.ground')} problem={problem} name="ground">
        {id => (
          <NamedPick id={id} label={t('objection.ground')} rows={window.grounds} value={ground} onChange={setGround} />
        )}
      </Labelled>
      <Labelled label={t('objection.words')} problem={problem} name="words">
        {(id, bad) => (
          <textarea
            id={id}
            className="fld"
            rows={4}
            maxLength={3000}
            value={words}
            aria-invalid={bad}
            onChange={event => setWords(event.target.value)}
          />
        )}
      </Labelled>
      <div className="field">
        <span className="lbl">{t('field.evidence')}</span>
        <FileAdd files={files} onChange={setFiles} only="internal" />
      </div>
      {problem && <Refusal problem={problem} />}
      <div className="row">
        <button type="submit" className="btn btn-1" aria-disabled={short || sending}>
          {short ? t('objection.round.short') : t('objection.file')}
        </button>
        <button type="button" className="btn btn-t" onClick={onDone}>
          {t('rank.close')}
        </button>
      </div>
    </form>
  )
}

function nameOf(row: May): { zh: string; en: string } {
  if (row.of !== 'claim' || row.points === null) return row.name
  return { zh: `${row.name.zh}（${row.points}）`, en: `${row.name.en} (${row.points})` }
}

/** What is sent; null while nothing differs from what stands. */
function targetOf(what: May, right: Record<string, string>) {
  if (what.of === 'claim') return { of: what.of, id: what.id }
  if (what.of === 'marks')
    return /^\d{1,3}(\.\d{1,4})?$/.test(right.value ?? '') && right.value !== what.value
      ? { of: what.of, id: what.id, value: right.value }
      : null
  const given = Object.entries(right).filter(([, n]) => n !== '')
  const changed = given.filter(([fact, n]) => String(what.facts.find(one => one.fact === fact)?.number) !== n)
  if (changed.length === 0 || changed.some(([, n]) => !/^\d{1,9}$/.test(n))) return null
  return { of: what.of, id: what.id, facts: Object.fromEntries(changed.map(([fact, n]) => [fact, Number(n)])) }
}
