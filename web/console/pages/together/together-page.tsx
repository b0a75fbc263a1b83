import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { App } from 'antd'
import { useState } from 'react'
import { asProblem } from '../../../shared/api/problem.ts'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { ClockChip, Empty, ErrorBox, Loading } from '../../../shared/parts/index.ts'
import { type Joints, jointsQuery } from '../../api/coordination.ts'
import { act } from '../../api/http.ts'
import { queryClient } from '../../api/queries.ts'
import type { OpenAct } from '../../api/types.ts'
import { t, tx } from '../../i18n/index.ts'
import { useKeys } from '../../keys/use-keys.ts'
import { ActSheet } from '../../parts/act-sheet.tsx'
import { Labelled, Typed } from '../../parts/labelled.tsx'
import { UnitsPick } from '../../parts/pickers.tsx'
import { Seg } from '../../parts/seg.tsx'
import { SheetForm } from '../../parts/sheet-form.tsx'
import { useWhen } from '../../parts/time.ts'
import { PermitBoard } from './permits.tsx'
import '../whistles/whistles.css'

type Row = Joints['rows'][number]
type Part = Row['parts'][number]
const read = () => void queryClient.invalidateQueries({ queryKey: ['joints'] })

const route = getRouteApi('/inside/together')

/** Joint handling, survey and acceptance (SPEC N2): one appointment, each unit's opinion with its own time, one result. */
export function TogetherPage() {
  const router = useRouter()
  const { list, state: first, id } = route.useSearch()
  const permits = list === 'permits'
  const [state, setState] = useState<'open' | 'ended'>(first ?? 'open')
  const [calling, setCalling] = useState(false)
  const query = useQuery(jointsQuery(state))
  const board = query.data
  const mayCall = (board?.mine.length ?? 0) > 0 && (board?.kinds.length ?? 0) > 0
  useKeys(mayCall && !permits ? [{ keys: 'n', label: t('joint.call'), bar: true, run: () => setCalling(true) }] : [])
  return (
    <div className="wh">
      <header className="row">
        <h1 className="c-h1">{t('joint.title')}</h1>
        <div className="wh-tools">
          <Seg
            small
            label={t('joint.what')}
            value={permits ? 'permits' : 'joint'}
            onChange={v =>
              void router.navigate({ to: '/together', search: v === 'permits' ? { list: v } : {}, replace: true })
            }
            options={(['joint', 'permits'] as const).map(v => ({ value: v, label: t(`joint.what.${v}`) }))}
          />
          <Seg
            small
            label={t('joint.title')}
            value={state}
            onChange={setState}
            options={(['open', 'ended'] as const).map(v => ({ value: v, label: t(`joint.list.${v}`) }))}
          />
          {mayCall && !permits && (
            <button type="button" className="btn" onClick={() => setCalling(true)}>
              {t('joint.call')}
            </button>
          )}
        </div>
      </header>
      {permits && <PermitBoard state={state} wanted={id ?? null} />}
      {!permits && board && calling && mayCall && <CallForm board={board} onLeave={() => setCalling(false)} />}
      {query.error && !board && <ErrorBox problem={asProblem(query.error)} again={() => void query.refetch()} />}
      {!permits && query.isPending && <Loading bars={[50, 80, 70]} />}
      {!permits && board?.rows.length === 0 && <Empty title={t(`joint.empty.${state}`)} />}
      {!permits && board?.rows.map(row => <Card key={row.id} row={row} />)}
    </div>
  )
}

function useDone() {
  const { message } = App.useApp()
  return (open: OpenAct) => {
    void message.success(t('act.done', { act: tx(open.title) }))
    read()
  }
}

