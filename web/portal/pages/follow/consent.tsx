import { useCallback, useState } from 'react'
import type { Follow } from '../../../shared/api/types.ts'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { ErrorBox } from '../../../shared/parts/index.ts'
import { type Access, consent } from '../../app/api.ts'
import { useTexts } from '../../app/context.ts'

/** Whether others may read the matter: given when sending, taken back as easily (CHECKLIST K28; PIPL 15). */
export function Consent({ matter, access }: { matter: Follow; access: Access }) {
  const t = useTexts('follow')
  const [given, setGiven] = useState(matter.consentPublish)
  const [told, setTold] = useState<'on' | 'off' | null>(null)
  const { submit, sending, problem } = useSubmit(
    useCallback(
      (key: string, publish: boolean) => consent(key, access, matter.appealId, publish),
      [access, matter.appealId],
    ),
  )
  const change = async (publish: boolean) => {
    setTold(null)
    setGiven(publish)
    if (await submit(publish)) setTold(publish ? 'on' : 'off')
    else setGiven(!publish)
  }
  return (
    <>
      <label className="p-check" style={{ marginTop: 12 }}>
        <input
          type="checkbox"
          checked={given}
          aria-disabled={sending}
          onChange={event => void change(event.target.checked)}
        />
        <span>
          {t('consent')}
          <br />
          <span className="p-meta">{t('consent.note')}</span>
        </span>
      </label>
      <p className="p-meta" role="status">
        {told ? t(`consent.${told}`) : ''}
      </p>
      {problem && <ErrorBox problem={problem} />}
    </>
  )
}
