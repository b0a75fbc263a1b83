import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useRouter } from '@tanstack/react-router'
import { App } from 'antd'
import { Empty } from '../../../shared/parts/index.ts'
import { SortHeads } from '../../../shared/parts/sort-head.tsx'
import { meQuery, queryClient } from '../../api/queries.ts'
import { actsOf, type RoundPage as Page, roundQuery } from '../../api/rounds.ts'
import { t, tx } from '../../i18n/index.ts'
import { useKeys } from '../../keys/use-keys.ts'
import { ActSheet } from '../../parts/act-sheet.tsx'
import { Seg } from '../../parts/seg.tsx'
import { Sortable } from '../../parts/table.tsx'
import { periodWords, useWhen } from '../../parts/time.ts'
import { Waiting } from '../../parts/waiting.tsx'
import { Board } from './board.tsx'
import { Claims } from './claims.tsx'
import { ImportForm } from './import-form.tsx'
import { SubjectPane } from './subject-pane.tsx'
import './rounds.css'

const route = getRouteApi('/inside/rounds/$id')
const TABS = ['board', 'follows', 'claims', 'sources', 'corrections'] as const
type Tab = (typeof TABS)[number]
/** So many are named in a sentence. */
const NAMED = 6

/** One round: what is missing, the board, what follows, claims, where the marks came from; what I can do at right. */
export function RoundPage() {
  const { id } = route.useParams()
  const query = useQuery(roundQuery(id))
  if (query.data) return <Round page={query.data} />
  return (
    <div className="page">
      <Waiting query={query} bars={[40, 80, 70, 76]} />
    </div>
  )
}

