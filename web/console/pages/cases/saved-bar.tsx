import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { count } from '../../../shared/format/numbers.ts'
import { act } from '../../api/http.ts'
import { queryClient, useMe } from '../../api/queries.ts'
import { type Column, savedViewsQuery } from '../../api/toolbox.ts'
import type { CaseFilters } from '../../app/router.tsx'
import { t, tx } from '../../i18n/index.ts'
import { useKeys } from '../../keys/use-keys.ts'
import { Typed } from '../../parts/labelled.tsx'
import { Pop } from '../../parts/pop.tsx'
import { Refusal } from '../../parts/refusal.tsx'

export const allColumns: readonly Column[] = ['step', 'left', 'unit', 'handler', 'place', 'received']
const again = () => queryClient.invalidateQueries({ queryKey: ['cases', 'saved-views'] })

const same = (a: object, b: object) =>
  JSON.stringify(
    Object.entries(a)
      .filter(([, v]) => v)
      .sort(),
  ) ===
  JSON.stringify(
    Object.entries(b)
      .filter(([, v]) => v)
      .sort(),
  )

/** Saved views, mine and shared, each with its live count and its digit as a key (CHECKLIST K47). */
export function SavedBar({
  filters,
  columns,
  onPick,
}: {
  filters: CaseFilters
  columns: readonly Column[]
  onPick: (filter: CaseFilters, columns: Column[]) => void
}) {
  const rows = useQuery(savedViewsQuery).data ?? []
  useKeys(
    rows.slice(0, 9).map((row, n) => ({
      keys: `v ${n + 1}`,
      label: row.name,
      run: () => onPick(row.filter as CaseFilters, row.columns),
    })),
  )
  return (
    <nav className="svs" aria-label={t('sv.title')}>
      {rows.map((row, n) => (
        <span key={row.id} className={same(row.filter, filters) ? 'sv on' : 'sv'}>
          <button
            type="button"
            aria-pressed={same(row.filter, filters)}
            title={row.by ? t('sv.by', { by: row.by }) : n < 9 ? t('sv.key', { n: n + 1 }) : undefined}
            onClick={() => onPick(row.filter as CaseFilters, row.columns)}
          >
            {row.name}{' '}
            <b className="nb">
              {count(row.count)}
              {row.more && '+'}
            </b>
          </button>
          {row.mine && <Remove id={row.id} name={row.name} />}
        </span>
      ))}
      <Save filters={filters} columns={columns} taken={rows.filter(row => row.mine).map(row => row.name)} />
    </nav>
  )
}

function Remove({ id, name }: { id: string; name: string }) {
  const [sure, setSure] = useState(false)
  const { submit } = useSubmit((key: string) => act(`/saved-views/${id}/remove`, {}, { key }))
  return (
    <button
      type="button"
      className="x"
      aria-label={t(sure ? 'sv.removeSure' : 'sv.remove', { name })}
      onBlur={() => setSure(false)}
      onClick={async () => {
        if (!sure) return setSure(true)
        if ((await submit()) !== undefined) await again()
      }}
    >
      {sure ? t('phr.removeSure') : '×'}
    </button>
  )
}

function Save({ filters, columns, taken }: { filters: CaseFilters; columns: readonly Column[]; taken: string[] }) {
  return (
    <Pop label={t('sv.saveThis')} placement="bottomLeft">
      {close => <SaveForm filters={filters} columns={columns} taken={taken} onDone={close} />}
    </Pop>
  )
}

function SaveForm({
  filters,
  columns,
  taken,
  onDone,
}: {
  filters: CaseFilters
  columns: readonly Column[]
  /** names of my views: the same name again replaces the view */
  taken: readonly string[]
  onDone: () => void
}) {
  const me = useMe()
  const [name, setName] = useState('')
  const [shared, setShared] = useState(false)
  const unit = me?.posts[0]?.unit
  const { submit, sending, problem } = useSubmit((key: string) =>
    act(
      '/saved-views',
      { name: name.trim(), filter: filters, columns, unit: shared ? (unit?.id ?? null) : null },
      { key },
    ),
  )
  return (
    <form
      className="sv-new"
      onSubmit={async event => {
        event.preventDefault()
        if (name.trim() === '' || sending || (await submit()) === undefined) return
        setName('')
        onDone()
        await again()
      }}
    >
      <Typed label={t('sv.name')} problem={problem} name="name" most={20} value={name} onChange={setName} />
      {unit && (
        <label className="check">
          <input type="checkbox" checked={shared} onChange={event => setShared(event.target.checked)} />
          {t('sv.share', { unit: tx(unit.name) })}
        </label>
      )}
      {taken.includes(name.trim()) && (
        <p className="c-meta" role="status">
          {t('sv.replaces', { name: name.trim() })}
        </p>
      )}
      {problem && <Refusal problem={problem} />}
      <button type="submit" className="btn btn-1" aria-disabled={name.trim() === '' || sending}>
        {name.trim() === '' ? t('act.missing.field', { field: t('sv.name') }) : t('sv.save')}
      </button>
    </form>
  )
}

/** Which columns the list shows; a saved view keeps them. */
export const Columns = ({
  columns,
  onChange,
}: {
  columns: readonly Column[]
  onChange: (columns: Column[]) => void
}) => (
  <Pop label={t('sv.columns')} placement="bottomRight">
    {() => (
      <fieldset className="plain sv-cols">
        <legend className="lbl">{t('sv.columns')}</legend>
        {allColumns.map(column => (
          <label key={column} className="check">
            <input
              type="checkbox"
              checked={columns.includes(column)}
              onChange={event =>
                onChange(allColumns.filter(one => (one === column ? event.target.checked : columns.includes(one))))
              }
            />
            {t(`sv.column.${column}`)}
          </label>
        ))}
      </fieldset>
    )}
  </Pop>
)
