import { useQuery } from '@tanstack/react-query'
import { Link, useRouter } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { asProblem } from '../../../shared/api/problem.ts'
import { Empty, ErrorBox, Loading } from '../../../shared/parts/index.ts'
import { unitsQuery } from '../../api/queries.ts'
import type { UnitTreeRow } from '../../api/types.ts'
import { t, tx } from '../../i18n/index.ts'
import { useKeys } from '../../keys/use-keys.ts'
import './units.css'

interface Leaf {
  row: UnitTreeRow
  depth: number
  last: boolean
}

/** The tree as lines with their depth; a unit whose parent is not in the list stands at the root. */
const linesOf = (rows: readonly UnitTreeRow[]): Leaf[] => {
  const known = new Set(rows.map(r => r.id))
  const walk = (parent: string | null, depth: number): Leaf[] =>
    rows
      .filter(r => (r.parent !== null && known.has(r.parent) ? r.parent : null) === parent)
      .flatMap((row, n, all) => [{ row, depth, last: n === all.length - 1 }, ...walk(row.id, depth + 1)])
  return walk(null, 0)
}

/** Who there is, in the tree of the city, with what each has in hand and what is late. */
export function UnitsPage() {
  const router = useRouter()
  const query = useQuery(unitsQuery)
  const [q, setQ] = useState('')
  const lines = useMemo(() => linesOf(query.data ?? []), [query.data])
  const words = q.trim().toLowerCase()
  const shown = words
    ? lines
        .filter(l => `${l.row.name.zh} ${l.row.name.en}`.toLowerCase().includes(words))
        .map(l => ({ ...l, depth: 0 }))
    : lines
  useKeys([{ keys: 'Escape', label: t('case.toList'), run: () => void router.navigate({ to: '/work', search: {} }) }])
  return (
    <div className="page units">
      <div className="row">
        <h1 className="c-h1">{t('unit.title')}</h1>
        <input
          className="fld"
          value={q}
          placeholder={t('form.unitSearch')}
          aria-label={t('form.unitSearch')}
          onChange={e => setQ(e.target.value)}
        />
      </div>
      {query.error && <ErrorBox problem={asProblem(query.error)} again={() => void query.refetch()} />}
      {query.isPending && <Loading bars={[40, 60, 55, 62, 48]} />}
      {query.data && shown.length === 0 && <Empty title={t('form.nothing')} />}
      {shown.length > 0 && (
        <div className="pane">
          <table className="tbl ut">
            <thead>
              <tr>
                <th>{t('list.unit')}</th>
                <th className="r">{t('unit.open')}</th>
                <th className="r">{t('unit.late')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ row, depth }) => (
                <tr key={row.id}>
                  <td style={{ paddingLeft: 12 + depth * 28 }} className={depth === 0 ? 'root' : undefined}>
                    <Link to="/units/$id" params={{ id: row.id }}>
                      {tx(row.name)}
                    </Link>
                  </td>
                  <td className="r">{row.open ?? <span className="muted">—</span>}</td>
                  <td className="r">
                    {row.late ? <b className="latec">{row.late}</b> : <span className="muted">{row.late ?? '—'}</span>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  )
}
