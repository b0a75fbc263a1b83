import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { ErrorBox } from '../../../shared/parts/index.ts'
import { act } from '../../api/http.ts'
import type { AppellantView, CaseDetail, OpenDispute } from '../../api/types.ts'
import { t, tx } from '../../i18n/index.ts'
import { FileThumbs } from '../../parts/files.tsx'
import { useWhen } from '../../parts/time.ts'
import { CaseWhistles } from '../whistles/case-whistles.tsx'
import { Beside } from './beside.tsx'
import { CallerOf } from './caller-of.tsx'
import { CaseCosts } from './case-costs.tsx'
import { CaseSlips } from './case-slips.tsx'
import { CaseWhere } from './case-where.tsx'
import { CoHandlers, FirstAsked, Told } from './co-handlers.tsx'
import { Family } from './family.tsx'
import { FurtherSteps } from './further-steps.tsx'
import { KnownBeside } from './known-beside.tsx'
import { MoreTime } from './more-time.tsx'
import { Steps } from './steps.tsx'

/** Everyone who asked, each with words, contact and consent of their own; then whose it is; then what was before. */
export function FactsPane({ kase }: { kase: CaseDetail }) {
  const [at, setAt] = useState(0)
  const person = kase.appellants[at] ?? kase.appellants[0]
  return (
    <section className="pane fp" aria-label={t('case.facts')}>
      <div className="tabs" role="tablist" aria-label={t('case.who')}>
        {kase.appellants.map((a, n) => (
          <button
            key={a.appealId}
            type="button"
            role="tab"
            id={`who-${a.appealId}`}
            aria-selected={n === at}
            aria-controls="who-panel"
            className={n === at ? 'on' : undefined}
            onClick={() => setAt(n)}
          >
            {tx(a.name)}
          </button>
        ))}
      </div>
      <div className="in facts">
        <div id="who-panel" role="tabpanel" aria-labelledby={person ? `who-${person.appealId}` : undefined}>
          {person && <Person key={person.appealId} person={person} />}
        </div>
        <CaseWhere kase={kase} />
        <Family kase={kase} />
        <Beside kase={kase} />
        <MoreTime kase={kase} />
        <FurtherSteps kase={kase} />
        {kase.dispute && <Dispute dispute={kase.dispute} />}
        <Responsible kase={kase} />
        <CaseSlips caseId={kase.id} />
        <CaseCosts caseId={kase.id} />
        <Steps kase={kase} />
        <KnownBeside kase={kase} />
        <CoHandlers kase={kase} />
        <FirstAsked kase={kase} />
        <Told kase={kase} />
        <CaseWhistles kase={kase} />
      </div>
    </section>
  )
}

function Person({ person }: { person: AppellantView }) {
  const when = useWhen()
  return (
    <>
      <p className="c-meta sep">
        <span>{when.moment(person.receivedAt)}</span>
        <span>{tx(person.channel)}</span>
        <span className="nb">{person.number}</span>
      </p>
      <p className="long">{person.text}</p>
      {person.answers.map(row => (
        <p key={row.ask}>
          <span className="c-meta">{row.ask}</span> {row.value}
        </p>
      ))}
      <FileThumbs files={person.files} />
      {person.said.map(row => (
        <div key={row.id} className="mt">
          <p>
            <b className="strong">{tx(row.name)}</b> {row.text} <span className="c-meta">{when.moment(row.at)}</span>
          </p>
          {row.reply ? (
            <p className="said">
              {row.reply} <span className="c-meta">{row.by}</span>
            </p>
          ) : (
            <p className="warn">{t('said.open')}</p>
          )}
        </div>
      ))}
      <dl>
        <dt>{t('case.name')}</dt>
        <dd>{tx(person.name)}</dd>
        <dt>{t('case.phone')}</dt>
        <dd>{person.phone ? <Phone appealId={person.appealId} masked={person.phone} /> : t('case.noPhone')}</dd>
        {person.phone && <CallerOf key={person.appealId} appealId={person.appealId} />}
        {person.behalf && (
          <>
            <dt>{t('behalf.title')}</dt>
            <dd>
              {t(`behalf.${person.behalf.answerTo}`, {
                other: tx(person.behalf.other),
                relation: tx(person.behalf.relation),
              })}{' '}
              <span className="nb">{person.behalf.phone}</span>
            </dd>
          </>
        )}
        {person.placeText && (
          <>
            <dt>{t('case.place')}</dt>
            <dd>{person.placeText}</dd>
          </>
        )}
        <dt>{t('case.reply')}</dt>
        <dd>{t(`case.replyBy.${person.replyBy}`)}</dd>
        <dt>{t('case.public')}</dt>
        <dd>{person.consentPublish ? t('case.consentYes') : t('case.consentNo')}</dd>
        {person.merged && (
          <>
            <dt>{t('case.merged')}</dt>
            <dd>{t('case.mergedSay')}</dd>
          </>
        )}
        {person.verdict && (
          <>
            <dt>{t('case.verdict')}</dt>
            <dd>{tx(person.verdict.words)}</dd>
          </>
        )}
      </dl>
    </>
  )
}

