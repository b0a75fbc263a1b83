import { Link } from '@tanstack/react-router'
import { App } from 'antd'
import { useState } from 'react'
import { ClockChip } from '../../../shared/parts/index.ts'
import type { Whistle, WhistleCall } from '../../api/coordination.ts'
import { queryClient } from '../../api/queries.ts'
import type { OpenAct } from '../../api/types.ts'
import { t, tx } from '../../i18n/index.ts'
import { ActSheet } from '../../parts/act-sheet.tsx'
import { useWhen } from '../../parts/time.ts'

const read = () => void queryClient.invalidateQueries({ queryKey: ['whistles'] })

/** One whistle: what, where, who blew; each called unit with its minutes and how it goes; what I can do unfolds below. */
export function WhistleCard({ whistle }: { whistle: Whistle }) {
  const when = useWhen()
  const done = useDone()
  const [ending, setEnding] = useState(false)
  const live = whistle.state === 'blown'
  return (
    <article className="pane wh-card" aria-label={whistle.title}>
      <header>
        <p className="c-meta sep">
          <span className={`wh-kind wh-${whistle.kindCode}`}>{tx(whistle.kind)}</span>
          <span>{whistle.number}</span>
          <span>{when.moment(whistle.blownAt)}</span>
          <span>{tx(whistle.stateName)}</span>
        </p>
        <h2 className="c-h2">{whistle.title}</h2>
        <p className="long">{whistle.words}</p>
        <p className="c-meta sep">
          <span>
            {t('wh.by')} {tx(whistle.by.name)} {whistle.byPerson}
          </span>
          {whistle.place && <span>{[tx(whistle.place.name), whistle.placeText].filter(Boolean).join(' ')}</span>}
          {whistle.shared && (
            <span>
              {t('wh.shared')} {tx(whistle.shared)}
            </span>
          )}
          {whistle.caseId && (
            <Link to="/case/$id" params={{ id: whistle.caseId }}>
              {t('wh.case')}
            </Link>
          )}
        </p>
        {whistle.result && <p className="wh-result">{whistle.result}</p>}
      </header>
      <ul className="wh-calls">
        {whistle.calls.map(call => (
          <Call key={call.id} call={call} />
        ))}
      </ul>
      {live && whistle.acts.length > 0 && (
        <footer>
          {ending ? (
            <ActSheet id={whistle.id} acts={whistle.acts} shut={[]} version={whistle.version} onDone={done} quiet />
          ) : (
            <button type="button" className="btn btn-s" onClick={() => setEnding(true)}>
              {whistle.acts.map(act => tx(act.title)).join(' / ')}
            </button>
          )}
        </footer>
      )}
    </article>
  )
}

function useDone() {
  const { message } = App.useApp()
  return (open: OpenAct) => {
    void message.success(t('act.done', { act: tx(open.title) }))
    read()
  }
}

function Call({ call }: { call: WhistleCall }) {
  const [unfolded, setUnfolded] = useState(false)
  const done = useDone()
  const primary = call.acts.find(act => act.primary)
  const shown = unfolded || (primary !== undefined && primary.name !== 'call.score')
  return (
    <li className={shown ? 'mine' : undefined}>
      <div className="wh-call">
        <b>{tx(call.unit.name)}</b>
        <span>
          {call.state === 'called' || call.state === 'scored' || call.inTime === false ? (
            <ClockChip clock={call.clock} />
          ) : (
            <span className="c-meta">{t('wh.inTime')}</span>
          )}
        </span>
        <span>{tx(call.stateName)}</span>
        <span className="c-meta">
          {call.state === 'called' && call.onDuty.length > 0
            ? call.onDuty.map(one => (
                <a key={one.name} href={`tel:${one.phone ?? ''}`}>
                  {one.name} {one.phone}
                </a>
              ))
            : null}
          {call.speed !== null && t('wh.score', { speed: call.speed, quality: call.quality ?? 0 })}
        </span>
        {call.acts.length > 0 && !shown && (
          <button type="button" className="btn btn-s" onClick={() => setUnfolded(true)}>
            {call.acts.map(act => tx(act.title)).join(' / ')}
          </button>
        )}
      </div>
      <Said call={call} />
      {shown && <ActSheet id={call.id} acts={call.acts} shut={[]} version={call.version} onDone={done} quiet />}
    </li>
  )
}

function Said({ call }: { call: WhistleCall }) {
  const lines = [
    call.why && t('wh.why', { words: call.why }),
    call.answer && t('wh.answer', { who: call.answeredBy ?? '', words: call.answer }),
    call.thereInTime === false && t('wh.thereLate'),
    call.contribution && t('wh.did', { words: call.contribution }),
    call.remark && t('wh.remark', { words: call.remark }),
    call.needed !== null && t(call.needed ? 'wh.needed' : 'wh.notNeeded', { words: call.retort ?? '' }),
  ].filter((line): line is string => typeof line === 'string' && line !== '')
  return lines.length === 0 ? null : (
    <ul className="wh-said">
      {lines.map(line => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
