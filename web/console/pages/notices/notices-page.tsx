import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { asProblem } from '../../../shared/api/problem.ts'
import { Empty, ErrorBox, Loading } from '../../../shared/parts/index.ts'
import { act } from '../../api/http.ts'
import { digestQuery, type Notice, useNotices } from '../../api/notices.ts'
import { queryClient } from '../../api/queries.ts'
import { t, tx } from '../../i18n/index.ts'
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

function Row({ row }: { row: Notice }) {
  const when = useWhen()
  const seen = () => {
    if (!row.read) void read({ ids: [row.id] })
  }
  const words = (
    <>
      {row.for && <span className="no-for">{t('notice.for', { name: row.for })}</span>}
      <b className={row.read ? 'no-read' : 'strong'}>{tx(row.title)}</b> {row.case?.title}
    </>
  )
  return (
    <li className="no-row">
      {row.case ? (
        <Link to="/case/$id" params={{ id: row.case.id }} onClick={seen}>
          {words}
        </Link>
      ) : row.subject.kind === 'ladder' ? (
        <Link to="/ladder" search={{ id: row.subject.id }} onClick={seen}>
          {words}
        </Link>
      ) : row.subject.kind === 'honour' ? (
        <Link to="/ladder" search={{ tab: 'honours' }} onClick={seen}>
          {words}
        </Link>
      ) : row.subject.kind === 'round' ? (
        <Link to="/rounds/$id" params={{ id: row.subject.id }} search={{}} onClick={seen}>
          {words}
        </Link>
      ) : row.subject.kind === 'integrity' ? (
        <Link to="/integrity" onClick={seen}>
          {words}
        </Link>
      ) : row.subject.kind === 'slip' ? (
        <Link to="/slips" search={{ id: row.subject.id }} onClick={seen}>
          {words}
        </Link>
      ) : row.subject.kind === 'report' ? (
        <Link to="/reports" search={{ id: row.subject.id }} onClick={seen}>
          {words}
        </Link>
      ) : row.subject.kind === 'clue' ? (
        <Link to="/clues" onClick={seen}>
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
