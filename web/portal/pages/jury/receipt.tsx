import { useLoad } from '../../../shared/api/use-load.ts'
import { type BallotPaper, readCounted } from '../../app/jury-api.ts'
import { usePaperTexts } from './paper-texts.ts'

/** What stays on the phone: the fingerprints, by which this phone looks for its ballots among those that were counted. */
export function Receipt({ paper, digests }: { paper: BallotPaper; digests: readonly string[] }) {
  const t = usePaperTexts(paper.kind)
  const closed = paper.state === 'closed'
  const { data } = useLoad(closed ? paper.id : null, signal => readCounted(paper.id, signal))
  const found = digests.filter(digest => data?.digests.includes(digest)).length
  return (
    <section className="done" style={{ marginTop: 24 }} role="status">
      <p className="strong">{t('handed')}</p>
      {data ? (
        <p className={found === digests.length ? '' : 'wrong'}>
          {found === digests.length
            ? t('counted', { n: found, all: data.digests.length })
            : t('counted.not', { n: digests.length - found, all: digests.length })}
        </p>
      ) : (
        <p>{t('counted.later')}</p>
      )}
      <details className="jury-prints">
        <summary>{t('prints', { n: digests.length })}</summary>
        <p className="p-meta">{t(paper.secret ? 'prints.say' : 'prints.named')}</p>
        <ul>
          {digests.map(digest => (
            <li key={digest} className="jury-print">
              {digest.slice(0, 16).replace(/(.{4})(?=.)/g, '$1 ')}
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}
