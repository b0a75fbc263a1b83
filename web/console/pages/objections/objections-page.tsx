import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useRouter } from '@tanstack/react-router'
import { App } from 'antd'
import { asProblem } from '../../../shared/api/problem.ts'
import { score } from '../../../shared/format/numbers.ts'
import { ClockChip, Empty, ErrorBox, Loading } from '../../../shared/parts/index.ts'
import { type ObjectionDetail, objectionQuery, useObjections, useRestorations } from '../../api/consequences.ts'
import { queryClient, useMe } from '../../api/queries.ts'
import { t, tx } from '../../i18n/index.ts'
import { useWalk } from '../../keys/use-walk.ts'
import { ActSheet } from '../../parts/act-sheet.tsx'
import { FileThumbs } from '../../parts/files.tsx'
import { Seg } from '../../parts/seg.tsx'
import { periodWords, useWhen } from '../../parts/time.ts'
import { Recounts } from './recounts.tsx'
import { Restorations } from './restorations.tsx'
import { WaiverPart } from './waiver-part.tsx'
import '../desk/desk.css'
import '../ladder/ladder.css'

const route = getRouteApi('/inside/objections')
const STATES = ['all', 'filed', 'upheld', 'corrected', 'refused'] as const
const EXAMINERS = ['leader', 'discipline_inspector', 'unit_head', 'monitor']
const SHOWN = [...STATES, 'restore', 'counts'] as const
/** Lists of their own on this desk. */
const isOther = (shown: string): shown is 'restore' | 'counts' => shown === 'restore' || shown === 'counts'

/** Objections to published figures (CHECKLIST K85 K90): decided by others, approved again by a second person. */
export function ObjectionsPage() {
  const router = useRouter()
  const search = route.useSearch()
  const shown = SHOWN.find(one => one === search.state) ?? 'all'
  const state = isOther(shown) ? 'all' : shown
  const roles = useMe()?.roles ?? []
  const counted = EXAMINERS.some(role => roles.includes(role))
  const asked = useRestorations().data?.pages[0]?.counts.asked ?? 0
  const query = useObjections(state === 'all' ? {} : { state })
  const rows = query.data?.pages.flatMap(page => page.rows) ?? []
  const counts = query.data?.pages[0]?.counts ?? {}
  const id = search.id ?? rows[0]?.id ?? null
  const set = (next: { id?: string; state?: string }) =>
    void router.navigate({ to: '/objections', search: next, replace: true })
  useWalk(
    isOther(shown) ? [] : rows,
    row => row.id === id,
    next => set({ ...(search.state ? { state: search.state } : {}), id: next.id }),
  )
  return (
    <div className="dk ld">
      <header className="dk-head">
        <div>
          <h1 className="c-h1">{t('objection.title')}</h1>
          <p className="c-meta">{t('objection.note')}</p>
        </div>
        <Seg
          small
          label={t('ladder.filter')}
          value={shown}
          onChange={next => set(next === 'all' ? {} : { state: next })}
          options={SHOWN.filter(one => one !== 'counts' || counted).map(one => ({
            value: one,
            label:
              `${t(`objection.list.${one}`)} ${one === 'all' || one === 'counts' ? '' : one === 'restore' ? asked : (counts[one] ?? 0)}`.trim(),
          }))}
        />
      </header>
      {shown === 'counts' ? (
        <Recounts id={search.id ?? null} onPick={next => set({ state: 'counts', id: next })} />
      ) : shown === 'restore' ? (
        <Restorations id={search.id ?? null} onPick={next => set({ state: 'restore', id: next })} />
      ) : (
        <>
          <section className="pane" aria-label={t('objection.title')}>
            {query.error && rows.length === 0 ? (
              <ErrorBox problem={asProblem(query.error)} again={() => void query.refetch()} />
            ) : query.isPending ? (
              <Loading bars={[60, 80, 50]} />
            ) : rows.length === 0 ? (
              <Empty title={t('objection.none')} />
            ) : (
              <ul>
                {rows.map(row => (
                  <li key={row.id}>
                    <button
                      type="button"
                      className={row.id === id ? 'dk-row on' : 'dk-row'}
                      aria-pressed={row.id === id}
                      onClick={() => set({ ...(search.state ? { state: search.state } : {}), id: row.id })}
                    >
                      <span className="ld-top">
                        <b className="strong">{tx(row.unit.name)}</b>
                        {row.clock ? (
                          <ClockChip clock={row.clock} />
                        ) : (
                          <span className="c-meta">{tx(row.stateName)}</span>
                        )}
                      </span>
                      <span>
                        {row.round ? tx(row.round.what) : tx(row.factName)}　{tx(row.groundName)}
                      </span>
                      <span className="dk-foot">
                        <span className="c-meta clamp1">
                          {row.case ? row.case.title : row.round && tx(row.round.name)}
                        </span>
                        <span className="c-meta nb">
                          {row.number} {periodWords(row.period)}
                        </span>
                      </span>
                    </button>
                  </li>
                ))}
              </ul>
            )}
            {query.hasNextPage && (
              <button type="button" className="btn btn-t" onClick={() => void query.fetchNextPage()}>
                {t('list.more')}
              </button>
            )}
          </section>
          <section className="pane dk-side">{id && <Pane key={id} id={id} />}</section>
        </>
      )}
    </div>
  )
}

