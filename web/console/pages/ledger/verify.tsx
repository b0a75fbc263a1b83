import { useEffect, useState } from 'react'
import { request } from '../../../shared/api/client.ts'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { count } from '../../../shared/format/numbers.ts'
import { ErrorBox } from '../../../shared/parts/index.ts'
import type { VerifyResult } from '../../api/types.ts'
import { t, tx } from '../../i18n/index.ts'

/** Checks the whole book again from the ground up and says what was found, place by place. */
export function Verify() {
  const [result, setResult] = useState<VerifyResult | null>(null)
  const [seconds, setSeconds] = useState(0)
  // reading a long book takes longer than an ordinary answer
  const { submit, sending, problem } = useSubmit((key: string) =>
    request<VerifyResult>('POST', '/api/ledger/verify', { body: {}, key, timeout: 600_000 }),
  )
  useEffect(() => {
    if (!sending) return
    setSeconds(0)
    const timer = setInterval(() => setSeconds(s => s + 1), 1000)
    return () => clearInterval(timer)
  }, [sending])
  return (
    <div className="ver">
      <button
        type="button"
        className="btn btn-1"
        aria-disabled={sending}
        onClick={async () => setResult((await submit()) ?? null)}
      >
        {sending ? t('ledger.verifying', { n: seconds }) : t('ledger.verify')}
      </button>
      <div role="status">
        {sending && <div className="going" aria-hidden="true" />}
        {result && !sending && (
          <p className={result.ok ? 'ok' : 'bad'}>
            {result.ok
              ? t('ledger.ok', { n: count(result.checked), s: result.seconds.toFixed(1) })
              : t('ledger.bad', { n: result.findings.length })}
          </p>
        )}
        {result && !result.ok && !sending && (
          <ul className="finds">
            {result.findings.map(f => (
              <li key={f.zh}>{tx(f)}</li>
            ))}
          </ul>
        )}
      </div>
      {problem && <ErrorBox problem={problem} />}
    </div>
  )
}
