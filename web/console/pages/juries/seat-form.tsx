import { type FormEvent, useCallback, useState } from 'react'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { act } from '../../api/http.ts'
import { type JuryPage, readJuries } from '../../api/juries.ts'
import { t, tx } from '../../i18n/index.ts'
import { Labelled, Typed } from '../../parts/labelled.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import { Seg } from '../../parts/seg.tsx'
import { seatsOf } from './make.ts'

const WAYS = ['sheets', 'names', 'lot'] as const

/** Seats are given as sheets alike, by name, or drawn by lot from a pool (SPEC H6 F14 N5). */
export function SeatForm({ jury }: { jury: JuryPage }) {
  const [way, setWay] = useState<(typeof WAYS)[number]>('sheets')
  const [who, setWho] = useState(jury.who[0]?.who ?? '')
  const [number, setNumber] = useState('')
  const [lines, setLines] = useState('')
  const [seed, setSeed] = useState('')
  const { submit, sending, problem } = useSubmit(
    useCallback(
      (key: string, path: string, body: unknown) => act<{ seed?: string }>(`/juries/${jury.id}/${path}`, body, { key }),
      [jury.id],
    ),
  )
  const n = Number(number)
  const named = seatsOf(lines, who)
  const lacking =
    way !== 'names' && !(Number.isInteger(n) && n > 0)
      ? t('ju.need.number')
      : way !== 'sheets' && named.length === 0
        ? t('ju.need.names')
        : null
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (lacking || sending) return
    const done =
      way === 'lot'
        ? await submit('draw-seats', { who, number: n, pool: named.map(row => row.name) })
        : await submit('give-seats', { seats: way === 'names' ? named : [{ who, number: n }] })
    if (!done) return
    setSeed(done.seed ?? '')
    setLines('')
    setNumber('')
    readJuries(jury.id)
  }
  return (
    <form className="ju-form ju-seatform" onSubmit={send}>
      <h3 className="c-h3">{t('ju.giveSeats')}</h3>
      <Seg
        small
        label={t('ju.way')}
        value={way}
        onChange={setWay}
        options={WAYS.map(value => ({ value, label: t(`ju.way.${value}`) }))}
      />
      <Seg
        small
        label={t('ju.who')}
        value={who}
        onChange={setWho}
        options={jury.who.map(row => ({ value: row.who, label: tx(row.name) }))}
      />
      {way !== 'names' && (
        <Labelled label={t('ju.number')} problem={problem} name="number">
          {(id, bad) => (
            <input
              id={id}
              className="fld ju-n"
              inputMode="numeric"
              value={number}
              aria-invalid={bad}
              onChange={event => setNumber(event.target.value.trim())}
            />
          )}
        </Labelled>
      )}
      {way !== 'sheets' && (
        <Typed
          label={t(way === 'lot' ? 'ju.pool' : 'ju.names')}
          note={t(way === 'lot' ? 'ju.poolNote' : 'ju.namesNote')}
          rows={4}
          value={lines}
          onChange={setLines}
        />
      )}
      {problem && <Refusal problem={problem} />}
      {seed && (
        <p className="c-meta ju-digest" role="status">
          {t('ju.seed', { seed })}
        </p>
      )}
      <div className="af-go">
        <button type="submit" className="btn" aria-disabled={lacking !== null || sending}>
          {sending ? t('act.sending') : (lacking ?? t(`ju.way.${way}.go`))}
        </button>
      </div>
    </form>
  )
}
