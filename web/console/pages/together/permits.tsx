import { useQuery } from '@tanstack/react-query'
import { App } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { asProblem } from '../../../shared/api/problem.ts'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { ClockChip, Empty, ErrorBox, Loading } from '../../../shared/parts/index.ts'
import { type Permits, permitsQuery } from '../../api/companies.ts'
import { act } from '../../api/http.ts'
import { queryClient } from '../../api/queries.ts'
import { limitWords } from '../../api/reference.ts'
import type { OpenAct } from '../../api/types.ts'
import { t, tx } from '../../i18n/index.ts'
import { useKeys } from '../../keys/use-keys.ts'
import { ActSheet } from '../../parts/act-sheet.tsx'
import { CompanyPick } from '../../parts/company-pick.tsx'
import { Labelled, Typed } from '../../parts/labelled.tsx'
import { Seg } from '../../parts/seg.tsx'
import { SheetForm } from '../../parts/sheet-form.tsx'
import { useWhen } from '../../parts/time.ts'

type Row = Permits['rows'][number]
const read = () => void queryClient.invalidateQueries({ queryKey: ['joints'] })

/** 并联审批 (SPEC N2): every approval under its own limit side by side, one face to the applicant. */
export function PermitBoard({ state, wanted }: { state: 'open' | 'ended'; wanted: string | null }) {
  const [opening, setOpening] = useState(false)
  const query = useQuery(permitsQuery(state))
  const board = query.data
  const may = (board?.mine.length ?? 0) > 0 && (board?.kinds.length ?? 0) > 0
  useKeys(may ? [{ keys: 'n', label: t('permit.open'), bar: true, run: () => setOpening(true) }] : [])
  return (
    <>
      {may && !opening && (
        <p>
          <button type="button" className="btn" onClick={() => setOpening(true)}>
            {t('permit.open')}
          </button>
        </p>
      )}
      {board && opening && <OpenForm board={board} onLeave={() => setOpening(false)} />}
      {query.error && !board && <ErrorBox problem={asProblem(query.error)} again={() => void query.refetch()} />}
      {query.isPending && <Loading bars={[50, 80, 70]} />}
      {board?.rows.length === 0 && <Empty title={t(`permit.empty.${state}`)} />}
      {board?.rows.map(row => (
        <Card key={row.id} row={row} wanted={row.id === wanted} />
      ))}
    </>
  )
}

/** @param wanted somebody came for this one: it is brought into sight */
function Card({ row, wanted }: { row: Row; wanted: boolean }) {
  const card = useRef<HTMLElement>(null)
  useEffect(() => {
    if (wanted) card.current?.scrollIntoView({ block: 'start' })
  }, [wanted])
  const when = useWhen()
  const { message } = App.useApp()
  const done = (open: OpenAct) => {
    void message.success(t('act.done', { act: tx(open.title) }))
    read()
  }
  const asked = row.parts.some(part => part.state === 'asked')
  // What cannot be done yet is not offered: papers only where some are waited for, the answer when all is there.
  const offered = row.acts.filter(one => (one.name === 'permit.supply' ? asked : row.given === row.parts.length))
  return (
    <article ref={card} className={wanted ? 'pane wh-card on' : 'pane wh-card'} aria-label={row.title}>
      <header>
        <p className="c-meta sep">
          <span className="wh-kind">{tx(row.kind)}</span>
          <span className="nb">{row.number}</span>
          <span>{tx(row.stateName)}</span>
          <span className="nb">{t('permit.given', { n: row.given, of: row.parts.length })}</span>
        </p>
        <h2 className="c-h2">{row.title}</h2>
        <p className="long">{row.words}</p>
        <p className="c-meta sep">
          <span>
            {row.company} <span className="nb">{row.creditCode}</span>
          </span>
          <span>{t('permit.face', { unit: tx(row.face.name) })}</span>
          <span>{t('permit.due', { at: when.moment(row.dueAt) })}</span>
        </p>
        {row.answer && <p className="wh-result">{row.answer}</p>}
      </header>
      <ul className="wh-calls">
        {row.parts.map(part => (
          <li key={part.id} className={part.acts.length > 0 ? 'mine' : undefined}>
            <div className="wh-call">
              <b>{tx(part.name)}</b>
              <ClockChip clock={part.clock} />
              <span>{part.decision ? tx(part.decision) : t(`permit.state.${part.state}`)}</span>
              <span className="c-meta">
                {tx(part.unit.name)} {part.by}
              </span>
            </div>
            {part.missing && <p className="wh-said">{t('permit.missing', { words: part.missing })}</p>}
            {part.words && <p className="wh-said">{part.words}</p>}
            {part.acts.length > 0 && (
              <ActSheet id={part.id} acts={part.acts} shut={[]} version={part.version} onDone={done} quiet />
            )}
          </li>
        ))}
      </ul>
      {offered.length > 0 && (
        <footer>
          <ActSheet id={row.id} acts={offered} shut={[]} version={row.version} onDone={done} quiet />
        </footer>
      )}
    </article>
  )
}

function OpenForm({ board, onLeave }: { board: Permits; onLeave: () => void }) {
  const [form, setForm] = useState({ kind: board.kinds[0]?.code ?? '', title: '', words: '' })
  const [company, setCompany] = useState<string | null>(null)
  const { submit, sending, problem } = useSubmit((key: string, body: unknown) => act('/permits', body, { key }))
  const kind = board.kinds.find(row => row.code === form.kind)
  const field = (name: 'companyId' | 'title' | 'words') => t('act.missing.field', { field: t(`f.permit.open.${name}`) })
  const missing = !company
    ? field('companyId')
    : form.title.trim().length < 2
      ? field('title')
      : form.words.trim().length < 5
        ? field('words')
        : null
  const go = async () => {
    const made = await submit({
      unit: board.mine[0]?.id,
      companyId: company,
      kind: form.kind,
      title: form.title.trim(),
      words: form.words.trim(),
    })
    if (!made) return
    read()
    onLeave()
  }
  return (
    <SheetForm
      className="pane wh-blow"
      does={t('permit.open')}
      missing={missing}
      sending={sending}
      problem={problem}
      onGo={() => void go()}
      onLeave={onLeave}
    >
      <Seg
        label={t('f.permit.open.kind')}
        value={form.kind}
        onChange={v => setForm(all => ({ ...all, kind: v }))}
        options={board.kinds.map(row => ({ value: row.code, label: tx(row.name) }))}
      />
      {kind && (
        <p className="c-meta">
          {t('permit.runs', {
            parts: kind.parts
              .map(part => `${tx(part.name)}（${tx(part.unit.name)}，${limitWords(part.limit)}）`)
              .join(t('list.comma')),
          })}
        </p>
      )}
      <Labelled label={t('f.permit.open.companyId')} problem={problem} name="companyId">
        {id => <CompanyPick id={id} label={t('f.permit.open.companyId')} value={company} onChange={setCompany} />}
      </Labelled>
      <Typed
        label={t('f.permit.open.title')}
        problem={problem}
        name="title"
        most={60}
        value={form.title}
        onChange={text => setForm(all => ({ ...all, title: text }))}
      />
      <Typed
        label={t('f.permit.open.words')}
        problem={problem}
        name="words"
        rows={3}
        most={1000}
        value={form.words}
        onChange={text => setForm(all => ({ ...all, words: text }))}
      />
    </SheetForm>
  )
}
