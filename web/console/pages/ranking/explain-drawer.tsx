import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Drawer } from 'antd'
import { useState } from 'react'
import { period as periodWords } from '../../../shared/format/dates.ts'
import { percent, score } from '../../../shared/format/numbers.ts'
import { Icon, Kbd } from '../../../shared/parts/index.ts'
import { explainQuery } from '../../api/queries.ts'
import type { IndicatorView, RankingExplain, RankingTable } from '../../api/types.ts'
import { lang, t, tx } from '../../i18n/index.ts'
import { useKeys } from '../../keys/use-keys.ts'
import { Waiting } from '../../parts/waiting.tsx'
import { type CaseDrill, RankCases } from './case-drill.tsx'
import { WhyMoved } from './difference.tsx'
import { CostlyCases } from './object.tsx'

/** Why this score: one sentence, the sum, what was left out, the cases, the ladder as a recommendation. */
export function ExplainDrawer({ table, unit, onClose }: { table: RankingTable; unit: string; onClose: () => void }) {
  const query = useQuery(explainQuery({ kind: table.kind, period: table.period, unit }))
  useKeys([{ keys: 'Escape', label: t('rank.close'), bar: true, inFields: true, run: onClose }], 1)
  const row = table.rows.find(r => r.unit === unit)
  return (
    <Drawer
      open
      size="min(560px, 100vw)"
      onClose={onClose}
      closable={false}
      keyboard={false}
      rootClassName="exd"
      aria-label={t('rank.explain')}
      footer={
        <div className="row">
          <button type="button" className="btn" onClick={() => window.print()}>
            {t('rank.print')}
            <Icon name="print" size="s" />
          </button>
          <span className="c-meta">{t('rank.recompute')}</span>
        </div>
      }
    >
      <div className="exh">
        <div>
          <p className="c-meta sep">
            <span>
              {row?.place
                ? t('rank.placeOf', { n: row.place, of: query.data?.of ?? table.rows.filter(r => !r.small).length })
                : t('rank.notRanked')}
            </span>
            <span>{periodWords(table.period, lang())}</span>
          </p>
          <h2 className="c-h1">
            {row?.small
              ? t('rank.whyNot', { name: tx(row.name) })
              : t('rank.why', { name: tx(row?.name), score: row ? score(row.score) : '' })}
          </h2>
        </div>
        <button type="button" aria-label={`${t('rank.close')} Esc`} onClick={onClose}>
          <Icon name="close" /> <Kbd>Esc</Kbd>
        </button>
      </div>
      {query.data ? <Body table={table} explain={query.data} /> : <Waiting query={query} bars={[80, 90, 90, 60]} />}
    </Drawer>
  )
}

function Body({ table, explain }: { table: RankingTable; explain: RankingExplain }) {
  const [drill, setDrill] = useState<CaseDrill | null>(null)
  // Where nothing was counted nothing was lost: a unit with too few is not ranked, and has no sum.
  const counted = explain.indicators.filter(i => i.denominator > 0)
  const small = table.rows.find(row => row.unit === explain.unit)?.small ?? false
  const most = Math.max(0.01, ...counted.map(i => i.lost))
  const lost = explain.indicators.reduce((sum, i) => sum + i.lost, 0)
  const worst = counted.reduce<IndicatorView | null>((a, b) => (a === null || b.lost > a.lost ? b : a), null)
  const base = { kind: table.kind, period: table.period, unit: explain.unit }
  const open = (indicator: IndicatorView, part: CaseDrill['part']) =>
    setDrill({ ...base, indicator: indicator.id, part, title: `${tx(indicator.name)}　${t(`rank.part.${part}`)}` })
  if (drill) return <RankCases drill={drill} onBack={() => setDrill(null)} />
  return (
    <>
      <p className="exsay">{tx(explain.sentence)}</p>
      <table className="cal">
        <thead>
          <tr>
            <th>{t('rank.indicator')}</th>
            <th className="r">{t('rank.parts')}</th>
            <th className="r">{t('rank.rate')}</th>
            <th className="r">{t('rank.full')}</th>
            <th className="r">{t('rank.points')}</th>
            <th className="r">{t('rank.lost')}</th>
          </tr>
        </thead>
        <tbody>
          {explain.indicators.map(i => (
            <tr key={i.id} className={i === worst ? 'on' : undefined}>
              <td title={tx(i.formula)}>
                <Link to="/rules" search={{ tab: 'figures' }} hash={`${table.scheme.code}.${i.id}`}>
                  {tx(i.name)}
                </Link>
              </td>
              <td className="r">
                <button type="button" className="linklike" onClick={() => open(i, 'numerator')}>
                  {i.numerator}
                </button>
                {' / '}
                <button type="button" className="linklike" onClick={() => open(i, 'denominator')}>
                  {i.denominator}
                </button>
              </td>
              <td className="r">{percent(i.rate)}</td>
              <td className="r">{i.weight}</td>
              <td className="r">{i.denominator > 0 ? score(i.points) : '—'}</td>
              <td className="r lose">
                {i.denominator > 0 ? (
                  <>
                    <i style={{ width: `${(i.lost / most) * 72}px` }} aria-hidden="true" />
                    <button type="button" className="linklike" onClick={() => open(i, 'lost')}>
                      {score(i.lost)}
                    </button>
                  </>
                ) : (
                  '—'
                )}
              </td>
            </tr>
          ))}
          {!small && (
            <tr className="sum">
              <td>{t('rank.sum')}</td>
              <td />
              <td />
              <td className="r">{explain.indicators.reduce((sum, i) => sum + i.weight, 0)}</td>
              <td className="r">{score(explain.score)}</td>
              <td className="r">{score(lost)}</td>
            </tr>
          )}
        </tbody>
      </table>
      {explain.excluded.length > 0 && (
        <>
          <h3 className="c-h3 sub row">
            {t('rank.excluded', { n: explain.excluded.reduce((sum, e) => sum + e.count, 0) })}
            {worst && (
              <button type="button" className="linklike" onClick={() => open(worst, 'excluded')}>
                {t('rank.which')}
              </button>
            )}
          </h3>
          <dl className="exc">
            {explain.excluded.map(e => (
              <div key={e.ground}>
                <dt>{tx(e.name)}</dt>
                <dd>{e.count}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {explain.cases.length > 0 && (
        <>
          <h3 className="c-h3 sub">{t('rank.costly', { n: explain.cases.length + explain.more })}</h3>
          <CostlyCases kind={table.kind} explain={explain} />
          {explain.more > 0 && worst && (
            <p className="more">
              <button type="button" className="linklike" onClick={() => open(worst, 'lost')}>
                {t('rank.all', { n: explain.cases.length + explain.more })}
              </button>
            </p>
          )}
        </>
      )}
      {!small && <WhyMoved kind={table.kind} period={table.period} unit={explain.unit} />}
      {explain.ladder && (
        <section className="ladder">
          <h3 className="c-h3">{t('rank.ladder', { step: tx(explain.ladder.name) })}</h3>
          <p className="c-meta">
            {tx(explain.ladder.reason)} {t('rank.ladderNote')}
          </p>
          <div className="lad">
            {explain.ladder.months.map((m, n) => (
              <span key={m} className={n === (explain.ladder?.months.length ?? 0) - 1 ? 'cur' : 'done'}>
                {periodWords(m, lang())}
                <b>{n === (explain.ladder?.months.length ?? 0) - 1 ? tx(explain.ladder?.name) : t('rank.lastThree')}</b>
              </span>
            ))}
          </div>
        </section>
      )}
    </>
  )
}
