import { useEffect, useState } from 'react'
import { useLoad } from '../../../shared/api/use-load.ts'
import { moment } from '../../../shared/format/dates.ts'
import { useLang, useText } from '../../../shared/i18n/lang.ts'
import { Empty, ErrorBox, Loading, useMinute } from '../../../shared/parts/index.ts'
import { usePortal, useTexts, useTitle } from '../../app/context.ts'
import { type BallotPaper, lookAtSeat, readQuestionnaire, readSeat } from '../../app/jury-api.ts'
import { Doubt } from './doubt.tsx'
import { openParts } from './hand-in.ts'
import { Judge } from './judge.tsx'
import { usePaperTexts } from './paper-texts.ts'
import { Receipt } from './receipt.tsx'
import { type Kept, keep, readKept } from './store.ts'
import './jury.css'

/** In a session the next unit is called by the chair: the page looks for it. */
const LOOK_MS = 6000
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** A seat's own page, by link, without sign-in (SPEC N5 N6); or a questionnaire that anybody answers (F11). */
export default function JuryPage() {
  const t = useTexts('jury')
  const [token] = useState(() => location.hash.slice(1))
  const [open] = useState(() => {
    const asked = new URLSearchParams(location.search).get('q') ?? ''
    return UUID.test(asked) ? asked : null
  })
  const { city } = usePortal()
  if (token === '' && !open)
    return (
      <div className="ask">
        <h1 className="p-h1" tabIndex={-1}>
          {t('title')}
        </h1>
        <Empty title={t('broken')}>
          <p>{t('broken.say', { hotline: city.hotline })}</p>
        </Empty>
      </div>
    )
  return <Open token={token === '' ? null : token} open={open ?? ''} />
}

function Open({ token, open }: { token: string | null; open: string }) {
  const t = useTexts('jury')
  const { data, problem, again } = useLoad(token ?? open, signal =>
    token ? readSeat(token, signal) : readQuestionnaire(open, signal),
  )
  useTitle(data?.name ?? t('title'))
  const drawn = data?.sampled ? data.seat?.id : undefined
  useEffect(() => {
    // A count that is missed once does not keep anybody from answering.
    if (token && drawn) lookAtSeat(token, drawn).catch(() => undefined)
  }, [token, drawn])
  const waits = data?.kind === 'session' && data.state === 'open'
  useEffect(() => {
    if (!waits) return
    const timer = setInterval(again, LOOK_MS)
    return () => clearInterval(timer)
  }, [waits, again])
  if (!data)
    return (
      <div className="ask">
        <h1 className="p-h1" tabIndex={-1}>
          {t('title')}
        </h1>
        {problem ? <ErrorBox problem={problem} again={again} /> : <Loading bars={[60, 90, 40]} />}
      </div>
    )
  return <Paper paper={data} token={token} again={again} />
}

function Paper({ paper, token, again }: { paper: BallotPaper; token: string | null; again: () => void }) {
  const t = usePaperTexts(paper.kind)
  const text = useText()
  const lang = useLang()
  const now = useMinute()
  const id = paper.seat?.id ?? paper.id
  const [kept, setKept] = useState(() => readKept(id))
  const save = (next: Kept): Kept => {
    keep(id, next)
    setKept(next)
    return next
  }
  const parts = openParts(paper, kept)
  const voting = paper.state === 'open' && !paper.seat?.lost
  return (
    <div className="ask jury">
      <h1 className="p-h1" tabIndex={-1}>
        {paper.name}
      </h1>
      {paper.seat && paper.kind !== 'survey' && (
        <p className="p-meta">
          {t('seat', { number: paper.seat.number, who: text(paper.seat.whoName) })}
          {paper.seat.holder && `　${paper.seat.holder}`}
        </p>
      )}
      <p className="p-meta">{t(paper.secret ? 'secret' : 'named')}</p>
      {voting && paper.until && <p className="p-meta">{t('until', { at: moment(paper.until, lang, now) })}</p>}
      {paper.seat?.lost && (
        <Empty title={t('lost')}>
          <p>{t('lost.say')}</p>
        </Empty>
      )}
      {!voting && !paper.seat?.lost && kept.digests.length === 0 && (
        <Empty title={t(`state.${paper.state}`)}>
          <p>{t(`state.${paper.state}.say`)}</p>
        </Empty>
      )}
      {voting && parts.length > 0 && (
        <Judge
          // Whom a session calls next is a paper of its own.
          key={parts.map(slot => slot.id).join()}
          paper={paper}
          parts={parts}
          token={token}
          kept={kept}
          save={save}
          done={again}
        />
      )}
      {voting && parts.length === 0 && paper.kind === 'session' && (
        <section className="card firm" role="status" style={{ marginTop: 20 }}>
          <p className="strong">
            {t(paper.slots.every(slot => kept.cast.includes(slot.id) || slot.handedIn) ? 'all.done' : 'wait')}
          </p>
        </section>
      )}
      {kept.digests.length > 0 && !(voting && kept.pending.length > 0) && (
        <Receipt paper={paper} digests={kept.digests} />
      )}
      {paper.state === 'closed' && token && paper.seat && <Doubt seat={paper.seat.id} token={token} />}
      {voting && parts.length === 0 && paper.kind !== 'session' && kept.digests.length === 0 && (
        <Empty title={t('elsewhere')}>
          <p>{t('elsewhere.say')}</p>
        </Empty>
      )}
    </div>
  )
}
