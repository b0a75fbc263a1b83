import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useRouter } from '@tanstack/react-router'
import { asProblem } from '../../../shared/api/problem.ts'
import { Empty, ErrorBox, Loading } from '../../../shared/parts/index.ts'
import { SortHeads } from '../../../shared/parts/sort-head.tsx'
import { meQuery } from '../../api/queries.ts'
import { type RoundRow, roundsQuery } from '../../api/rounds.ts'
import { t, tx } from '../../i18n/index.ts'
import { useKeys } from '../../keys/use-keys.ts'
import { Sortable } from '../../parts/table.tsx'
import { periodWords, useWhen } from '../../parts/time.ts'
import { OpenForm } from './open-form.tsx'
import './rounds.css'

const route = getRouteApi('/inside/rounds')

/** All rounds of assessment, the newest first; the assessor opens a new one. */
export function RoundsPage() {
  const router = useRouter()
  const { add } = route.useSearch()
  const query = useQuery(roundsQuery)
  const me = useQuery(meQuery)
  const mayOpen = me.data?.roles.includes('assessor') ?? false
  const set = (open: boolean) =>
    void router.navigate({ to: '/rounds', search: open ? { add: true } : {}, replace: true })
  useKeys(mayOpen ? [{ keys: 'n', label: t('rnd.new'), bar: true, run: () => set(true) }] : [])
  const rows = query.data?.rows ?? []
  const open = rows.filter(row => row.state === 'open' || row.state === 'proposed').length
  return (
    <div className="page rnd">
      <div className="ttl">
        <div>
          <h1 className="c-h1">{t('rnd.title')}</h1>
          <p className="c-meta">{query.data && t('rnd.say', { open, all: rows.length })}</p>
        </div>
        <div className="rnd-acts">
          <Link to="/laboratory" search={{}} className="btn">
            {t('lab.title')}
          </Link>
          {mayOpen && !add && (
            <button type="button" className="btn btn-1" onClick={() => set(true)}>
              {t('rnd.new')}
            </button>
          )}
        </div>
      </div>
      {add && mayOpen && (
        <OpenForm
          onDone={id => void router.navigate({ to: '/rounds/$id', params: { id }, search: {} })}
          onLeave={() => set(false)}
        />
      )}
      {query.error && !query.data && <ErrorBox problem={asProblem(query.error)} again={() => void query.refetch()} />}
      {query.isPending && <Loading bars={[60, 80, 70]} />}
      {query.data && rows.length === 0 && <Empty title={t('rnd.none')} />}
      {rows.length > 0 && <List rows={rows} />}
    </div>
  )
}

function List({ rows }: { rows: readonly RoundRow[] }) {
  const when = useWhen()
  return (
    <div className="pane rnd-scroll">
      <Sortable
        title={t('rnd.title')}
        rows={rows}
        by={{
          name: row => tx(row.name),
          period: row => row.period,
          state: row => tx(row.stateName),
          subjects: row => row.subjects,
          decidedAt: row => row.decidedAt,
          published: row => row.published,
        }}
      >
        {of => (
          <table className="tbl">
            <thead>
              <tr>
                <SortHeads
                  of={of}
                  heads={[
                    ['name', t('rnd.scheme')],
                    ['period', t('rnd.period')],
                    ['state', t('rnd.state')],
                    ['subjects', t('rnd.subjects'), 'r'],
                    ['decidedAt', t('rnd.decidedAt')],
                    ['published', t('rnd.published')],
                  ]}
                />
              </tr>
            </thead>
            <tbody>
              {of.rows.map(row => (
                <tr key={row.id}>
                  <td>
                    <Link to="/rounds/$id" params={{ id: row.id }} search={{}}>
                      {tx(row.name)}
                    </Link>
                  </td>
                  <td className="nb">{periodWords(row.period)}</td>
                  <td>
                    <span className={`rnd-state ${row.state}`}>{tx(row.stateName)}</span>
                  </td>
                  <td className="r num">{row.subjects}</td>
                  <td className="num">{row.decidedAt ? when.date(row.decidedAt) : '—'}</td>
                  <td className="num">{row.published ?? '—'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Sortable>
    </div>
  )
}
