import type { PublicAnswer } from '../../../shared/api/types.ts'
import { useText } from '../../../shared/i18n/lang.ts'
import { Icon } from '../../../shared/parts/index.ts'
import { Link } from '../../app/router.tsx'

/** What the asker said of the answer, in shape and words. */
export function Verdict({ row }: { row: PublicAnswer }) {
  const text = useText()
  if (row.verdict === 'none') return <span className="verdict">{text(row.verdictWords)}</span>
  return (
    <span className={`verdict verdict-${row.verdict}`}>
      <Icon name={row.verdict === 'solved' ? 'tick' : 'again'} size="s" />
      {text(row.verdictWords)}
    </span>
  )
}

/** Question, answer in one line, verdict and time used. */
export function AnswerRow({ row }: { row: PublicAnswer }) {
  const text = useText()
  return (
    <li>
      <Link to={`answers/${row.id}`} className="p-row">
        <span className="grow">
          <b className="strong clamp">{row.title}</b>
          <span className="p-meta clamp">{row.line}</span>
          <span className="p-meta verdict-line">
            <Verdict row={row} />
            <span className="nb">{text(row.used)}</span>
          </span>
        </span>
      </Link>
    </li>
  )
}
