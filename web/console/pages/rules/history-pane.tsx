import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { asProblem } from '../../../shared/api/problem.ts'
import type { components } from '../../../shared/api/schema.d.ts'
import { Empty, ErrorBox, Loading } from '../../../shared/parts/index.ts'
import { get } from '../../api/http.ts'
import { t, tx } from '../../i18n/index.ts'
import { Seg } from '../../parts/seg.tsx'
import { useWhen } from '../../parts/time.ts'
import { csvLine } from '../ranking/period.ts'
import './rules.css'

type Page = components['schemas']['SettingsHistory']
type Change = Page['rows'][number]
const KINDS = ['all', 'rules', 'scheme', 'model', 'gateway', 'power'] as const
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
          <Export kind={kind} />
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
                <span>{tx(row.kindName)}</span>
                <span className="nb">{when.moment(row.at)}</span>
                {row.from && <span className="nb">{t('history.from', { day: row.from })}</span>}
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

/** All of it, page by page, as a table that Excel opens rightly. */
function Export({ kind }: { kind: Kind }) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ReturnType<typeof asProblem> | null>(null)
  const go = async () => {
    setBusy(true)
    setProblem(null)
    try {
      const all: Change[] = []
      for (let cursor = ''; ; ) {
        const page = await pageOf(kind, cursor)
        all.push(...page.rows)
        if (!page.next) break
        cursor = page.next
      }
      const head = (['at', 'kindName', 'of', 'what', 'since', 'proposedBy', 'doneBy', 'touched', 'entry'] as const).map(
        name => t(`history.col.${name}`),
      )
      const lines = all.map(row => [
        ...[row.at, tx(row.kindName), tx(row.of), tx(row.what), row.from ?? '', row.proposedBy ?? '', row.by ?? ''],
        ...[row.touches ? tx(row.touches) : '', row.entry ?? row.version?.version ?? ''],
      ])
      const text = [head, ...lines].map(csvLine).join('\r\n')
      const link = document.createElement('a')
      link.href = URL.createObjectURL(new Blob([`\uFEFF${text}`], { type: 'text/csv' }))
      link.download = `${t('history.title')}.csv`
      link.click()
      URL.revokeObjectURL(link.href)
    } catch (error) {
      setProblem(asProblem(error))
    }
    setBusy(false)
  }
  return (
    <>
      <button type="button" className="btn btn-s" aria-disabled={busy} onClick={() => (busy ? undefined : void go())}>
        {busy ? t('act.sending') : t('history.export')}
      </button>
      {problem && <ErrorBox problem={problem} />}
    </>
  )
}
