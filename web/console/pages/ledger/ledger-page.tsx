// biome-ignore-all lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
// biome-ignore-all lint/a11y/useSemanticElements: a virtual list places its rows freely, which table elements do not allow
// biome-ignore-all lint/a11y/useFocusableInteractive: the list itself has the focus and names the current row (aria-activedescendant)
import { getRouteApi, Link, useRouter } from '@tanstack/react-router'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef } from 'react'
import { count } from '../../../shared/format/numbers.ts'
import { Empty, Icon } from '../../../shared/parts/index.ts'
import { useLedger } from '../../api/queries.ts'
import type { LedgerEntry } from '../../api/types.ts'
import { t, tx } from '../../i18n/index.ts'
import { useWhen } from '../../parts/time.ts'
import { Waiting } from '../../parts/waiting.tsx'
import { Verify } from './verify.tsx'
import './ledger.css'

const route = getRouteApi('/inside/ledger')

/** The book of all acts: how many, sealed until where, with which fingerprint; anyone here may check it. */
export function LedgerPage() {
  const router = useRouter()
  const search = route.useSearch()
  const when = useWhen()
  const list = useLedger({ act: search.act, subject: search.subject })
  const first = list.data?.pages[0]
  const entries = useMemo(() => list.data?.pages.flatMap(p => p.entries) ?? [], [list.data])
  if (!first)
    return (
      <div className="page">
        <Waiting query={list} bars={[50, 70, 64, 80]} />
      </div>
    )
  return (
    <div className="page led">
      <div className="lhead">
        <div>
          <h1 className="c-h1">{t('ledger.title', { n: count(first.size) })}</h1>
          <p className="c-meta">
            {first.head ? t('ledger.sealed', { time: when.moment(first.head.at) }) : t('ledger.neverSealed')}{' '}
            {first.unsealed > 0 ? t('ledger.unsealed', { n: first.unsealed }) : t('ledger.allSealed')}
          </p>
        </div>
        <Verify />
      </div>
      <dl className="pane prints">
        <div>
          <dt>{t('ledger.root')}</dt>
          <dd className="hash">{first.root ?? '—'}</dd>
        </div>
        {first.head && (
          <div>
            <dt>{t('ledger.signature')}</dt>
            <dd className="hash">{first.head.signature}</dd>
          </div>
        )}
        <div>
          <dt>{t('ledger.key')}</dt>
          <dd className="hash">
            {first.publicKey}
            {first.head && <span className="c-meta"> {first.head.keyId}</span>}
          </dd>
        </div>
      </dl>
      {(search.act || search.subject) && (
        <p className="row filter">
          {t(search.subject ? 'ledger.ofCase' : 'ledger.ofAct')}
          <button
            type="button"
            className="linklike"
            onClick={() => void router.navigate({ to: '/ledger', search: {}, replace: true })}
          >
            {t('ledger.showAll')}
          </button>
        </p>
      )}
      {entries.length === 0 ? (
        <Empty title={t('ledger.none')} />
      ) : (
        <Entries
          entries={entries}
          more={list.hasNextPage}
          loading={list.isFetchingNextPage}
          onMore={() => void list.fetchNextPage()}
          onAct={act => void router.navigate({ to: '/ledger', search: { act }, replace: true })}
        />
      )}
    </div>
  )
}

function Entries({
  entries,
  more,
  loading,
  onMore,
  onAct,
}: {
  entries: LedgerEntry[]
  more: boolean
  loading: boolean
  onMore: () => void
  onAct: (act: string) => void
}) {
  const when = useWhen()
  const box = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: entries.length,
    getScrollElement: () => box.current,
    estimateSize: () => 41,
    overscan: 20,
    getItemKey: n => entries[n]?.id ?? n,
  })
  const items = virtual.getVirtualItems()
  const last = items.at(-1)?.index ?? 0
  useEffect(() => {
    if (more && !loading && last >= entries.length - 10) onMore()
  }, [more, loading, last, entries.length, onMore])
  return (
    <div
      className="pane lbox"
      ref={box}
      tabIndex={0}
      role="table"
      aria-label={t('ledger.entries')}
      aria-rowcount={more ? -1 : entries.length + 1}
    >
      <div className="lrow lh" role="row">
        {(['no', 'when', 'act', 'about', 'unit', 'print', 'receipt'] as const).map(c => (
          <span key={c} role="columnheader">
            {t(`ledger.col.${c}`)}
          </span>
        ))}
      </div>
      <div role="rowgroup" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {items.map(item => {
          const e = entries[item.index]
          if (!e) return null
          return (
            <div
              key={e.id}
              className="lrow"
              role="row"
              aria-rowindex={item.index + 2}
              style={{ position: 'absolute', top: item.start, left: 0, right: 0 }}
            >
              <span role="cell" className="num">
                {e.index}
              </span>
              <span role="cell" className="nb">
                {when.moment(e.at)}
              </span>
              <span role="cell">
                <button type="button" className="unlink" onClick={() => onAct(e.act)} title={e.act}>
                  {tx(e.actTitle)}
                </button>
              </span>
              <span role="cell" className="nb">
                {e.subjectKind === 'case' ? (
                  <Link to="/case/$id" params={{ id: e.subject }}>
                    {t('ledger.openCase')}
                  </Link>
                ) : (
                  <span className="muted">{tx(e.subjectName)}</span>
                )}
              </span>
              <span role="cell" className="clamp1">
                {tx(e.unit) || '—'}
              </span>
              <span role="cell" className="hash clamp1" title={e.hash}>
                {e.hash.slice(0, 16)}
              </span>
              <span role="cell">
                <a
                  href={`/api/ledger/receipt?entry=${e.id}`}
                  download={`receipt-${e.index}.json`}
                  aria-label={t('ledger.receiptOf', { n: e.index })}
                >
                  <Icon name="save" size="s" />
                </a>
              </span>
            </div>
          )
        })}
      </div>
      {loading && <p className="c-meta pad">{t('list.loading')}</p>}
    </div>
  )
}
