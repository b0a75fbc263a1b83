import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { asProblem } from '../../../shared/api/problem.ts'
import { Empty, ErrorBox, Loading } from '../../../shared/parts/index.ts'
import { juryQuery, useJuries } from '../../api/juries.ts'
import { useMe } from '../../api/queries.ts'
import { t } from '../../i18n/index.ts'
import { useWalk } from '../../keys/use-walk.ts'
import { useWhen } from '../../parts/time.ts'
import { JuryPane } from './jury-pane.tsx'
import { MakeForm } from './make-form.tsx'
import './juries.css'

const route = getRouteApi('/inside/juries')

/** Juries, questioning sessions and questionnaires (SPEC N5 N6 F11 H7): all of them at left, the chosen one at right. */
export function JuriesPage() {
  const router = useRouter()
  const when = useWhen()
  const { id, list } = route.useSearch()
  const roles = useMe()?.roles ?? []
  const maker = roles.includes('assessor') || roles.includes('supervisor')
  const query = useJuries()
  const rows = query.data?.pages.flatMap(page => page.rows) ?? []
  const inPack = query.data?.pages[0]?.inPack ?? true
  const adding = list === 'new' && inPack
  const chosen = adding ? null : (id ?? rows[0]?.id ?? null)
  const go = (search: { id?: string; list?: 'new' }) => void router.navigate({ to: '/juries', search, replace: true })
  useWalk(
    rows,
    row => row.id === chosen,
    next => go({ id: next.id }),
  )
  return (
    <div className="ju">
      <section className="pane ju-list" aria-label={t('ju.title')}>
        <header className="row ju-head">
          <h1 className="c-h2">{t('ju.title')}</h1>
          {maker && inPack && (
            <button type="button" className="btn btn-s" onClick={() => go({ list: 'new' })}>
              {t('ju.new')}
            </button>
          )}
        </header>
        {query.error && rows.length === 0 && (
          <ErrorBox problem={asProblem(query.error)} again={() => void query.refetch()} />
        )}
        {query.isPending && <Loading bars={[60, 80, 50]} />}
        {query.data && rows.length === 0 && (
          <Empty title={t(inPack ? 'ju.none' : 'ju.notInPack')}>
            <p className="c-meta">{t(inPack ? 'ju.noneSay' : 'ju.notInPackSay')}</p>
          </Empty>
        )}
        <ul>
          {rows.map(row => (
            <li key={row.id}>
              <button
                type="button"
                className={row.id === chosen ? 'ju-row on' : 'ju-row'}
                aria-pressed={row.id === chosen}
                onClick={() => go({ id: row.id })}
              >
                <b>{row.name}</b>
                <span className="c-meta sep">
                  <span>{t(`ju.kind.${row.kind}`)}</span>
                  <span className={row.state === 'open' ? 'ju-live' : undefined}>{t(`ju.state.${row.state}`)}</span>
                  <span>{t('ju.subjects', { n: row.subjects })}</span>
                  <span>{when.moment(row.madeAt)}</span>
                </span>
              </button>
            </li>
          ))}
        </ul>
        {query.hasNextPage && (
          <button type="button" className="btn btn-s" onClick={() => void query.fetchNextPage()}>
            {t('list.more')}
          </button>
        )}
      </section>
      <section className="pane ju-side">
        {adding ? (
          <MakeForm onDone={made => go({ id: made })} />
        ) : (
          chosen && <Chosen key={chosen} id={chosen} maker={maker} />
        )}
      </section>
    </div>
  )
}

function Chosen({ id, maker }: { id: string; maker: boolean }) {
  const query = useQuery(juryQuery(id))
  if (query.data) return <JuryPane jury={query.data} maker={maker} />
  if (query.error) return <ErrorBox problem={asProblem(query.error)} again={() => void query.refetch()} />
  return <Loading bars={[50, 80, 70]} />
}