function Round({ page }: { page: Page }) {
  const router = useRouter()
  const { message } = App.useApp()
  const when = useWhen()
  const me = useQuery(meQuery)
  const { tab = 'board', subject } = route.useSearch()
  const set = (search: { tab?: Tab; subject?: string }) =>
    void router.navigate({ to: '/rounds/$id', params: { id: page.id }, search, replace: true })
  const { acts, shut } = actsOf(page)
  const tabs = page.publications.length > 1 ? TABS : TABS.filter(one => one !== 'corrections')
  const waiting = page.claims.filter(row => row.state === 'proposed').length
  const keeper = me.data?.roles.some(role =>
    ['assessor', 'supervisor', 'leader', 'discipline_inspector'].includes(role),
  )
  const fresh = () => void queryClient.invalidateQueries({ queryKey: ['rounds'] })
  useKeys([
    {
      keys: 'Escape',
      label: t('rnd.back'),
      run: () => (subject ? set({ tab }) : void router.navigate({ to: '/rounds', search: {} })),
    },
  ])
  return (
    <div className="page rnd">
      <div className="ttl">
        <div>
          <p className="c-meta">
            <Link to="/rounds" search={{}}>
              {t('rnd.title')}
            </Link>
          </p>
          <h1 className="c-h1">
            {tx(page.name)} <span className="nb">{periodWords(page.period)}</span>
          </h1>
          <p className="c-meta sep">
            <span className={`rnd-state ${page.state}`}>{tx(page.stateName)}</span>
            <span className="num">
              {page.from} – {page.to}
            </span>
            <span>{t('rnd.of', { n: page.subjects, of: tx(page.subjectKind) })}</span>
            <span>{t('rnd.full', { n: page.full })}</span>
            {page.measured && <span>{t('rnd.measured', { at: when.moment(page.measured.at) })}</span>}
          </p>
        </div>
        <div className="rnd-acts">
          {page.state === 'open' &&
            me.data?.roles.some(role => ['assessor', 'supervisor', 'monitor'].includes(role)) && (
              <Link to="/rounds/$id/sheet" params={{ id: page.id }} className="btn">
                {t('rnd.sheet')}
              </Link>
            )}
          {keeper && (
            <>
              <a className="btn" href={`/api/rounds/${page.id}/circular?as=pdf`} target="_blank" rel="noreferrer">
                {t('rnd.pdf')}
              </a>
              <a className="btn" href={`/api/rounds/${page.id}/circular?as=docx`}>
                {t('rnd.word')}
              </a>
              <a className="btn" href={`/api/rounds/${page.id}/sheet.xlsx`}>
                {t('rnd.xlsx')}
              </a>
            </>
          )}
        </div>
      </div>
      <div className="rnd-cols">
        <div className="rnd-main">
          {page.state === 'closed' && <Stale page={page} />}
          {page.correcting && (
            <p className="pane pad rnd-correcting" role="status">
              <b>{t('rnd.correcting', { number: page.published ?? '' })}</b> {page.correcting.reason}{' '}
              <span className="c-meta">
                {page.correcting.by} <span className="nb">{when.moment(page.correcting.at)}</span>
              </span>
            </p>
          )}
          <Problems page={page} />
          {subject ? (
            <SubjectPane round={page.id} subject={subject} onLeave={() => set({ tab })} />
          ) : (
            <>
              <Seg
                label={t('rnd.parts')}
                value={tab}
                onChange={next => set({ tab: next })}
                options={tabs.map(value => ({
                  value,
                  label:
                    value === 'claims' && waiting > 0 ? t('rnd.tab.claims.n', { n: waiting }) : t(`rnd.tab.${value}`),
                }))}
              />
              {tab === 'board' &&
                (page.rows.length > 0 ? (
                  <Board page={page} onPick={one => set({ tab, subject: one })} />
                ) : (
                  <Empty title={t('rnd.nothing')} />
                ))}
              {tab === 'follows' && <Follows page={page} />}
              {tab === 'claims' && <Claims page={page} />}
              {tab === 'sources' && <Sources page={page} />}
              {tab === 'corrections' && <Corrections page={page} />}
            </>
          )}
        </div>
        <aside className="pane rnd-side">
          <ActSheet
            id={page.id}
            acts={acts.filter(open => open.name !== 'round.claim')}
            shut={shut.filter(row => row.name !== 'round.claim')}
            version={page.version}
            lists={{
              indicator: page.indicators.filter(row => row.origin === 'scheme').map(({ id, name }) => ({ id, name })),
              scheme: page.feeds.map(({ code, name }) => ({ id: code, name })),
            }}
            onDone={open => {
              void message.success(t('rnd.done', { what: tx(open.title) }))
              fresh()
            }}
          />
          {page.publications.map(row => (
            <p key={row.id} className="c-meta rnd-pub">
              {t('rnd.publishedAs', { number: row.number, at: when.moment(row.at) })}{' '}
              {keeper && <a href={row.file}>{t('rnd.file')}</a>}
            </p>
          ))}
          {page.digest && <p className="c-meta rnd-digest">{page.digest}</p>}
        </aside>
      </div>
    </div>
  )
}

/** A source was corrected after marks were taken from it: whose marks differ by now. Nothing follows by itself. */
function Stale({ page }: { page: Page }) {
  return page.stale.map(row => {
    const names = row.subjects.slice(0, NAMED).map(one => tx(one.name))
    return (
      <p key={row.indicator} className="pane pad rnd-correcting" role="status">
        <b>{t('rnd.stale', { scheme: tx(row.scheme) })}</b>{' '}
        {t('rnd.stale.whose', { indicator: tx(row.name), n: row.n })}
        {names.join(t('list.comma'))}
        {t(row.n > NAMED ? 'rnd.stale.others' : 'list.stop')}
        {t(page.published ? 'rnd.stale.published' : 'rnd.stale.closed')}
      </p>
    )
  })
}

