import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { App } from 'antd'
import { useState } from 'react'
import { count, percent } from '../../../shared/format/numbers.ts'
import { SortHeads } from '../../../shared/parts/sort-head.tsx'
import { type Campaign, campaignQuery, readCampaigns } from '../../api/campaigns.ts'
import { t, tx } from '../../i18n/index.ts'
import { ActSheet } from '../../parts/act-sheet.tsx'
import { Bars } from '../../parts/bars.tsx'
import { ExportButton } from '../../parts/export-button.tsx'
import { FigureLink } from '../../parts/figure-link.tsx'
import { Sortable } from '../../parts/table.tsx'
import { civil, useWhen } from '../../parts/time.ts'
import { Waiting } from '../../parts/waiting.tsx'
import { AddLines } from './add-lines.tsx'
import { pointsBetween, rateOf, shareOf } from './share.ts'
import { TargetPane } from './target-pane.tsx'
import { Targets } from './targets.tsx'

/** On a phone the campaign stands below the list: whoever picked one is led there. */
const leadTo = (node: HTMLElement | null) => {
  if (node && matchMedia('(max-width: 900px)').matches) node.scrollIntoView({ block: 'start' })
}

interface Inner {
  id: string
  picked: boolean
  /** the target that is looked at */
  shown: string | null
  onShow: (target: string | null) => void
}

/** One campaign: how far it is, call by call and unit by unit, satisfaction before and since, and its list. */
export function CampaignPane(inner: Inner) {
  const query = useQuery(campaignQuery(inner.id))
  if (query.data) return <View campaign={query.data} {...inner} />
  return (
    <section className="pane camp-side">
      <Waiting query={query} bars={[40, 70, 60]} />
    </section>
  )
}

function View({ campaign, picked, shown, onShow }: Inner & { campaign: Campaign }) {
  const [unit, setUnit] = useState<string | null>(null)
  if (shown)
    return (
      <section className="pane camp-side" aria-label={campaign.title} ref={leadTo}>
        <TargetPane id={shown} campaign={campaign} onLeave={() => onShow(null)} />
      </section>
    )
  return (
    <div className="camp-right">
      <section className="pane camp-side" aria-label={campaign.title} ref={picked ? leadTo : null}>
        <Head campaign={campaign} />
        <Manage campaign={campaign} />
      </section>
      {campaign.standing.targets + campaign.standing.dropped > 0 && (
        <>
          <section className="pane camp-course">
            <Course campaign={campaign} />
            <Effect campaign={campaign} />
          </section>
          {campaign.units.length > 1 && <Units campaign={campaign} onPick={setUnit} />}
          <Targets campaign={campaign} unit={unit} onUnit={setUnit} onShow={onShow} />
        </>
      )}
    </div>
  )
}

function Head({ campaign }: { campaign: Campaign }) {
  const { standing, measure } = campaign
  const silent = campaign.units.filter(row => row.silent).length
  return (
    <header className="camp-top">
      <p className="c-meta sep">
        <span>{tx(campaign.stateName)}</span>
        <span className="nb">{t('camp.span', { from: civil(campaign.fromDay), to: civil(campaign.untilDay) })}</span>
        {campaign.by && <span className="nb">{campaign.by}</span>}
        {campaign.topic && (
          <Link to="/topics" search={{ id: campaign.topic }}>
            {t('camp.ofTopic')}
          </Link>
        )}
      </p>
      <h2 className="c-h1">{campaign.title}</h2>
      <p className="long">{campaign.aim}</p>
      <dl className="camp-figures">
        <div>
          <dt>
            {t('camp.resolvedShare')} <FigureLink id="campaign.resolved" name={t('camp.resolvedShare')} />
          </dt>
          <dd>
            <b className="num">{percent(shareOf(standing))}</b>
            <span className="c-meta">
              {t(campaign.own ? 'camp.resolvedOwn' : 'camp.resolvedOf', { n: standing.resolved, of: standing.targets })}
            </span>
          </dd>
        </div>
        {measure && standing.amount > 0 && (
          <div>
            <dt>{t('camp.amountResolved', { measure: tx(measure) })}</dt>
            <dd>
              <b className="num">{count(standing.resolvedAmount)}</b>
              <span className="c-meta">{t('camp.ofAmount', { n: count(standing.amount) })}</span>
            </dd>
          </div>
        )}
        <div>
          <dt>{t('camp.reported')}</dt>
          <dd>
            <b className="num">{standing.reported}</b>
          </dd>
        </div>
        <div className={standing.late > 0 ? 'bad' : undefined}>
          <dt>{t('camp.late')}</dt>
          <dd>
            <b className="num">{standing.late}</b>
          </dd>
        </div>
        {campaign.state === 'running' && (
          <div className={silent > 0 ? 'bad' : undefined}>
            <dt>{t('camp.silentUnits')}</dt>
            <dd>
              <b className="num">{silent}</b>
              {campaign.nextCallOn && (
                <span className="c-meta nb">{t('camp.nextCall', { day: civil(campaign.nextCallOn) })}</span>
              )}
            </dd>
          </div>
        )}
      </dl>
      <details className="camp-items">
        <summary>{t('camp.itemsN', { n: campaign.items.length })}</summary>
        <p>
          {campaign.items.map((item, n) => (
            <span key={item.id}>
              {n > 0 && t('list.comma')}
              <Link to="/cases" search={{ item: item.id }}>
                {tx(item.name)}
              </Link>
            </span>
          ))}
        </p>
      </details>
      {campaign.outcome && (
        <div className="propose">
          <p className="c-h3">{t('camp.outcome')}</p>
          <p className="long">{campaign.outcome}</p>
        </div>
      )}
    </header>
  )
}

