import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { App } from 'antd'
import { count } from '../../../shared/format/numbers.ts'
import { type Campaign, readCampaigns, type Target, targetQuery } from '../../api/campaigns.ts'
import { t, tx } from '../../i18n/index.ts'
import { useKeys } from '../../keys/use-keys.ts'
import { ActSheet } from '../../parts/act-sheet.tsx'
import { FileThumbs } from '../../parts/files.tsx'
import { civil, useWhen } from '../../parts/time.ts'
import { Waiting } from '../../parts/waiting.tsx'

interface Inner {
  campaign: Campaign
  onLeave: () => void
}

/** One target: what its unit said of it week by week, and what I do with it now. */
export function TargetPane({ id, ...inner }: Inner & { id: string }) {
  const query = useQuery(targetQuery(id))
  useKeys([{ keys: 'Escape', label: t('camp.toList'), bar: true, run: inner.onLeave }])
  return (
    <>
      <p className="camp-back">
        <button type="button" className="btn btn-s" onClick={inner.onLeave}>
          {t('camp.toList')}
        </button>
      </p>
      {query.data ? <View target={query.data} {...inner} /> : <Waiting query={query} bars={[40, 70, 60]} />}
    </>
  )
}

function View({ target, campaign, onLeave }: Inner & { target: Target }) {
  const when = useWhen()
  const { message } = App.useApp()
  return (
    <>
      <header className="camp-top">
        <p className="c-meta sep">
          <span>{campaign.title}</span>
          <span>{t('camp.lineN', { n: target.line })}</span>
          <span className={target.late ? 'latec' : undefined}>{tx(target.stateName)}</span>
          {target.state !== 'resolved' && (
            <span className={target.late ? 'nb latec' : 'nb'}>
              {t(target.late ? 'camp.dueLate' : 'camp.dueOn', { day: civil(target.dueOn) })}
            </span>
          )}
        </p>
        <h2 className="c-h1 long">{target.label}</h2>
        <p className="sep">
          <Link to="/units/$id" params={{ id: target.unit.id }}>
            {tx(target.unit.name)}
          </Link>
          {target.place && <span>{target.place}</span>}
          {target.amount !== null && campaign.measure && (
            <span>{t('camp.size', { n: count(target.amount), measure: tx(campaign.measure) })}</span>
          )}
          {target.caseId && (
            <Link to="/case/$id" params={{ id: target.caseId }}>
              {t('camp.itsCase')}
            </Link>
          )}
        </p>
      </header>
      {target.steps.length === 0 ? (
        <p className="c-meta camp-pad">{t('camp.noSteps')}</p>
      ) : (
        <ol className="camp-steps">
          {target.steps.map(step => (
            <li key={step.id}>
              <p className="c-meta sep">
                <b>{tx(step.kindName)}</b>
                {step.by && <span>{step.by}</span>}
                <span>{when.moment(step.at)}</span>
              </p>
              <p className="long">{step.words ?? t('camp.caseClosed')}</p>
              <FileThumbs files={step.files} />
            </li>
          ))}
        </ol>
      )}
      {(target.acts.length > 0 || target.shut.length > 0) && (
        <ActSheet
          id={target.id}
          acts={target.acts}
          shut={target.shut}
          version={target.version}
          onDone={open => {
            void message.success(t('act.done', { act: tx(open.title) }))
            void readCampaigns()
            onLeave()
          }}
        />
      )}
    </>
  )
}
