import { useState } from 'react'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { act } from '../../api/http.ts'
import { t, tx } from '../../i18n/index.ts'

/** The number to ring, masked until looked at; every look is recorded. */
export function RevealPhone({ appealId, masked }: { appealId: string; masked: string | null }) {
  const [phone, setPhone] = useState<string | null>(null)
  const { submit, sending, problem } = useSubmit((key: string) =>
    act<{ phone: string | null }>(`/appeals/${appealId}/reveal`, {}, { key }),
  )
  if (!masked) return <span className="c-meta">{t('case.noPhone')}</span>
  return (
    <>
      <span className="nb">{phone ?? masked}</span>
      {!phone && (
        <span className="c-meta reveal">
          <button
            type="button"
            className="linklike"
            disabled={sending}
            onClick={async () => setPhone((await submit())?.phone ?? null)}
          >
            {t('case.look')}
          </button>{' '}
          {problem ? tx(problem.title) : t('case.lookNote')}
        </span>
      )}
    </>
  )
}
