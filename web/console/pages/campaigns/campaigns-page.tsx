import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { asProblem } from '../../../shared/api/problem.ts'
import { percent } from '../../../shared/format/numbers.ts'
import { Empty, ErrorBox, Loading } from '../../../shared/parts/index.ts'
import { type CampaignRow, campaignsQuery } from '../../api/campaigns.ts'
import { t, tx } from '../../i18n/index.ts'
import { useWalk } from '../../keys/use-walk.ts'
import { FigureLink } from '../../parts/figure-link.tsx'
import { civil } from '../../parts/time.ts'
import { CampaignPane } from './campaign-pane.tsx'
import { shareOf } from './share.ts'
import { StartForm } from './start-form.tsx'
import './campaigns.css'

const route = getRouteApi('/inside/campaigns')

/** 专项行动 (SPEC R16, CHECKLIST K104): from what many appeal about to a list that units are called for every week. */
export function CampaignsPage() {
  const router = useRouter()
  const search = route.useSearch()
  const query = useQuery(campaignsQuery)
  const rows = query.data?.rows ?? []
  const id = search.id ?? rows[0]?.id ?? null
  const go = (to: typeof search, replace = false) => void router.navigate({ to: '/campaigns', search: to, replace })
  useWalk(
    rows,
    row => row.id === id,
    next => go({ id: next.id }, true),
  )
  if (search.start && query.data?.mayStart)
    return (
      <div className="camp-alone pane">
        <StartForm kinds={query.data.kinds} from={search} onDone={made => go({ id: made })} onLeave={() => go({})} />
      </div>
    )
  return (
    <div className="camp">
      <section className="pane camp-list" aria-label={t('camp.title')}>
        <header className="row camp-head">
          <h1 className="c-h2">
            {t('camp.title')} <FigureLink id="campaign.resolved" name={t('camp.title')} />
          </h1>
          {query.data?.mayStart && (
            <button type="button" className="btn btn-1" onClick={() => go({ start: true })}>
              {t('camp.start')}
            </button>
          )}
        </header>
        {query.error && <ErrorBox problem={asProblem(query.error)} again={() => void query.refetch()} />}
        {query.isPending && <Loading bars={[60, 80, 70]} />}
        {query.data && rows.length === 0 && (
          <Empty title={t('camp.none')}>
            <p className="c-meta">{t('camp.noneSay')}</p>
          </Empty>
        )}
        <ul>
          {rows.map(row => (
            <li key={row.id}>
              <Row row={row} on={row.id === id} onPick={() => go({ id: row.id })} />
            </li>
          ))}
        </ul>
      </section>
      {id && (
        <CampaignPane
          key={id}
          id={id}
          picked={search.id === id}
          shown={search.target ?? null}
          onShow={target => go({ id, ...(target ? { target } : {}) })}
        />
      )}
    </div>
  )
}

function Row({ row, on, onPick }: { row: CampaignRow; on: boolean; onPick: () => void }) {
  const { standing } = row
  return (
    <button type="button" className={on ? 'pick-row on' : 'pick-row'} aria-current={on || undefined} onClick={onPick}>
      <span className="row">
        <b className="strong clamp1">{row.title}</b>
        <b className="num nb">{percent(shareOf(standing))}</b>
      </span>
      <span className="camp-bar" aria-hidden="true">
        <i style={{ width: `${(shareOf(standing) ?? 0) * 100}%` }} />
      </span>
      <span className="c-meta sep">
        <span>
          {t(row.own ? 'camp.resolvedOwn' : 'camp.resolvedOf', { n: standing.resolved, of: standing.targets })}
        </span>
        {standing.late > 0 && <span className="latec">{t('camp.lateN', { n: standing.late })}</span>}
        {row.state === 'closed' ? (
          <span>{tx(row.stateName)}</span>
        ) : (
          row.nextCallOn && <span className="nb">{t('camp.nextCall', { day: civil(row.nextCallOn) })}</span>
        )}
      </span>
    </button>
  )
}
