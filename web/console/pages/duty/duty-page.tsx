import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { App } from 'antd'
import { useEffect, useState } from 'react'
import { asProblem } from '../../../shared/api/problem.ts'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { dayOf } from '../../../shared/format/dates.ts'
import { ErrorBox, Loading, useMinute } from '../../../shared/parts/index.ts'
import { type DutyMonth, dutyQuery } from '../../api/coordination.ts'
import { act } from '../../api/http.ts'
import { queryClient, useMe } from '../../api/queries.ts'
import { t, tx } from '../../i18n/index.ts'
import { useKeys } from '../../keys/use-keys.ts'
import { MonthPick } from '../../parts/month-pick.tsx'
import { UnitPick } from '../../parts/pickers.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import { DutyNow } from './duty-now.tsx'
import { PersonSelect } from './person-select.tsx'
import './duty.css'
import '../../parts/form.css'
import { without } from '../../parts/without.ts'

const route = getRouteApi('/inside/duty')

/** Turns of duty: a unit keeps its own month by keyboard; beside it who is on duty today in every unit. */
export function DutyPage() {
  const router = useRouter()
  const me = useMe()
  const search = route.useSearch()
  const now = useMinute()
  const month = search.month ?? dayOf(now).slice(0, 7)
  const own = me?.posts[0]?.unit.id.split('-')[0] ?? ''
  const unit = search.unit ?? own
  const query = useQuery({ ...dutyQuery(unit, month), enabled: unit !== '' })
  const set = (next: { unit?: string; month?: string }) =>
    void router.navigate({ to: '/duty', search: { ...search, ...next }, replace: true })
  return (
    <div className="du">
      <section className="pane du-month">
        <header className="du-head">
          <h1 className="c-h1">{t('duty.title')}</h1>
          <UnitPick label={t('list.unit')} value={unit} onChange={v => set({ unit: v ?? own })} />
          <MonthPick month={month} onChange={next => set({ month: next })} />
        </header>
        {query.error && <ErrorBox problem={asProblem(query.error)} again={() => void query.refetch()} />}
        {query.isPending && <Loading bars={[60, 90, 80, 90]} />}
        {query.data && <Month key={`${unit} ${month}`} data={query.data} />}
      </section>
      <DutyNow />
    </div>
  )
}

type Cell = { person: string | null; phone: string | null }

function Month({ data }: { data: DutyMonth }) {
  const { message } = App.useApp()
  const [changed, setChanged] = useState<Record<string, Cell>>({})
  const { submit, sending, problem } = useSubmit((key: string, body: unknown) => act('/duty', body, { key }))
  const cell = (day: DutyMonth['days'][number], turn: string): Cell => {
    const known = day.turns.find(row => row.turn === turn)
    return changed[`${day.day} ${turn}`] ?? { person: known?.person ?? null, phone: known?.phone ?? null }
  }
  const put = (day: string, turn: string, value: Cell) => setChanged(all => ({ ...all, [`${day} ${turn}`]: value }))
  /** The number that somebody had the last time, in this month or in what is being typed. */
  const phoneOf = (person: string | null): string | null =>
    Object.values(changed).findLast(row => row.person === person && row.phone)?.phone ??
    data.days.flatMap(day => day.turns).findLast(row => row.person === person && row.phone)?.phone ??
    null
  const entries = Object.entries(changed)
  const save = async () => {
    if (!entries.length || sending) return
    const days = entries.map(([key, value]) => {
      const [day, turn] = key.split(' ')
      return { day, turn, person: value.person, phone: value.phone || null }
    })
    if (!(await submit({ unit: data.unit.id, days }))) return
    void message.success(t('duty.saved'))
    await queryClient.invalidateQueries({ queryKey: ['duty'] })
    setChanged(all => without(all, changed))
  }
  /** The people of a turn one after the other from the first empty day on: most months are made so. */
  const fill = (turn: DutyMonth['turns'][number]) => {
    const free = data.days.filter(day => day.day >= data.today && !cell(day, turn.code).person)
    setChanged(all => ({
      ...all,
      ...Object.fromEntries(
        free.map((day, i) => {
          const person = turn.people[i % turn.people.length]?.id ?? null
          return [`${day.day} ${turn.code}`, { person, phone: phoneOf(person) }]
        }),
      ),
    }))
  }
  useKeys(data.mayChange ? [{ keys: 'Ctrl+Enter', label: t('duty.save'), bar: true, run: () => void save() }] : [])
  useEffect(() => {
    if (entries.length === 0) return
    const keep = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', keep)
    return () => removeEventListener('beforeunload', keep)
  }, [entries.length])
  if (data.turns.length === 0) return <p className="pad c-meta">{t('duty.noTurns')}</p>
  return (
    <>
      <div className="du-scroll">
        <table className="tbl">
          <thead>
            <tr>
              <th scope="col">{t('duty.day')}</th>
              {data.turns.map(turn => (
                <th key={turn.code} scope="col">
                  {tx(turn.name)}{' '}
                  {data.mayChange && turn.people.length > 0 && (
                    <button type="button" className="linklike" onClick={() => fill(turn)}>
                      {t('duty.fill')}
                    </button>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.days.map(day => (
              <tr key={day.day} className={day.day === data.today ? 'today' : day.working ? undefined : 'free'}>
                <th scope="row">
                  {Number(day.day.slice(8))} {t(`duty.week.${weekday(day.day)}`)}
                  {day.day === data.today && <b> {t('duty.today')}</b>}
                </th>
                {data.turns.map(turn => {
                  const value = cell(day, turn.code)
                  const name = turn.people.find(row => row.id === value.person)?.name
                  return (
                    <td key={turn.code}>
                      {data.mayChange ? (
                        <span className="du-cell">
                          <PersonSelect
                            label={`${day.day} ${tx(turn.name)}`}
                            people={turn.people}
                            value={value.person}
                            onChange={person => put(day.day, turn.code, { person, phone: phoneOf(person) })}
                          />
                          {value.person && (
                            <input
                              className="fld"
                              inputMode="tel"
                              aria-label={`${day.day} ${tx(turn.name)} ${t('duty.phone')}`}
                              placeholder={t('duty.phone')}
                              maxLength={13}
                              value={value.phone ?? ''}
                              onChange={event => put(day.day, turn.code, { ...value, phone: event.target.value })}
                            />
                          )}
                        </span>
                      ) : (
                        <>
                          {name ?? <span className="muted">—</span>} <span className="c-meta">{value.phone}</span>
                        </>
                      )}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {problem && <Refusal problem={problem} />}
      {data.mayChange && (
        <div className={entries.length === 0 ? 'af-go du-save' : 'af-go du-save du-changed'}>
          <button type="button" className="btn btn-1" aria-disabled={entries.length === 0 || sending} onClick={save}>
            {entries.length === 0 ? t('duty.unchanged') : t('duty.saveN', { n: entries.length })}
          </button>
        </div>
      )}
    </>
  )
}

const weekday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay() as 0 | 1 | 2 | 3 | 4 | 5 | 6
