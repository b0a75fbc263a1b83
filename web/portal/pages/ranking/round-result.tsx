import type { PublicRound } from '../../../shared/api/types.ts'
import { useLoad } from '../../../shared/api/use-load.ts'
import { moment } from '../../../shared/format/dates.ts'
import { useLang, useText } from '../../../shared/i18n/lang.ts'
import { Empty, ErrorBox, Loading, useMinute } from '../../../shared/parts/index.ts'
import { readRound } from '../../app/api.ts'
import { usePortal, useTexts, useTitle } from '../../app/context.ts'
import { Link } from '../../app/router.tsx'
import { Bands } from './bands.tsx'
import { Method } from './method.tsx'
import { Proof } from './proof.tsx'
import { Breach } from './rounds.tsx'

/** A published round: who came where, by what method, and the data to compute it again. */
export function RoundResult({ number }: { number: string }) {
  const t = useTexts('ranking')
  const text = useText()
  const lang = useLang()
  const now = useMinute()
  const { city } = usePortal()
  const { data, problem, again } = useLoad(`${city.code}/rounds/${number}`, signal => readRound(number, signal))
  useTitle(data ? `${text(data.name)} ${data.period}` : t('title'))
  return (
    <div className="ask">
      <p className="p-meta">
        <Link to="ranking">{t('title')}</Link>
      </p>
      <h1 className="p-h1" tabIndex={-1}>
        {data ? `${text(data.name)} ${data.period}` : t('rounds.title')}
      </h1>
      {!data && !problem && <Loading bars={[40, 100, 100, 100, 100]} />}
      {problem?.status === 404 ? (
        <Empty title={t('round.none')}>
          <p className="p-meta">{t('round.none.why')}</p>
        </Empty>
      ) : (
        problem && <ErrorBox problem={problem} again={again} />
      )}
      {data && (
        <>
          <p className="second intro">
            {t('round.intro', {
              ...{ n: data.subjects, of: text(data.subjectKind), from: data.from, to: data.to, full: data.full },
              ...{ at: moment(data.at, lang, now), number: data.number },
            })}
          </p>
          {data.groups.map(group => (
            <section key={group.id ?? ''}>
              {group.name && <h2 className="p-h2">{text(group.name)}</h2>}
              {data.publicity === 'banded' ? <Bands bands={group.bands} /> : <Rows rows={group.rows} />}
            </section>
          ))}
          <Method method={data.method} />
          <Proof versions={data.versions} say={t('round.proof')} />
          <Breach />
        </>
      )}
    </div>
  )
}

function Rows({ rows }: { rows: PublicRound['groups'][number]['rows'] }) {
  const t = useTexts('ranking')
  const text = useText()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className="tscroll" tabIndex={0} aria-label={t('round.table')}>
      <table className="grid-table round-rows">
        <thead>
          <tr>
            <th scope="col">{t('head.place')}</th>
            <th scope="col">{t('round.who')}</th>
            <th scope="col">{t('head.score')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.subject}>
              <td className="nb">
                {row.place === null ? '—' : t(row.tied ? 'round.tied' : 'round.place', { n: row.place })}
              </td>
              <th scope="row">
                {text(row.name)}
                {(row.unit || row.unranked) && (
                  <span className="p-meta of">
                    {row.unit && text(row.unit)} {row.unranked && text(row.unranked)}
                  </span>
                )}
              </th>
              <td>{row.score}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