function Card({ row }: { row: Row }) {
  const when = useWhen()
  const done = useDone()
  const all = row.parts.every(part => part.opinion !== null)
  return (
    <article className="pane wh-card" aria-label={row.title}>
      <header>
        <p className="c-meta sep">
          <span className="wh-kind">{tx(row.kind)}</span>
          <span>{row.number}</span>
          <span>{tx(row.stateName)}</span>
        </p>
        <h2 className="c-h2">{row.title}</h2>
        <p className="long">{row.words}</p>
        <p className="c-meta sep">
          <span>{t('joint.meet', { at: when.moment(row.meetAt), place: row.place ?? '' })}</span>
          <span>{t('joint.by', { unit: tx(row.by.name) })}</span>
        </p>
        {row.result && <p className="wh-result">{row.result}</p>}
      </header>
      <ul className="wh-calls">
        {row.parts.map(part => (
          <PartRow key={part.id} part={part} />
        ))}
      </ul>
      {row.acts.length > 0 && all && (
        <footer>
          <ActSheet id={row.id} acts={row.acts} shut={[]} version={row.version} onDone={done} quiet />
        </footer>
      )}
    </article>
  )
}

function PartRow({ part }: { part: Part }) {
  const done = useDone()
  const mine = part.acts.length > 0
  return (
    <li className={mine ? 'mine' : undefined}>
      <div className="wh-call">
        <b>{tx(part.unit.name)}</b>
        <ClockChip clock={part.clock} />
        <span>{part.opinion ? tx(part.opinion) : t('joint.waits')}</span>
        <span className="c-meta">{part.by}</span>
      </div>
      {part.words && <p className="wh-said">{part.words}</p>}
      {mine && <ActSheet id={part.id} acts={part.acts} shut={[]} version={part.version} onDone={done} quiet />}
    </li>
  )
}

function CallForm({ board, onLeave }: { board: Joints; onLeave: () => void }) {
  const [form, setForm] = useState({ kind: board.kinds[0]?.code ?? '', title: '', words: '', place: '', meetAt: '' })
  const [units, setUnits] = useState<string[]>([])
  const { submit, sending, problem } = useSubmit((key: string, body: unknown) => act('/joints', body, { key }))
  const set = (change: Partial<typeof form>) => setForm(all => ({ ...all, ...change }))
  const missing =
    form.title.trim().length < 2
      ? t('act.missing.field', { field: t('f.joint.call.title') })
      : form.words.trim().length < 5
        ? t('act.missing.field', { field: t('f.joint.call.words') })
        : !form.meetAt
          ? t('act.missing.field', { field: t('f.joint.call.meetAt') })
          : units.length === 0
            ? t('act.missing.field', { field: t('f.joint.call.units') })
            : null
  const go = async () => {
    const made = await submit({
      unit: board.mine[0]?.id,
      kind: form.kind,
      title: form.title.trim(),
      words: form.words.trim(),
      ...(form.place.trim() ? { place: form.place.trim() } : {}),
      meetAt: `${form.meetAt}:00+08:00`,
      units,
    })
    if (!made) return
    read()
    onLeave()
  }
  const line = (name: 'title' | 'place' | 'meetAt') => (
    <Typed
      label={t(`f.joint.call.${name}`)}
      note={name === 'place' ? t('field.optional') : null}
      problem={problem}
      name={name}
      type={name === 'meetAt' ? 'datetime-local' : 'text'}
      most={name === 'title' ? 60 : 200}
      value={form[name]}
      onChange={text => set({ [name]: text })}
    />
  )
  return (
    <SheetForm
      className="pane wh-blow"
      does={t('joint.call')}
      missing={missing}
      sending={sending}
      problem={problem}
      onGo={() => void go()}
      onLeave={onLeave}
    >
      <Seg
        label={t('f.joint.call.kind')}
        value={form.kind}
        onChange={v => set({ kind: v })}
        options={board.kinds.map(row => ({ value: row.code, label: tx(row.name) }))}
      />
      {line('title')}
      <Typed
        label={t('f.joint.call.words')}
        problem={problem}
        name="words"
        rows={3}
        most={1000}
        value={form.words}
        onChange={text => set({ words: text })}
      />
      <div className="af-two">
        {line('meetAt')}
        {line('place')}
      </div>
      <Labelled label={t('f.joint.call.units')} problem={problem} name="units">
        {id => <UnitsPick id={id} label={t('f.joint.call.units')} value={units} onChange={setUnits} />}
      </Labelled>
    </SheetForm>
  )
}
