import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { Empty } from '../../../shared/parts/index.ts'
import { act } from '../../api/http.ts'
import { queryClient } from '../../api/queries.ts'
import { type RoundSheet, roundSheetQuery } from '../../api/rounds.ts'
import { t, tx } from '../../i18n/index.ts'
import { useKeys } from '../../keys/use-keys.ts'
import { Refusal } from '../../parts/refusal.tsx'
import './rounds.css'
import { periodWords } from '../../parts/time.ts'
import { Waiting } from '../../parts/waiting.tsx'
import { without } from '../../parts/without.ts'

const route = getRouteApi('/inside/rounds/$id/sheet')

export function SheetPage() {
  const { id } = route.useParams()
  const query = useQuery(roundSheetQuery(id))
  if (query.data) return <Sheet key={query.data.id} sheet={query.data} />
  return (
    <div className="page">
      <Waiting query={query} bars={[40, 80, 70, 76]} />
    </div>
  )
}

const VALID = { mark: /^(\d{1,2}(\.\d{1,2})?|100)?$/, count: /^\d{0,7}$/ }

/** An inspector's sheet: a grid that the arrow keys and Enter walk through; what is false is marked and not sent. */
function Sheet({ sheet }: { sheet: RoundSheet }) {
  const [typed, setTyped] = useState<Record<string, string>>({})
  const grid = useRef<HTMLTableElement>(null)
  const { submit, sending, problem } = useSubmit((key: string, body: object) =>
    act(`/rounds/${sheet.id}/mark`, body, { key }),
  )
  const of = new Map(sheet.columns.map(column => [column.key, column.of]))
  const changed = Object.entries(typed).map(([at, value]) => {
    const [subject = '', key = ''] = at.split(' ')
    return { subject, key, value, bad: !VALID[of.get(key) ?? 'mark'].test(value) }
  })
  const bad = changed.filter(cell => cell.bad).length
  const save = async () => {
    if (changed.length === 0 || bad > 0 || sending) return
    const done = await submit({
      cells: changed
        .filter(cell => of.get(cell.key) === 'mark')
        .map(({ subject, key, value }) => ({ subject, indicator: key, value })),
      counts: changed
        .filter(cell => of.get(cell.key) === 'count')
        .map(({ subject, key, value }) => ({ subject, fact: key, number: value === '' ? null : Number(value) })),
    })
    if (!done) return
    await queryClient.invalidateQueries({ queryKey: ['rounds'] })
    setTyped(all => without(all, typed))
  }
  useKeys([{ keys: 'Ctrl+Enter', label: t('rnd.save'), bar: true, run: () => void save() }])
  const walk = (event: KeyboardEvent<HTMLInputElement>, row: number, column: number) => {
    const by: Record<string, [number, number]> = {
      ArrowUp: [-1, 0],
      ArrowDown: [1, 0],
      Enter: [event.shiftKey ? -1 : 1, 0],
    }
    const step = event.ctrlKey ? undefined : by[event.key]
    if (!step) return
    event.preventDefault()
    grid.current?.querySelector<HTMLInputElement>(`[data-at="${row + step[0]} ${column + step[1]}"]`)?.focus()
  }
  if (sheet.columns.length === 0) return <Empty title={t('rnd.nothingToEnter')} />
  const total = sheet.rows.length * sheet.columns.length
  return (
    <div className="page rnd">
      <div className="ttl">
        <div>
          <p className="c-meta">
            <Link to="/rounds/$id" params={{ id: sheet.id }} search={{}}>
              {tx(sheet.name)} {periodWords(sheet.period)}
            </Link>
          </p>
          <h1 className="c-h1">{t('rnd.sheet')}</h1>
          <p className="c-meta">
            {t('rnd.filled', { n: sheet.filled, total })} {t('rnd.sheetHint')}
          </p>
        </div>
        <div className="rnd-acts">
          <button
            type="button"
            className="btn btn-1"
            aria-disabled={changed.length === 0 || bad > 0 || sending || !sheet.open}
            onClick={() => void save()}
          >
            {sending
              ? t('act.sending')
              : bad > 0
                ? t('rnd.badCells', { n: bad })
                : changed.length > 0
                  ? t('rnd.saveN', { n: changed.length })
                  : t('rnd.save')}
          </button>
        </div>
      </div>
      {problem && <Refusal problem={problem} />}
      <div className="pane rnd-scroll">
        <table className="tbl rnd-sheet" ref={grid}>
          <thead>
            <tr>
              <th>{t('rnd.subject')}</th>
              {sheet.columns.map(column => (
                <th key={column.key}>
                  {tx(column.name)}
                  <span className="c-meta">{tx(column.group)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sheet.rows.map((row, r) => (
              <tr key={row.subject}>
                <th scope="row">
                  {tx(row.name)}
                  {row.unit && <span className="c-meta">{tx(row.unit)}</span>}
                </th>
                {sheet.columns.map((column, c) => {
                  const at = `${row.subject} ${column.key}`
                  const value = typed[at] ?? row.cells[column.key] ?? ''
                  return (
                    <td key={column.key}>
                      <input
                        className="fld num"
                        inputMode="decimal"
                        data-at={`${r} ${c}`}
                        aria-label={`${tx(row.name)} ${tx(column.name)}`}
                        aria-invalid={!VALID[column.of].test(value)}
                        disabled={!sheet.open}
                        value={value}
                        onKeyDown={event => walk(event, r, c)}
                        onChange={event => setTyped(all => ({ ...all, [at]: event.target.value.trim() }))}
                      />
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}
