import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useSubmit } from '../../shared/api/use-submit.ts'
import { callerMarksQuery } from '../api/callers.ts'
import { act } from '../api/http.ts'
import { queryClient } from '../api/queries.ts'
import type { CallPop } from '../api/types.ts'
import { t, tx } from '../i18n/index.ts'
import { Labelled, Typed } from './labelled.tsx'
import { NamedPick } from './pickers.tsx'
import { Refusal } from './refusal.tsx'
import { useWhen } from './time.ts'

interface Props {
  /** the number, or the appeal that it belongs to */
  of: { phone: string } | { appealId: string }
  mark: CallPop['mark']
  proposed: CallPop['proposedMark']
}

/**
 * Whether the number is marked, and what then holds; asking for a mark, which the program proposes from its counts and somebody
 * else decides (CHECKLIST K52).
 */
export function CallerMark({ of, mark, proposed }: Props) {
  const when = useWhen()
  const [open, setOpen] = useState(false)
  if (mark)
    return (
      <div className="state-error" role="status">
        <p className="strong">
          {t(`mark.${mark.state}`, { name: tx(mark.name), until: mark.until ? when.date(mark.until) : '' })}
        </p>
        {mark.state === 'marked' && <p>{tx(mark.measure)}</p>}
        <p className="c-meta">{t('mark.danger')}</p>
        <Link to="/callers" className="c-meta">
          {t('mark.list')}
        </Link>
      </div>
    )
  return open ? (
    <Ask of={of} proposed={proposed} onDone={() => setOpen(false)} />
  ) : (
    <p className={proposed ? 'warn warn-wrap' : undefined}>
      {proposed && countWords(proposed)}{' '}
      <button type="button" className="linklike" onClick={() => setOpen(true)}>
        {t('mark.ask')}
      </button>
    </p>
  )
}

const countWords = ({ days, filed, urged, name }: NonNullable<CallPop['proposedMark']>) =>
  t('mark.counted', { days, filed, urged, name: tx(name) })

function Ask({ of, proposed, onDone }: Pick<Props, 'of' | 'proposed'> & { onDone: () => void }) {
  const rules = useQuery(callerMarksQuery).data?.rules
  const [rule, setRule] = useState<string | null>(proposed?.rule ?? null)
  const [reason, setReason] = useState(proposed ? countWords(proposed) : '')
  const { submit, sending, problem } = useSubmit((key: string) =>
    act('/caller-marks', { ...of, rule, reason: reason.trim() }, { key }),
  )
  const missing = !rule
    ? t('act.missing.field', { field: t('mark.rule') })
    : reason.trim().length < 10
      ? t('act.missing.words', { n: 10 })
      : null
  return (
    <form
      className="pane af"
      onSubmit={async event => {
        event.preventDefault()
        if (missing || sending || (await submit()) === undefined) return
        await queryClient.invalidateQueries({ queryKey: ['call-pop'] })
        await queryClient.invalidateQueries({ queryKey: ['caller-of'] })
        await queryClient.invalidateQueries({ queryKey: ['caller-marks'] })
        onDone()
      }}
    >
      <Labelled label={t('mark.rule')} problem={problem} name="rule">
        {id => <NamedPick id={id} label={t('mark.rule')} rows={rules} value={rule} onChange={setRule} />}
      </Labelled>
      <Typed
        label={t('field.reason')}
        note={t('mark.reasonNote')}
        problem={problem}
        name="reason"
        rows={3}
        most={500}
        value={reason}
        onChange={setReason}
      />
      {problem && <Refusal problem={problem} />}
      <button type="submit" className="btn btn-s" aria-disabled={missing !== null || sending}>
        {missing ?? t('mark.send')}
      </button>
    </form>
  )
}