function Pane({ id }: { id: string }) {
  const query = useQuery(objectionQuery(id))
  const { message } = App.useApp()
  const when = useWhen()
  const row = query.data
  if (!row)
    return query.error ? (
      <ErrorBox problem={asProblem(query.error)} again={() => void query.refetch()} />
    ) : (
      <Loading bars={[40, 70, 60]} />
    )
  return (
    <>
      <div className="dk-matter">
        <p className="c-meta">
          {row.number} {tx(row.stateName)} {row.publication}
        </p>
        <h2 className="c-h2">
          {row.round ? tx(row.round.what) : tx(row.factName)}
          {row.factDay ? `　${row.factDay}` : ''}
        </h2>
        {row.case && (
          <p>
            <Link to="/case/$id" params={{ id: row.case.id }}>
              {row.case.title}
            </Link>{' '}
            <span className="c-meta nb">{row.case.number}</span>
          </p>
        )}
        {row.round && (
          <p>
            <Link to="/rounds/$id" params={{ id: row.round.id }} search={{ subject: row.round.subject }}>
              {tx(row.round.name)} {periodWords(row.period)}
            </Link>{' '}
            <span className="c-meta">{tx(row.round.subjectName)}</span>
          </p>
        )}
        <p>{tx(row.groundName)}</p>
        <p className="long">{row.words}</p>
        <FileThumbs files={row.files} />
        <p className="c-meta sep">
          <span>{row.filedBy}</span>
          <span className="nb">{when.moment(row.filedAt)}</span>
          <span className="nb">{t('objection.decideBy', { at: when.moment(row.decideBy) })}</span>
          {row.approveBy && <span className="nb">{t('objection.approveBy', { at: when.moment(row.approveBy) })}</span>}
        </p>
      </div>
      {row.decision && (
        <div className="ld-part">
          <h3 className="c-h3">
            {t(row.decision.upheld ? 'objection.upheld' : 'objection.refused')}
            {row.decision.remedy && !row.round ? `　${t(`f.objection.decide.remedy.${row.decision.remedy}`)}` : ''}
          </h3>
          <p className="long">{row.decision.words}</p>
          <p className="c-meta">
            {row.decision.by} {when.moment(row.decision.at)}
          </p>
        </div>
      )}
      {row.again && row.state === 'filed' && <p className="ld-part">{t('objection.again', { words: row.again })}</p>}
      {row.person && (
        <div className="ld-part">
          <p className="c-meta">{t('objection.told', { words: row.person.told })}</p>
          {row.person.words && row.person.at && (
            <>
              <h3 className="c-h3">{t('objection.person', { at: when.moment(row.person.at) })}</h3>
              <p className="long">{row.person.words}</p>
            </>
          )}
        </div>
      )}
      {row.effects && <Effects row={row} />}
      <WaiverPart waiver={row.waiver} />
      <ActSheet
        id={row.id}
        acts={row.acts}
        shut={row.shut}
        version={row.version}
        without={row.fact === 'verdict' ? [] : row.round ? ['remedy', 'citizenText'] : ['citizenText']}
        onDone={done => {
          void message.success(t('act.done', { act: tx(done.title) }))
          void queryClient.invalidateQueries({ queryKey: ['objections'] })
        }}
      />
    </>
  )
}

/** What upholding it changes, in every figure that counted the fact and on the ladder of later months. */
function Effects({ row }: { row: ObjectionDetail }) {
  const place = (n: number | null) => (n === null ? t('rank.notRanked') : n)
  const { figures, ladder } = row.effects ?? { figures: [], ladder: [] }
  return (
    <div className="ld-part">
      <h3 className="c-h3">{t(row.approved ? 'objection.changed' : 'objection.wouldChange')}</h3>
      {figures.length === 0 && <p className="c-meta">{t('objection.changesNothing')}</p>}
      {figures.length > 0 && (
        <div className="scroll">
          <table className="tbl">
            <thead>
              <tr>
                <th>{t('objection.period')}</th>
                <th className="r">{t('ladder.score')}</th>
                <th className="r">{t('objection.place')}</th>
                <th className="r">{t('objection.others')}</th>
              </tr>
            </thead>
            <tbody>
              {figures.map(one => (
                <tr key={one.number}>
                  <td>
                    {periodWords(one.period)} <span className="c-meta">{one.number}</span>
                  </td>
                  <td className="r nb">
                    {score(one.score.before)} → {score(one.score.after)}
                  </td>
                  <td className="r nb">
                    {place(one.place.before)} → {place(one.place.after)}
                  </td>
                  <td className="r">{one.others}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {ladder.length > 0 && (
        <ul>
          {ladder.map(one => (
            <li key={`${one.month} ${one.unit.id}`}>
              {one.month} {tx(one.unit.name)}：{one.before ? tx(one.before) : t('objection.noStep')} →{' '}
              {one.after ? tx(one.after) : t('objection.noStep')}
            </li>
          ))}
        </ul>
      )}
      {row.approved && (
        <p className="c-meta">
          {t('objection.published', {
            numbers: row.approved.publications.join(t('list.comma')),
            by: row.approved.by ?? '',
          })}
        </p>
      )}
    </div>
  )
}
