import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { newKey } from '../../../shared/api/idempotency.ts'
import { asProblem } from '../../../shared/api/problem.ts'
import { serverNow } from '../../../shared/api/server-time.ts'
import { ErrorBox, Icon, Kbd, Loading } from '../../../shared/parts/index.ts'
import { draftsQuery } from '../../api/queries.ts'
import type { Draft } from '../../api/types.ts'
import { t } from '../../i18n/index.ts'
import { useKeys } from '../../keys/use-keys.ts'
import { ColleaguesDrafts } from './colleagues-drafts.tsx'
import { MyDay } from './my-day.tsx'
import { newOrder, type Order, orderOf } from './order.ts'
import { OrderDesk } from './order-desk.tsx'
import { isNumber, maskPhone, titleOf } from './words.ts'
import './operator.css'

interface Tab {
  key: string
  draftId: string | null
  order: Order
}

/** A softphone hands the number over behind "#": that part of an address never leaves the browser, and it is wiped at once. */
const numberFromAddress = (): string => {
  const found = /^#call=(\+?\d{3,20})$/.exec(location.hash)
  if (found) history.replaceState(history.state, '', location.pathname + location.search)
  return found?.[1] ?? ''
}

export function OperatorPage() {
  const drafts = useQuery(draftsQuery)
  if (drafts.isPending) return <Loading bars={[30, 80, 60]} />
  if (drafts.error && !drafts.data)
    return (
      <div className="page">
        <ErrorBox problem={asProblem(drafts.error)} again={() => void drafts.refetch()} />
      </div>
    )
  return <Desk drafts={(drafts.data ?? []).filter(d => d.kind === 'register')} />
}

/** Several orders open at once as tabs; each saves itself; a colleague's can be taken over (CHECKLIST K35). */
function Desk({ drafts }: { drafts: Draft[] }) {
  const [tabs, setTabs] = useState<Tab[]>(() =>
    drafts.filter(d => d.mine).map(d => ({ key: d.id, draftId: d.id, order: orderOf(d) })),
  )
  const [at, setAt] = useState<string | null>(tabs[0]?.key ?? null)
  const [number, setNumber] = useState('')
  const [wrong, setWrong] = useState(false)
  const start = (caller: string) => {
    const tab = { key: newKey(), draftId: null, order: newOrder(caller.replace(/[^\d+]/g, ''), serverNow()) }
    setTabs(all => [...all, tab])
    setAt(tab.key)
    setNumber('')
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: listens once
  useEffect(() => {
    const ring = () => {
      const caller = numberFromAddress()
      if (caller) start(caller)
    }
    ring()
    window.addEventListener('hashchange', ring)
    return () => window.removeEventListener('hashchange', ring)
  }, [])
  const close = (key: string) => {
    setTabs(all => all.filter(x => x.key !== key))
    setAt(tabs.find(x => x.key !== key)?.key ?? null)
  }
  const turn = () => {
    const n = tabs.findIndex(x => x.key === at)
    const next = tabs[(n + 1) % tabs.length]
    if (next) setAt(next.key)
  }
  useKeys([
    { keys: 'F8', label: t('op.nextDraft'), bar: tabs.length > 1, run: turn },
    { keys: 'F10', label: t('op.new'), bar: true, run: () => start('') },
  ])
  const tab = tabs.find(x => x.key === at)
  const waits = tab === undefined
  useEffect(() => {
    if (waits) document.getElementById('ring')?.focus()
  }, [waits])
  return (
    <div className="opp">
      {tab && <h1 className="sr">{t('nav.operator')}</h1>}
      <div className="rings">
        <form
          className="ring"
          onSubmit={e => {
            e.preventDefault()
            if (number.trim() === '') return
            if (isNumber(number)) start(number)
            else setWrong(true)
          }}
        >
          <label htmlFor="ring">{t('op.ring')}</label>
          <input
            id="ring"
            className="fld"
            inputMode="tel"
            autoComplete="off"
            value={number}
            placeholder={t('op.ringHint')}
            aria-invalid={wrong}
            aria-describedby={wrong ? 'ring-wrong' : undefined}
            onChange={e => {
              setWrong(false)
              setNumber(e.target.value)
            }}
          />
          <button type="submit" className="btn btn-s">
            <Icon name="phone" size="s" />
            {t('op.take')}
          </button>
          <button type="button" className="btn btn-s" onClick={() => start('')}>
            {t('op.noNumber')} <Kbd>F10</Kbd>
          </button>
          {wrong && (
            <p className="field-bad" id="ring-wrong" role="alert">
              {t('op.notNumber')}
            </p>
          )}
        </form>
        {tabs.length > 0 && (
          <div className="otabs" role="tablist" aria-label={t('op.open')}>
            {tabs.map(x => (
              <button
                key={x.key}
                type="button"
                role="tab"
                aria-selected={x.key === at}
                className={x.key === at ? 'on' : undefined}
                onClick={() => setAt(x.key)}
              >
                {titleOf(x.order.text, 10) || (x.order.caller ? maskPhone(x.order.caller) : t('op.blank'))}
              </button>
            ))}
          </div>
        )}
      </div>
      {tab ? (
        <OrderDesk
          key={tab.key}
          first={tab.order}
          draftId={tab.draftId}
          onChange={order => setTabs(all => all.map(x => (x.key === tab.key ? { ...x, order } : x)))}
          onClose={() => close(tab.key)}
        />
      ) : (
        <div className="op-wait">
          <h1 className="c-h1">{t('op.waiting')}</h1>
          <p className="c-meta">{t('op.waitingSay')}</p>
          <MyDay />
        </div>
      )}
      <ColleaguesDrafts
        drafts={drafts.filter(d => !d.mine && !tabs.some(x => x.draftId === d.id))}
        onTaken={draft => {
          setTabs(all => [...all, { key: draft.id, draftId: draft.id, order: orderOf(draft) }])
          setAt(draft.id)
        }}
      />
    </div>
  )
}
