import type { RankingVersion } from '../../../shared/api/types.ts'
import { moment } from '../../../shared/format/dates.ts'
import { score } from '../../../shared/format/numbers.ts'
import { useLang, useText } from '../../../shared/i18n/lang.ts'
import { useMinute } from '../../../shared/parts/index.ts'
import { usePortal, useTexts } from '../../app/context.ts'

/** The publications of a period beside each other, their data, and how anybody computes them again. */
export function Proof({ versions, say }: { versions: readonly RankingVersion[]; say: string }) {
  const t = useTexts('ranking')
  const { city } = usePortal()
  const newest = versions[0]
  if (!newest) return null
  return (
    <section className="proofs">
      <h2 className="p-h2">{t('proof.title')}</h2>
      <p>{say}</p>
      {versions.map(version => (
        <Version key={version.id} version={version} />
      ))}
      <details className="proof">
        <summary>{t('proof.how')}</summary>
        <ol>
          <li>{t('proof.step1')}</li>
          <li>
            {t('proof.step2')}
            <pre>
              <code>{`npx bihuan verify publication ${city.code}-${newest.number}.json --key ${city.code}-key.pem`}</code>
            </pre>
          </li>
          <li>{t('proof.step3')}</li>
        </ol>
        <p className="p-meta">
          {t('proof.key')}{' '}
          <a href={`/api/public/${city.code}/ranking/key`} download={`${city.code}-key.pem`}>
            {t('proof.keyFile')}
          </a>
        </p>
      </details>
    </section>
  )
}

function Version({ version }: { version: RankingVersion }) {
  const t = useTexts('ranking')
  const lang = useLang()
  const now = useMinute()
  return (
    <div className="version">
      <h3 className="p-h3">{version.version === 1 ? t('proof.first') : t('proof.version', { n: version.version })}</h3>
      <p className="p-meta">{t('proof.at', { at: moment(version.at, lang, now), number: version.number })}</p>
      {version.reason && <p>{t('proof.reason', { reason: version.reason })}</p>}
      {version.changes.length > 0 && <Changes version={version} />}
      {version.file ? (
        <p className="takes">
          <a className="p-btn p-btn-2" href={version.file} download>
            {t('proof.file')}
          </a>
          <a href={`${version.file}?as=gz`} download>
            {t('proof.gz')}
          </a>
        </p>
      ) : (
        <p className="p-meta">{t('proof.noFile')}</p>
      )}
      <p className="p-meta digest">
        {t('proof.digest')} <code>{version.digest}</code>
      </p>
    </div>
  )
}

function Changes({ version }: { version: RankingVersion }) {
  const t = useTexts('ranking')
  const text = useText()
  const counted = version.changes.some(row => row.counts.length > 0)
  const place = (n: number | null) => (n === null ? t('proof.none') : String(n))
  return (
    <details className="proof">
      <summary>{t('proof.changes')}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section className="tscroll" tabIndex={0} aria-label={t('proof.changes')}>
        <table className="grid-table">
          <thead>
            <tr>
              <th scope="col">{t('proof.unit')}</th>
              <th scope="col">{t('proof.place')}</th>
              <th scope="col">{t('proof.score')}</th>
              {counted && <th scope="col">{t('proof.counts')}</th>}
            </tr>
          </thead>
          <tbody>
            {version.changes.map(row => (
              <tr key={row.unit}>
                <th scope="row">{text(row.name)}</th>
                <td>{row.place ? t('proof.was', { was: place(row.place.was), is: place(row.place.is) }) : '—'}</td>
                <td>{row.score ? t('proof.was', { was: score(row.score.was), is: score(row.score.is) }) : '—'}</td>
                {counted && (
                  <td>
                    {row.counts.map(c => (
                      <span key={c.count.zh} className="line">
                        {text(c.count)} {t('proof.was', { was: c.was, is: c.is })}
                      </span>
                    ))}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  )
}