/** What whoever runs it does with it: hand out, list the cases in hand, close. */
function Manage({ campaign }: { campaign: Campaign }) {
  const { message } = App.useApp()
  const adding = campaign.acts.find(one => one.name === 'campaign.addTargets')
  const others = campaign.acts.filter(one => one !== adding)
  const [open, setOpen] = useState(campaign.standing.targets === 0)
  if (campaign.acts.length === 0) return null
  return (
    <details className="camp-manage" open={open} onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>{t('camp.manage')}</summary>
      {open && (
        <>
          {adding && <AddLines campaign={campaign} open={adding} onDone={() => setOpen(false)} />}
          <ActSheet
            id={campaign.id}
            acts={others}
            shut={[]}
            version={campaign.version}
            quiet
            onDone={(act, result) => {
              const { added } = result as { added?: number }
              void message.success(
                added === undefined ? t('act.done', { act: tx(act.title) }) : t('camp.addedCases', { n: added }),
              )
              void readCampaigns()
            }}
          />
        </>
      )}
    </details>
  )
}

/** How far it was at each call, as it was found then; and how far it is now. */
function Course({ campaign }: { campaign: Campaign }) {
  if (campaign.calls.length === 0) return null
  const rows = campaign.calls.map(call => ({
    id: call.day,
    name: civil(call.day),
    value: shareOf(call) ?? 0,
    words: (
      <>
        {percent(shareOf(call))} <span className="c-meta">{`${call.resolved}/${call.targets}`}</span>
      </>
    ),
  }))
  return (
    <div>
      <h3 className="c-h3">{t('camp.course')}</h3>
      <Bars title={t('camp.resolvedShare')} head={t('camp.callDay')} rows={rows} most={1} />
      {campaign.calls.at(-1)?.silent !== 0 && (
        <p className="c-meta">{t('camp.silentAt', { n: campaign.calls.at(-1)?.silent ?? 0 })}</p>
      )}
    </div>
  )
}

/** Satisfaction with this class of matters before it began and since. */
function Effect({ campaign: { before, after, state } }: { campaign: Campaign }) {
  const points = pointsBetween(before, after)
  const bar = (id: 'before' | 'after', of: Campaign['before']) => ({
    id,
    name: t(id === 'after' && state === 'closed' ? 'camp.until.closed' : `camp.${id}`),
    value: rateOf(of) ?? 0,
    words: (
      <>
        {percent(rateOf(of))} <span className="c-meta">{t('camp.verdicts', { n: of.valid })}</span>
      </>
    ),
  })
  return (
    <div>
      <h3 className="c-h3">
        {t('camp.effect')} <FigureLink id="campaign.after" name={t('camp.effect')} />
      </h3>
      <Bars
        title={t('camp.satisfaction')}
        head={t('camp.when')}
        rows={[bar('before', before), bar('after', after)]}
        most={1}
      />
      <p className="c-meta">
        {points === null
          ? t('camp.noCompare')
          : t(points >= 0 ? 'camp.up' : 'camp.down', { points: Math.abs(points).toFixed(1) })}{' '}
        {t('camp.effectDays', { from: civil(before.from), to: civil(before.to) })}
      </p>
    </div>
  )
}

function Units({ campaign, onPick }: { campaign: Campaign; onPick: (unit: string) => void }) {
  const when = useWhen()
  const name = t('camp.units')
  const { units, measure } = campaign
  const heads = [t('camp.unit'), t('camp.targets'), t('camp.resolved'), t('camp.reported'), t('camp.late')]
  return (
    <section className="pane camp-units">
      <div className="row">
        <h2 className="c-h2">{name}</h2>
        <ExportButton
          name={`${campaign.title} ${name} ${when.date(new Date(when.now).toISOString())}`}
          lines={() => [
            [...heads, ...(measure ? [tx(measure), t('camp.amountResolved', { measure: tx(measure) })] : [])],
            ...units.map(row => [
              ...[tx(row.unit.name), row.targets, row.resolved, row.reported, row.late],
              ...(measure ? [row.amount, row.resolvedAmount] : []),
            ]),
          ]}
        />
      </div>
      <Sortable
        title={name}
        rows={units}
        by={{
          unit: row => tx(row.unit.name),
          targets: row => row.targets,
          resolved: row => shareOf(row),
          reported: row => row.reported,
          late: row => row.late,
        }}
      >
        {of => (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
          <section className="scroll" tabIndex={0} aria-label={name}>
            <table className="tbl">
              <thead>
                <tr>
                  <SortHeads
                    of={of}
                    heads={[
                      ['unit', t('camp.unit')],
                      ['targets', t('camp.targets'), 'r'],
                      ['resolved', t('camp.resolvedShare'), 'r'],
                      ['reported', t('camp.reported'), 'r'],
                      ['late', t('camp.late'), 'r'],
                    ]}
                  />
                </tr>
              </thead>
              <tbody>
                {of.rows.map(row => (
                  <tr key={row.unit.id}>
                    <td>
                      <button type="button" className="linklike" onClick={() => onPick(row.unit.id)}>
                        {tx(row.unit.name)}
                      </button>
                      {row.silent && <span className="latec camp-silent">{t('camp.silent')}</span>}
                    </td>
                    <td className="r num nb">{row.targets}</td>
                    <td className="r num nb">
                      {percent(shareOf(row))} <span className="c-meta">{`${row.resolved}/${row.targets}`}</span>
                    </td>
                    <td className="r num nb">{row.reported}</td>
                    <td className={row.late > 0 ? 'r num nb latec' : 'r num nb'}>{row.late}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        )}
      </Sortable>
    </section>
  )
}
