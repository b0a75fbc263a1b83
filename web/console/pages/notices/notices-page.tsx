import { useQuery } from '@tanstack/react-query'
import { Link, type LinkProps } from '@tanstack/react-router'
import { asProblem } from '../../../shared/api/problem.ts'
import { Empty, ErrorBox, Loading } from '../../../shared/parts/index.ts'
import { act } from '../../api/http.ts'
import { digestQuery, type Notice, useNotices } from '../../api/notices.ts'
import { queryClient } from '../../api/queries.ts'
import { type TextKey, t, tx } from '../../i18n/index.ts'
import { useWhen } from '../../parts/time.ts'
import './notices.css'

const read = async (body: { ids?: string[] }) => {
  await act('/notices/read', body)
  await queryClient.invalidateQueries({ queryKey: ['notices'] })
}

/** What I have been told, newest first; what I open is read (CHECKLIST K61). */
export function NoticesPage() {
  const query = useNotices()
  const rows = query.data?.pages.flatMap(page => page.rows) ?? []
  return (
    <div className="page no-page">
      <div className="row">
        <h1 className="c-h1">{t('notice.title')}</h1>
        {rows.some(row => !row.read) && (
          <button type="button" className="btn btn-s" onClick={() => void read({})}>
            {t('notice.readAll')}
          </button>
        )}
      </div>
      <p className="c-meta">
        <Link to="/account">{t('notice.choose')}</Link>
      </p>
      <Digest />
      <section className="pane">
        {query.error && rows.length === 0 ? (
          <ErrorBox problem={asProblem(query.error)} again={() => void query.refetch()} />
        ) : query.isPending ? (
          <Loading bars={[60, 80, 50]} />
        ) : rows.length === 0 ? (
          <Empty title={t('notice.none')} />
        ) : (
          <ul>
            {rows.map(row => (
              <Row key={row.id} row={row} />
            ))}
          </ul>
        )}
        {query.hasNextPage && (
          <button type="button" className="btn btn-t" onClick={() => void query.fetchNextPage()}>
            {t('list.more')}
          </button>
        )}
      </section>
    </div>
  )
}

/** What I have to know of today, the oldest first (CHECKLIST K62). */
function Digest() {
  const when = useWhen()
  const { data } = useQuery(digestQuery)
  if (!data?.length) return null
  return (
    <section className="pane no-digest" aria-label={t('notice.digest')}>
      <h2 className="c-h2">{t('notice.digest')}</h2>
      {data.map(group => (
        <div key={group.id}>
          <h3 className="c-h3">
            {tx(group.name)} <span className="c-meta nb">{group.count}</span>
          </h3>
          <ul>
            {group.cases.map(row => (
              <li key={row.id} className="no-row">
                <Link to="/case/$id" params={{ id: row.id }}>
                  {row.title}
                </Link>
                <span className="c-meta nb">
                  {row.number} {row.dueAt && t('slip.until', { at: when.moment(row.dueAt) })}
                </span>
              </li>
            ))}
          </ul>
          {group.count > group.cases.length && (
            <p className="c-meta">{t('notice.digest.more', { n: group.count - group.cases.length })}</p>
          )}
        </div>
      ))}
    </section>
  )
}

/** Where the console shows what a notice is about, if that is no case. */
const PLACES: Record<string, { name: TextKey; to: (id: string) => LinkProps }> = {
  ladder: { name: 'nav.ladder', to: id => ({ to: '/ladder', search: { id } }) },
  honour: { name: 'nav.ladder', to: () => ({ to: '/ladder', search: { tab: 'honours' } }) },
  excuse: { name: 'nav.ladder', to: () => ({ to: '/ladder', search: { tab: 'excuses' } }) },
  objection: { name: 'nav.objections', to: id => ({ to: '/objections', search: { id } }) },
  recount: { name: 'nav.objections', to: id => ({ to: '/objections', search: { state: 'counts', id } }) },
  restoration: { name: 'nav.objections', to: id => ({ to: '/objections', search: { state: 'restore', id } }) },
  round: { name: 'nav.rounds', to: id => ({ to: '/rounds/$id', params: { id }, search: {} }) },
  integrity: { name: 'nav.integrity', to: () => ({ to: '/integrity', search: {} }) },
  slip: { name: 'nav.slips', to: id => ({ to: '/slips', search: { id } }) },
  report: { name: 'nav.reports', to: id => ({ to: '/reports', search: { id } }) },
  topic: { name: 'nav.topics', to: id => ({ to: '/topics', search: { id } }) },
  clue: { name: 'nav.clues', to: () => ({ to: '/clues' }) },
  inspection: { name: 'nav.inspections', to: id => ({ to: '/inspections', search: { id } }) },
  knowledge: { name: 'nav.knowledge', to: id => ({ to: '/knowledge', search: { id } }) },
  call: { name: 'nav.whistles', to: () => ({ to: '/whistles', search: {} }) },
  desk: { name: 'nav.desk', to: id => ({ to: '/desk', search: { id } }) },
  part: { name: 'joint.title', to: () => ({ to: '/together', search: {} }) },
  approval: { name: 'joint.what.permits', to: () => ({ to: '/together', search: { list: 'permits' } }) },
  dataRequest: { name: 'nav.dataRequests', to: id => ({ to: '/data-requests', search: { id } }) },
  watchword: { name: 'topic.list.watch', to: () => ({ to: '/topics', search: { list: 'watch' } }) },
}

function Row({ row }: { row: Notice }) {
  const when = useWhen()
  const place = PLACES[row.subject.kind]
  const to: LinkProps | null = row.case
    ? { to: '/case/$id', params: { id: row.case.id }, search: {} }
    : (place?.to(row.subject.id) ?? null)
  const seen = () => {
    if (!row.read) void read({ ids: [row.id] })
  }
  const words = (
    <>
      {row.for && <span className="no-for">{t('notice.for', { name: row.for })}</span>}
      <b className={row.read ? 'no-read' : 'strong'}>{tx(row.title)}</b>{' '}
      {row.case?.title ?? (place && <span className="c-meta">{t(place.name)}</span>)}
    </>
  )
  return (
    <li className="no-row">
      {to ? (
        <Link {...to} onClick={seen}>
          {words}
        </Link>
      ) : (
        <span>{words}</span>
      )}
      <span className="c-meta nb">
        {row.case?.number} {when.moment(row.at)}
      </span>
    </li>
  )
}
