import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { ClockChip, ErrorBox } from '../../../shared/parts/index.ts'
import { type DeskBoard, type DeskMatter, deskMatterQuery } from '../../api/coordination.ts'
import { act } from '../../api/http.ts'
import { t, tx } from '../../i18n/index.ts'
import { ActSheet } from '../../parts/act-sheet.tsx'
import { useWhen } from '../../parts/time.ts'
import { useActed } from '../../parts/use-acted.ts'
import { Waiting } from '../../parts/waiting.tsx'

/** One matter: what the person wanted, who has it and till when, every step, and what I can do. */
export function MatterPane({ id, board }: { id: string; board: DeskBoard }) {
  const query = useQuery(deskMatterQuery(id))
  const acted = useActed('desk')
  const when = useWhen()
  const matter = query.data
  if (!matter) return <Waiting query={query} bars={[60, 90, 40]} />
  const named = (rows: readonly { code: string; name: { zh: string; en: string } }[]) =>
    rows.map(row => ({ id: row.code, name: row.name }))
  return (
    <>
      <div className="dk-matter">
        <p className="c-meta sep">
          <span>{matter.number}</span>
          <span>{tx(matter.stateName)}</span>
          <span>{when.moment(matter.registeredAt)}</span>
        </p>
        <h2 className="c-h2">{matter.title}</h2>
        {matter.clock && <ClockChip clock={matter.clock} />}
        <p className="long">{matter.words}</p>
        <dl className="dk-facts">
          <dt>{t('desk.about')}</dt>
          <dd>
            {tx(matter.about.name)} <span className="c-meta">{tx(matter.cause)}</span>
          </dd>
          <dt>{t('desk.person')}</dt>
          <dd>
            {matter.name ?? t('desk.unnamed')} {matter.phone && <Contact matter={matter} />}
          </dd>
          {matter.coordinator && (
            <>
              <dt>{t('desk.coordinator')}</dt>
              <dd>{matter.coordinator.name}</dd>
            </>
          )}
          {matter.finding && (
            <>
              <dt>{t('desk.finding')}</dt>
              <dd>
                {tx(matter.finding)}{' '}
                {matter.measure && matter.measure !== 'none' && (
                  <b className="latec">{t(`desk.measure.${matter.measure}`)}</b>
                )}
              </dd>
            </>
          )}
          {matter.satisfied !== null && (
            <>
              <dt>{t('desk.said')}</dt>
              <dd>{t(matter.satisfied ? 'desk.satisfied' : 'desk.dissatisfied')}</dd>
            </>
          )}
        </dl>
        {matter.answer && <blockquote className="dk-answer long">{matter.answer}</blockquote>}
        {matter.state === 'refused' && (
          <p className="sep">
            <a href={`/api/desk/${matter.id}/document`} target="_blank" rel="noreferrer">
              {t('desk.paper')}
            </a>
            <a href={`/api/desk/${matter.id}/document?as=docx`}>Word</a>
          </p>
        )}
        <ol className="dk-steps">
          {matter.steps.toReversed().map(step => (
            <li key={step.id}>
              <b>{tx(step.name)}</b>{' '}
              <span className="c-meta">
                {when.moment(step.at)} {step.by}{' '}
                {step.units.length > 0 && step.units.map(unit => tx(unit.name)).join(t('list.comma'))}
              </span>
              {step.words && <p>{step.words}</p>}
            </li>
          ))}
        </ol>
      </div>
      <ActSheet
        id={matter.id}
        acts={matter.acts}
        shut={matter.shut}
        version={matter.version}
        lists={{ finding: named(board.findings) }}
        onDone={done => acted(tx(done.title))}
      />
    </>
  )
}

/** The number stays masked until somebody looks; the look is recorded. */
function Contact({ matter }: { matter: DeskMatter }) {
  const [shown, setShown] = useState<string | null>(null)
  const { submit, sending, problem } = useSubmit((key: string) =>
    act<{ phone: string | null }>(`/desk/${matter.id}/reveal`, {}, { key }),
  )
  if (shown) return <span className="nb">{shown}</span>
  return (
    <>
      <span className="nb">{matter.phone}</span>{' '}
      <button
        type="button"
        className="linklike"
        aria-disabled={sending}
        onClick={() => void submit().then(answer => answer && setShown(answer.phone))}
      >
        {t('case.look')}
      </button>
      {problem && <ErrorBox problem={problem} />}
    </>
  )
}
