import { useQuery } from '@tanstack/react-query'
import { Link, useRouter } from '@tanstack/react-router'
import { useMemo } from 'react'
import { asProblem } from '../../../shared/api/problem.ts'
import { Empty, ErrorBox, Loading } from '../../../shared/parts/index.ts'
import { SortHeads } from '../../../shared/parts/sort-head.tsx'
import { unitsQuery } from '../../api/queries.ts'
import type { UnitTreeRow } from '../../api/types.ts'
import { t, tx } from '../../i18n/index.ts'
import { useKeys } from '../../keys/use-keys.ts'
import { TableFilter, useTable } from '../../parts/table.tsx'
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

const columns = {
  name: ({ row }: Leaf) => tx(row.name),
  english: ({ row }: Leaf) => `${row.name.zh} ${row.name.en}`,
  open: ({ row }: Leaf) => row.open,
  late: ({ row }: Leaf) => row.late,
}

/** Who there is, in the tree of the city, with what each has in hand and what is late. */
export function UnitsPage() {
  const router = useRouter()
  const query = useQuery(unitsQuery)
  const lines = useMemo(() => linesOf(query.data ?? []), [query.data])
  const of = useTable('units', lines, columns)
  // a unit that no longer stands below its parent is not drawn as if it did
  const tree = of.order === null && of.looked.trim() === ''
  useKeys([{ keys: 'Escape', label: t('case.toList'), run: () => void router.navigate({ to: '/work', search: {} }) }])
  return (
    <div className="page units">
      <div className="row">
        <h1 className="c-h1">{t('unit.title')}</h1>
        <TableFilter of={of} name={t('unit.title')} />
      </div>
      {query.error && <ErrorBox problem={asProblem(query.error)} again={() => void query.refetch()} />}
      {query.isPending && <Loading bars={[40, 60, 55, 62, 48]} />}
      {query.data && of.rows.length === 0 && <Empty title={t('form.nothing')} />}
      {lines.length > 0 && (
        <div className="pane">
          <table className="tbl ut">
            <thead>
              <tr>
                <SortHeads
                  of={of}
                  heads={[
                    ['name', t('list.unit')],
                    ['open', t('unit.open'), 'r'],
                    ['late', t('unit.late'), 'r'],
                  ]}
                />
              </tr>
            </thead>
            <tbody>
              {of.rows.map(({ row, depth }) => (
                <tr key={row.id}>
                  <td
                    style={{ paddingLeft: 12 + (tree ? depth * 28 : 0) }}
                    className={tree && depth === 0 ? 'root' : undefined}
                  >
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
