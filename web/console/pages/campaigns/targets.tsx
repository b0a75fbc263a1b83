import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { asProblem } from '../../../shared/api/problem.ts'
import { count } from '../../../shared/format/numbers.ts'
import { ErrorBox, Loading } from '../../../shared/parts/index.ts'
import {
  type Campaign,
  type TargetRow,
  type TargetState,
  targetPage,
  targetStates,
  targetsQuery,
} from '../../api/campaigns.ts'
import { t, tx } from '../../i18n/index.ts'
import { allPages, ExportButton } from '../../parts/export-button.tsx'
import { Seg } from '../../parts/seg.tsx'
import { civil, useWhen } from '../../parts/time.ts'

/** The list of a campaign, narrowed to a unit and to how far its targets are. */
export function Targets({
  campaign,
  unit,
  onUnit,
  onShow,
}: {
  campaign: Campaign
  unit: string | null
  onUnit: (unit: string | null) => void
  onShow: (target: string) => void
}) {
  const [state, setState] = useState<TargetState | 'all'>('all')
  const asked = { unit: unit ?? undefined, state: state === 'all' ? undefined : state }
  const query = useInfiniteQuery(targetsQuery(campaign.id, asked))
  const rows = query.data?.pages.flatMap(page => page.rows) ?? []
  const of = campaign.units.find(row => row.unit.id === unit)
  return (
    <section className="pane camp-targets" aria-label={t('camp.targetsList')}>
      <div className="row">
        <h2 className="c-h2">
          {t('camp.targetsList')}
          {of && (
            <button type="button" className="btn btn-s camp-of" onClick={() => onUnit(null)}>
              {t('camp.onlyUnit', { unit: tx(of.unit.name) })}
            </button>
          )}
        </h2>
        <ExportButton
          name={`${campaign.title} ${t('camp.targetsList')}`}
          lines={async () => [
            [
              ...[t('camp.line'), t('camp.target'), t('camp.place'), t('camp.unit')],
              ...(campaign.measure ? [tx(campaign.measure)] : []),
              ...[t('camp.state'), t('camp.due'), t('camp.resolvedOn')],
            ],
            ...(await allPages(cursor => targetPage(campaign.id, asked, cursor))).map(row => [
              ...[row.line, row.label, row.place ?? '', tx(row.unit.name)],
              ...(campaign.measure ? [row.amount ?? ''] : []),
              ...[tx(row.stateName), row.dueOn, row.resolvedOn ?? ''],
            ]),
          ]}
        />
      </div>
      <div className="camp-filter">
        <Seg
          small
          label={t('camp.show')}
          value={state}
          onChange={setState}
          options={(['all', ...targetStates] as const).map(value => ({ value, label: t(`camp.show.${value}`) }))}
        />
      </div>
      {query.error && <ErrorBox problem={asProblem(query.error)} again={() => void query.refetch()} />}
      {query.isPending && <Loading bars={[60, 80, 70]} />}
      {query.data && rows.length === 0 && <p className="c-meta camp-pad">{t('camp.noneSuch')}</p>}
      <ol>
        {rows.map(row => (
          <li key={row.id}>
            <Row row={row} campaign={campaign} onShow={() => onShow(row.id)} />
          </li>
        ))}
      </ol>
      {query.hasNextPage && (
        <p className="camp-pad">
          <button
            type="button"
            className="btn btn-s"
            disabled={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            {t('list.more')}
          </button>
        </p>
      )}
    </section>
  )
}

function Row({ row, campaign, onShow }: { row: TargetRow; campaign: Campaign; onShow: () => void }) {
  const when = useWhen()
  return (
    <button type="button" className="pick-row camp-target" onClick={onShow}>
      <span className="num c-meta">{row.line}</span>
      <span>
        <span className="strong clamp2">{row.label}</span>
        <span className="c-meta sep">
          <span>{tx(row.unit.name)}</span>
          {row.place && <span>{row.place}</span>}
          {row.amount !== null && campaign.measure && (
            <span className="nb">{t('camp.size', { n: count(row.amount), measure: tx(campaign.measure) })}</span>
          )}
          {row.saidAt && <span className="nb">{t('camp.saidAt', { at: when.moment(row.saidAt) })}</span>}
        </span>
      </span>
      <span className="camp-state">
        <span className={`camp-${row.state}${row.late ? ' latec' : ''}`}>{tx(row.stateName)}</span>
        <span className="c-meta nb">
          {row.resolvedOn
            ? civil(row.resolvedOn)
            : row.state === 'dropped'
              ? ''
              : t(row.late ? 'camp.dueLate' : 'camp.dueOn', { day: civil(row.dueOn) })}
        </span>
      </span>
    </button>
  )
}
