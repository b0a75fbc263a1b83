import { useId, useState } from 'react'
import { useLoad } from '../../../shared/api/use-load.ts'
import { period as periodWords } from '../../../shared/format/dates.ts'
import { useLang, useText } from '../../../shared/i18n/lang.ts'
import { Empty, ErrorBox, Loading } from '../../../shared/parts/index.ts'
import { readPeriods, readRanking } from '../../app/api.ts'
import { usePortal, useTexts, useTitle } from '../../app/context.ts'
import type { PageProps } from '../../app/pages.ts'
import { Bands } from './bands.tsx'
import { Course } from './course.tsx'
import { Proof } from './proof.tsx'
import { RankTable } from './rank-table.tsx'
import { RoundResult } from './round-result.tsx'
import { Breach, Rounds } from './rounds.tsx'
import { Sum } from './sum.tsx'

/** The ranking of days and months, or with a number the result of one round. */
export default function RankingPage({ part }: PageProps) {
  return part ? <RoundResult number={part} /> : <Ranking />
}

/** The published ranking: period, group, the table that is the chart, the sum of the first place. */
function Ranking() {
  const t = useTexts('ranking')
  const text = useText()
  const lang = useLang()
  const id = useId()
  const { city } = usePortal()
  const [kind, setKind] = useState<'month' | 'day'>('month')
  const [period, setPeriod] = useState('')
  const [group, setGroup] = useState('')
  useTitle(t('title'))
  const periods = useLoad(city.code, readPeriods)
  const { data, problem, again } = useLoad(`${city.code}/${kind}/${period}/${group}`, signal =>
    readRanking({ kind, period, group }, signal),
  )
  const list = kind === 'month' ? periods.data?.months : periods.data?.days
  const choices = [...new Set([...(list ?? []), ...(data?.kind === kind ? [data.period] : [])])].sort().reverse()
  // Nothing published yet is a state of the city, not a failure.
  const unpublished = problem?.status === 404
  const internal = periods.data?.publicity === 'internal'
  const satisfaction = data?.scheme.weights.satisfaction
  return (
    <div className="ask">
      <h1 className="p-h1" tabIndex={-1}>
        {t('title')}
      </h1>
      <p className="second intro">
        {satisfaction === undefined
          ? t('intro')
          : t('intro.weight', { n: Math.round(satisfaction <= 1 ? satisfaction * 100 : satisfaction) })}
      </p>
      <div className="pick">
        <fieldset className="kind">
          <legend className="sr">{t('kind')}</legend>
          <div className="p-seg">
            {(['month', 'day'] as const).map(k => (
              <label key={k}>
                <input
                  type="radio"
                  name={`${id}-kind`}
                  checked={kind === k}
                  onChange={() => {
                    setKind(k)
                    setPeriod('')
                  }}
                />
                {t(`kind.${k}`)}
              </label>
            ))}
          </div>
        </fieldset>
        <label>
          <span className="p-label">{t(`period.${kind}`)}</span>
          <select
            className="p-input"
            value={data?.kind === kind ? data.period : period}
            onChange={e => setPeriod(e.target.value)}
          >
            {choices.length === 0 && <option value="">{t('period.none')}</option>}
            {choices.map(p => (
              <option key={p} value={p}>
                {periodWords(p, lang)}
              </option>
            ))}
          </select>
        </label>
        {data && (
          <label>
            <span className="p-label">{t('group')}</span>
            <select className="p-input" value={data.group} onChange={e => setGroup(e.target.value)}>
              {data.groups.map(g => (
                <option key={g.id} value={g.id}>
                  {t('group.units', { name: text(g.name), n: g.units })}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      {problem && !unpublished && (
        <div style={{ marginTop: 20 }}>
          <ErrorBox problem={problem} again={again} />
        </div>
      )}
      {!data && !problem && <Loading bars={[40, 100, 100, 100, 100, 100, 100]} />}
      {(unpublished || (data?.rows.length === 0 && !data.bands)) && (
        <Empty title={t(internal ? 'internal' : 'none')}>
          <p className="p-meta">{t(internal ? 'internal.why' : 'none.why')}</p>
        </Empty>
      )}
      {data?.bands && <Bands bands={data.bands} />}
      {data?.kind === 'month' && data.rows.length > 0 && (
        <p className="p-meta">
          {t('covers', { from: periodWords(data.covers.from, lang), to: periodWords(data.covers.to, lang) })}
        </p>
      )}
      {data && data.rows.length > 0 && (
        <div className="cols">
          <RankTable table={data} />
          <Sum table={data} />
        </div>
      )}
      {data && data.rows.length > 0 && <Course group={data.group} rows={data.rows} />}
      {data && <Proof versions={data.versions} say={t('proof.say')} />}
      <Rounds />
      <Breach />
    </div>
  )
}
