import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { type RoundObjectionWindow, roundWindowQuery } from '../../api/consequences.ts'
import { t, tx } from '../../i18n/index.ts'
import { Labelled } from '../../parts/labelled.tsx'
import { NamedPick } from '../../parts/pickers.tsx'
import { PleaForm } from '../../parts/plea-form.tsx'

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
  const taken = new Set(window.filed.map(row => keyOf({ of: row.of, id: row.target })))
  const may = window.may.filter(row => !taken.has(keyOf(row)))
  const [picked, setPicked] = useState<string | null>(null)
  const [right, setRight] = useState<Record<string, string>>({})
  const what = may.find(row => keyOf(row) === picked)
  const target = what ? targetOf(what, right) : null
  return (
    <PleaForm
      path="/objections/file-round"
      does={t('objection.file')}
      about={target && { round, subject, target }}
      grounds={{ label: t('objection.ground'), rows: window.grounds }}
      words={t('objection.words')}
      missing={t('objection.round.short')}
      changes={['objections']}
      onDone={onDone}
      quiet
    >
      {problem => (
        <>
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
        </>
      )}
    </PleaForm>
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