/** The number is masked until somebody looks; every look is recorded. */
function Phone({ appealId, masked }: { appealId: string; masked: string }) {
  const [shown, setShown] = useState<{ name: string | null; phone: string | null } | null>(null)
  const { submit, sending, problem } = useSubmit((key: string) =>
    act<{ name: string | null; phone: string | null }>(`/appeals/${appealId}/reveal`, {}, { key }),
  )
  if (shown)
    return (
      <span>
        <b className="strong nb">{shown.phone ?? masked}</b> {shown.name}{' '}
        <span className="c-meta">{t('case.lookRecorded')}</span>
      </span>
    )
  return (
    <>
      <span className="nb">{masked}</span>{' '}
      <button
        type="button"
        className="linklike"
        disabled={sending}
        onClick={async () => setShown((await submit()) ?? null)}
      >
        {t('case.look')}
      </button>{' '}
      <span className="c-meta">{t('case.lookNote')}</span>
      {problem && <ErrorBox problem={problem} />}
    </>
  )
}

/** Returned and not yet ruled on: who decides and by when (CHECKLIST K66). */
function Dispute({ dispute }: { dispute: OpenDispute }) {
  const when = useWhen()
  const { clock, deciders } = dispute
  return (
    <>
      <h2 className="c-h3">{t('ar.open')}</h2>
      <dl>
        <dt>{t('ar.who')}</dt>
        <dd>
          {tx(deciders.unit.name)} {deciders.people.map(person => person.name).join(t('list.comma'))}
        </dd>
        {clock && (
          <>
            <dt>{t('ar.by')}</dt>
            <dd>
              {when.moment(clock.dueAt)} <span className="c-meta">{tx(clock.words)}</span>
            </dd>
          </>
        )}
        <dt>{t('field.ground')}</dt>
        <dd>{tx(dispute.ground)}</dd>
        {dispute.proposed && (
          <>
            <dt>{t('field.proposedUnit')}</dt>
            <dd>
              {tx(dispute.proposed.name)} {dispute.proposedPerson}
            </dd>
          </>
        )}
      </dl>
      <FileThumbs files={dispute.files} />
    </>
  )
}

function Responsible({ kase }: { kase: CaseDetail }) {
  return (
    <>
      <h2 className="c-h3">{t('case.whose')}</h2>
      <dl>
        <dt>{t('field.item')}</dt>
        <dd>
          {kase.item ? (
            <>
              {tx(kase.item.name)} <span className="c-meta">{kase.item.code}</span>
            </>
          ) : (
            t('case.notClassified')
          )}
        </dd>
        {kase.item && (
          <>
            <dt>{t('case.basis')}</dt>
            <dd>
              {t(`case.basis.${kase.item.basisKind}`)} {tx(kase.item.basis)}
            </dd>
          </>
        )}
        <dt>{t('case.lead')}</dt>
        <dd>
          {kase.unit ? (
            <Link to="/units/$id" params={{ id: kase.unit.id }}>
              {tx(kase.unit.name)}
            </Link>
          ) : (
            t('case.notDispatched')
          )}
        </dd>
        {kase.at && (
          <>
            <dt>{t('case.at')}</dt>
            <dd>
              <Link to="/units/$id" params={{ id: kase.at.id }}>
                {tx(kase.at.name)}
              </Link>
            </dd>
          </>
        )}
        {kase.coUnits.length > 0 && (
          <>
            <dt>{t('case.co')}</dt>
            <dd>{kase.coUnits.map(u => tx(u.name)).join(t('list.comma'))}</dd>
          </>
        )}
      </dl>
    </>
  )
}
