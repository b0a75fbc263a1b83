import { type FormEvent, useState } from 'react'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { act } from '../../api/http.ts'
import { useMe } from '../../api/queries.ts'
import type { Named, Standing } from '../../api/types.ts'
import { t, tx } from '../../i18n/index.ts'
import { Labelled } from '../../parts/labelled.tsx'
import { NamedPick } from '../../parts/pickers.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import { colleagueRows, Days } from './days.tsx'

/** Lends powers of one's own to a colleague, for kinds of matter and for days. */
export function LendForm({ data, today, onDone }: { data: Standing; today: string; onDone: () => void }) {
  const me = useMe()
  const [to, setTo] = useState<string | null>(null)
  const [powers, setPowers] = useState<string[]>([])
  const [kinds, setKinds] = useState<string[]>([])
  const [days, setDays] = useState({ from: today, to: today })
  const { submit, sending, problem } = useSubmit((key: string) =>
    act('/powers/lend', { to, powers, kinds, from: days.from, until: days.to }, { key }),
  )
  const missing = to === null ? t('standing.missing.to') : powers.length === 0 ? t('standing.missing.powers') : null
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (missing || sending || (await submit()) === undefined) return
    setTo(null)
    setPowers([])
    onDone()
  }
  return (
    <form onSubmit={save}>
      <h3 className="c-h3">{t('standing.lend')}</h3>
      <Labelled label={t('standing.lendTo')} problem={problem} name="to">
        {id => (
          <NamedPick
            id={id}
            label={t('standing.lendTo')}
            rows={colleagueRows(data).filter(row => row.id !== me?.person.id)}
            value={to}
            onChange={setTo}
          />
        )}
      </Labelled>
      <Ticks label={t('standing.powers')} rows={data.powers} value={powers} onChange={setPowers} />
      <Ticks
        label={t('standing.kinds')}
        note={t('standing.kindsNote')}
        rows={data.kinds}
        value={kinds}
        onChange={setKinds}
      />
      <Days value={days} onChange={setDays} today={today} problem={problem} />
      {problem && <Refusal problem={problem} />}
      <button type="submit" className="btn btn-1" aria-disabled={Boolean(missing) || sending}>
        {missing ?? t('standing.lend')}
      </button>
      <p className="c-meta">{t('standing.lendNote')}</p>
    </form>
  )
}

function Ticks({
  label,
  note,
  rows,
  value,
  onChange,
}: {
  label: string
  note?: string
  rows: readonly Named[]
  value: readonly string[]
  onChange: (value: string[]) => void
}) {
  return (
    <fieldset className="field ticks">
      <legend className="lbl">
        {label}
        {note && <span className="c-meta">{note}</span>}
      </legend>
      {rows.map(row => (
        <label key={row.id}>
          <input
            type="checkbox"
            checked={value.includes(row.id)}
            onChange={e => onChange(e.target.checked ? [...value, row.id] : value.filter(id => id !== row.id))}
          />
          {tx(row.name)}
        </label>
      ))}
    </fieldset>
  )
}