function Problems({ page }: { page: Page }) {
  const stops = page.problems.filter(row => row.level === 'stop')
  const notes = page.problems.filter(row => row.level === 'note')
  if (page.problems.length === 0) return null
  return (
    <section className="pane pad rnd-problems" aria-label={t('rnd.problems')}>
      <h2 className="c-h3">
        {stops.length > 0
          ? t('rnd.stops', { n: stops.length })
          : t(page.state === 'open' ? 'rnd.complete' : 'rnd.notes')}
      </h2>
      <ul>
        {[...stops, ...notes].map(row => (
          <li
            key={`${row.code} ${row.indicator ?? ''} ${tx(row.say)}`}
            className={row.level === 'stop' ? 'strong' : undefined}
          >
            {row.subjects.length === 0 ? (
              tx(row.say)
            ) : (
              <details>
                <summary>{tx(row.say)}</summary>
                <p className="c-meta">{row.subjects.map(one => tx(one.name)).join(t('list.comma'))}</p>
              </details>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Follows({ page }: { page: Page }) {
  if (page.recommended.length === 0) return <Empty title={t('rnd.noFollows')} />
  return (
    <section className="pane pad">
      <p className="c-meta">{t(page.state === 'closed' ? 'rnd.followsNote' : 'rnd.followsEarly')}</p>
      <dl className="rnd-follows">
        {page.recommended.map(row => (
          <div key={row.rule}>
            <dt>
              {tx(row.name)} <span className="c-meta">{t(`rnd.bears.${row.bears}`)}</span>
            </dt>
            <dd>{row.subjects.map(one => tx(one.name)).join(t('list.comma'))}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** Publications that correct the one before: why, and what changed for whom. */
function Corrections({ page }: { page: Page }) {
  const when = useWhen()
  return page.publications
    .filter(row => row.reason !== null)
    .map(row => (
      <section key={row.id} className="pane pad">
        <h2 className="c-h3">{t('rnd.publishedAs', { number: row.number, at: when.moment(row.at) })}</h2>
        <p>{row.reason}</p>
        {row.changes.length === 0 ? (
          <p className="c-meta">{t('rnd.noChanges')}</p>
        ) : (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
          <section className="rnd-scroll" tabIndex={0} aria-label={t('rnd.changed')}>
            <Sortable
              title={row.number}
              rows={row.changes}
              by={{
                name: one => tx(one.name),
                place: one => one.place?.is,
                score: one => (one.score ? Number(one.score.is) : null),
              }}
            >
              {of => (
                <table className="tbl rnd-changes">
                  <thead>
                    <tr>
                      <SortHeads
                        of={of}
                        heads={[
                          ['name', t('rnd.whom')],
                          ['place', t('rnd.place'), 'r'],
                          ['score', t('rnd.score'), 'r'],
                        ]}
                      />
                      <th>{t('rnd.changed')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {of.rows.map(one => (
                      <tr key={one.subject}>
                        <td>{tx(one.name)}</td>
                        <td className="r num nb">{one.place && `${one.place.was ?? '—'} → ${one.place.is ?? '—'}`}</td>
                        <td className="r num nb">{one.score && `${one.score.was} → ${one.score.is}`}</td>
                        <td>
                          {[
                            ...one.lines.map(
                              line => `${tx(line.name)} ${Number(line.change) > 0 ? '+' : ''}${line.change}`,
                            ),
                            ...one.gained.map(name => t('rnd.gainedRule', { name: tx(name) })),
                            ...one.lost.map(name => t('rnd.lostRule', { name: tx(name) })),
                          ].join(t('list.comma'))}
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              )}
            </Sortable>
          </section>
        )}
      </section>
    ))
}

function Sources({ page }: { page: Page }) {
  const when = useWhen()
  return (
    <>
      {page.state === 'open' && <ImportForm page={page} />}
      {page.sources.length === 0 ? (
        <Empty title={t('rnd.noSources')} />
      ) : (
        <div className="pane rnd-scroll">
          <table className="tbl">
            <thead>
              <tr>
                <th>{t('rnd.source')}</th>
                <th className="r">{t('rnd.marks')}</th>
                <th>{t('rnd.by')}</th>
                <th>{t('rnd.at')}</th>
              </tr>
            </thead>
            <tbody>
              {page.sources.map(row => (
                <tr key={row.source}>
                  <td>{tx(row.name)}</td>
                  <td className="r num">{row.marks}</td>
                  <td>{row.by ?? '—'}</td>
                  <td className="num">{when.moment(row.at)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {page.leftOut.length > 0 && (
        <p className="c-meta">
          {t('rnd.leftOut')}
          {page.leftOut.map(row => `${tx(row.name)} ${row.number}`).join(t('list.comma'))}
        </p>
      )}
    </>
  )
}
