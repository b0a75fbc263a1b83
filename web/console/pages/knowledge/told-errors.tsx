import { useCallback, useState } from 'react'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { act } from '../../api/http.ts'
import { type KnowledgeEntry, readKnowledge } from '../../api/knowledge.ts'
import { t } from '../../i18n/index.ts'
import { Typed } from '../../parts/labelled.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import { Seg } from '../../parts/seg.tsx'
import { useWhen } from '../../parts/time.ts'

type Told = KnowledgeEntry['errors'][number]

/** What was told to be wrong, open ones first, each answered by the unit. */
export function ToldErrors({ entry }: { entry: KnowledgeEntry }) {
  const when = useWhen()
  if (entry.errors.length === 0) return null
  const rows = [...entry.errors].sort((a, b) => Number(b.state === 'open') - Number(a.state === 'open'))
  return (
    <div className="kb-errors">
      <h3 className="c-h2">{t('kb.errors')}</h3>
      <ul>
        {rows.map(row => (
          <li key={row.id}>
            <p className="long">{row.words}</p>
            <p className="c-meta sep">
              <span>{row.by ?? t('kb.citizen')}</span>
              <span className="nb">{when.moment(row.at)}</span>
              <span>{t('kb.errorOf', { n: row.n })}</span>
              <span className={row.state === 'open' ? 'latec' : undefined}>{t(`kb.error.${row.state}`)}</span>
              {row.state === 'open' && <span>{t('kb.answerBy', { time: when.moment(row.dueAt) })}</span>}
            </p>
            {row.answer && (
              <p>
                {row.answer} <span className="c-meta">{row.answeredBy}</span>
              </p>
            )}
            {row.mayAnswer && <Answer row={row} />}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Answer({ row }: { row: Told }) {
  const [wrong, setWrong] = useState<'yes' | 'no' | null>(null)
  const [answer, setAnswer] = useState('')
  const { submit, sending, problem } = useSubmit(
    useCallback(
      (key: string, body: object) => act(`/knowledge-errors/${row.id}/answer`, body, { key, version: row.version }),
      [row.id, row.version],
    ),
  )
  const missing =
    wrong === null
      ? t('act.missing.field', { field: t('kb.isWrong') })
      : answer.trim().length < 4
        ? t('act.missing.words', { n: 4 })
        : null
  return (
    <form
      className="af kb-form"
      onSubmit={async event => {
        event.preventDefault()
        if (missing || sending) return
        if ((await submit({ wrong: wrong === 'yes', answer: answer.trim() })) !== undefined) await readKnowledge()
      }}
    >
      <Seg
        small
        label={t('kb.isWrong')}
        value={wrong}
        onChange={setWrong}
        options={(['yes', 'no'] as const).map(value => ({ value, label: t(`kb.isWrong.${value}`) }))}
      />
      {wrong === 'yes' && <p className="c-meta">{t('kb.stops')}</p>}
      <Typed
        label={t('kb.errorAnswer')}
        problem={problem}
        name="answer"
        rows={2}
        most={500}
        value={answer}
        onChange={setAnswer}
      />
      {problem && <Refusal problem={problem} />}
      <button type="submit" className="btn btn-s" aria-disabled={missing !== null || sending}>
        {missing ?? t('kb.answerIt')}
      </button>
    </form>
  )
}
