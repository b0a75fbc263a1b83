import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { type FormEvent, useCallback, useState } from 'react'
import { asProblem } from '../../../shared/api/problem.ts'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { ErrorBox, Loading } from '../../../shared/parts/index.ts'
import { act } from '../../api/http.ts'
import { type JuryOffers, juryOffersQuery, readJuries } from '../../api/juries.ts'
import { t, tx } from '../../i18n/index.ts'
import { Labelled, Typed } from '../../parts/labelled.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import { Seg } from '../../parts/seg.tsx'
import { KINDS, type Kind, subjectsOf } from './make.ts'

/** A jury is drawn up from the city's schemes: what is asked comes from there, whom it is about from the round or a list. */
export function MakeForm({ onDone }: { onDone: (id: string) => void }) {
  const query = useQuery(juryOffersQuery)
  if (query.data) return <Form offers={query.data} onDone={onDone} />
  if (query.error) return <ErrorBox problem={asProblem(query.error)} again={() => void query.refetch()} />
  return <Loading bars={[50, 80, 70]} />
}

function Form({ offers, onDone }: { offers: JuryOffers; onDone: (id: string) => void }) {
  const [kind, setKind] = useState<Kind>('panel')
  const [name, setName] = useState('')
  const [scheme, setScheme] = useState(offers.schemes[0]?.scheme ?? '')
  const [round, setRound] = useState('')
  const [lines, setLines] = useState('')
  const [picked, setPicked] = useState<readonly string[]>([])
  const [who, setWho] = useState<readonly string[]>([])
  const [openTo, setOpenTo] = useState<string>('')
  const own = offers.schemes.find(row => row.scheme === scheme)
  const rounds = offers.rounds.filter(row => row.scheme === scheme)
  const chosen = own?.indicators.filter(row => picked.includes(row.id)) ?? []
  const subjects = rounds.find(row => row.id === round)?.subjects ?? subjectsOf(lines)
  const { submit, sending, problem } = useSubmit(
    useCallback((key: string, body: unknown) => act<{ id: string }>('/juries', body, { key }), []),
  )
  const pick = (id: string, on: boolean) => {
    const next = on ? [...picked, id] : picked.filter(one => one !== id)
    setPicked(next)
    setWho([
      ...new Set(own?.indicators.filter(row => next.includes(row.id)).flatMap(row => row.who.map(one => one.who))),
    ])
  }
  const lacking =
    name.trim().length < 2
      ? t('ju.need.name')
      : chosen.length === 0
        ? t('ju.need.indicator')
        : subjects.length === 0
          ? t('ju.need.subject')
          : who.length === 0 && kind !== 'survey'
            ? t('ju.need.who')
            : null
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (lacking || sending) return
    const made = await submit({
      kind,
      name: name.trim(),
      scheme,
      roundId: round || null,
      who,
      openTo: kind === 'survey' && openTo ? openTo : null,
      indicators: chosen.map(({ id, name: own, ask }) => ({ id, name: own, ask })),
      subjects,
    })
    if (!made) return
    readJuries()
    onDone(made.id)
  }
  return (
    <form className="ju-form" onSubmit={send}>
      <h2 className="c-h2">{t('ju.new')}</h2>
      <Seg
        label={t('ju.kind')}
        value={kind}
        onChange={setKind}
        options={KINDS.map(value => ({ value, label: t(`ju.kind.${value}`) }))}
      />
      <p className="c-meta">{t(`ju.kind.${kind}.say`)}</p>
      <Typed label={t('ju.name')} problem={problem} name="name" most={80} value={name} onChange={setName} />
      <Labelled label={t('ju.scheme')}>
        {id => (
          <Select
            id={id}
            aria-label={t('ju.scheme')}
            style={{ width: '100%' }}
            value={scheme}
            onChange={value => {
              setScheme(value)
              setRound('')
              setPicked([])
              setWho([])
            }}
            options={offers.schemes.map(row => ({ value: row.scheme, label: tx(row.name) }))}
          />
        )}
      </Labelled>
      <fieldset>
        <legend className="lbl">{t('ju.indicators')}</legend>
        {own?.indicators.map(row => (
          <label key={row.id} className="ju-check">
            <input
              type="checkbox"
              checked={picked.includes(row.id)}
              onChange={event => pick(row.id, event.target.checked)}
            />
            {tx(row.name)}
            <span className="c-meta">
              {row.ask.kind === 'answers'
                ? row.ask.answers.map(one => tx(one.name)).join(' / ')
                : t('ju.points', { most: row.ask.kind === 'points' ? row.ask.most : 0 })}
            </span>
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend className="lbl">{t('ju.who')}</legend>
        <div className="ju-whos">
          {offers.who.map(row => (
            <label key={row.who} className="ju-check">
              <input
                type="checkbox"
                checked={who.includes(row.who)}
                onChange={event =>
                  setWho(event.target.checked ? [...who, row.who] : who.filter(one => one !== row.who))
                }
              />
              {tx(row.name)}
            </label>
          ))}
        </div>
        <p className="c-meta">
          {t(
            kind === 'survey' || who.some(one => offers.secretFor.includes(one)) ? 'ju.willBeSecret' : 'ju.willBeNamed',
          )}
        </p>
      </fieldset>
      {kind === 'survey' && (
        <Labelled label={t('ju.openTo')} note={t('field.optional')}>
          {id => (
            <Select
              id={id}
              allowClear
              aria-label={t('ju.openTo')}
              style={{ width: '100%' }}
              value={openTo || undefined}
              onChange={value => setOpenTo(value ?? '')}
              options={offers.who.map(row => ({ value: row.who, label: tx(row.name) }))}
            />
          )}
        </Labelled>
      )}
      {rounds.length > 0 && (
        <Labelled label={t('ju.round')} note={t('ju.roundNote')}>
          {id => (
            <Select
              id={id}
              allowClear
              aria-label={t('ju.round')}
              style={{ width: '100%' }}
              value={round || undefined}
              onChange={value => setRound(value ?? '')}
              options={rounds.map(row => ({
                value: row.id,
                label: `${row.period}（${t('ju.subjects', { n: row.subjects.length })}）`,
              }))}
            />
          )}
        </Labelled>
      )}
      {round === '' && (
        <Typed
          label={t('ju.list')}
          note={t('ju.listNote')}
          problem={problem}
          name="subjects"
          rows={5}
          placeholder={t('ju.listExample')}
          value={lines}
          onChange={setLines}
        />
      )}
      {problem && <Refusal problem={problem} />}
      <div className="af-go">
        <button type="submit" className="btn btn-1" aria-disabled={lacking !== null || sending}>
          {sending ? t('act.sending') : (lacking ?? t('ju.make'))}
        </button>
      </div>
    </form>
  )
}
