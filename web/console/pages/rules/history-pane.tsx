import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { asProblem } from '../../../shared/api/problem.ts'
import type { components } from '../../../shared/api/schema.d.ts'
import { Empty, ErrorBox, Loading } from '../../../shared/parts/index.ts'
import { get } from '../../api/http.ts'
import { t, tx } from '../../i18n/index.ts'
import type { Cells } from '../../parts/csv.ts'
import { allPages, ExportButton } from '../../parts/export-button.tsx'
import { Seg } from '../../parts/seg.tsx'
import { civil, useWhen } from '../../parts/time.ts'
import './rules.css'

type Page = components['schemas']['SettingsHistory']
type Change = Page['rows'][number]
const KINDS = ['all', 'rules', 'scheme', 'model', 'gateway', 'power', 'people'] as const
type Kind = (typeof KINDS)[number]

const pageOf = (kind: Kind, cursor: string, signal?: AbortSignal) =>
  get<Page>('/settings-history', { kind: kind === 'all' ? '' : kind, cursor }, signal)

/** Which setting changed, by whom it was proposed and approved, since when, whom it touched (CHECKLIST K145). */
export function HistoryPane() {
  const [kind, setKind] = useState<Kind>('all')
  const when = useWhen()
  const query = useInfiniteQuery({
    queryKey: ['settings-history', kind],
    queryFn: ({ pageParam, signal }) => pageOf(kind, pageParam, signal),
    initialPageParam: '',
    getNextPageParam: page => page.next ?? undefined,
  })
  const rows = query.data?.pages.flatMap(page => page.rows) ?? []
  return (
    <div className="page rules">
      <div className="row">
        <h1 className="c-h1">{t('history.title')}</h1>
        <Link to="/rules" search={{}}>
          {t('rules.title')}
        </Link>
      </div>
      <p className="rl-say">{t('history.say')}</p>
      <section className="pane rl-history" aria-label={t('history.title')}>
        <div className="row">
          <Seg
            small
            label={t('history.kind')}
            value={kind}
            onChange={setKind}
            options={KINDS.map(value => ({ value, label: t(`history.kind.${value}`) }))}
          />
          <ExportButton name={t('history.title')} lines={() => linesOf(kind)} />
        </div>
        {query.error && rows.length === 0 && (
          <ErrorBox problem={asProblem(query.error)} again={() => void query.refetch()} />
        )}
        {query.isPending && <Loading bars={[60, 80, 70]} />}
        {query.data && rows.length === 0 && <Empty title={t('history.none')} />}
        <ol>
          {rows.map(row => (
            <li key={row.id}>
              <p>
                <b className="strong">{tx(row.of)}</b>　{tx(row.what)}
              </p>
              <p className="c-meta sep">
                {kind === 'all' && <span>{tx(row.kindName)}</span>}
                <span className="nb">{when.moment(row.at)}</span>
                {row.from && <span className="nb">{t('history.from', { day: civil(row.from) })}</span>}
                {row.proposedBy && <span>{t('history.proposed', { name: row.proposedBy })}</span>}
                {row.by && <span>{t('history.by', { name: row.by })}</span>}
                {row.touches && <span>{tx(row.touches)}</span>}
                {row.version?.before && (
                  <Link to="/rules" search={{ version: row.version.version, against: row.version.before }}>
                    {t('rules.diff', { from: row.version.before, to: row.version.version })}
                  </Link>
                )}
              </p>
            </li>
          ))}
        </ol>
        {query.hasNextPage && (
          <button type="button" className="btn btn-t" onClick={() => void query.fetchNextPage()}>
            {t('list.more')}
          </button>
        )}
      </section>
    </div>
  )
}

/** All of it, page by page. */
async function linesOf(kind: Kind): Promise<Cells[]> {
  const all = await allPages<Change>(cursor => pageOf(kind, cursor ?? ''))
  const head = (['at', 'kindName', 'of', 'what', 'since', 'proposedBy', 'doneBy', 'touched', 'entry'] as const).map(
    name => t(`history.col.${name}`),
  )
  return [
    head,
    ...all.map(row => [
      ...[row.at, tx(row.kindName), tx(row.of), tx(row.what), row.from ?? '', row.proposedBy ?? '', row.by ?? ''],
      ...[row.touches ? tx(row.touches) : '', row.entry ?? row.version?.version ?? ''],
    ]),
  ]
}
