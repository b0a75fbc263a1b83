import { useCallback, useState } from 'react'
import type { Follow } from '../../../shared/api/types.ts'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { ErrorBox } from '../../../shared/parts/index.ts'
import { type Access, chooseMessages } from '../../app/api.ts'
import { useTexts } from '../../app/context.ts'

/** Which messages come (CHECKLIST K19): what concerns a right always does, the rest can be switched off and on again. */
export function ChooseMessages({
  choice,
  access,
  appealId,
}: {
  choice: NonNullable<Follow['messageChoice']>
  access: Access
  appealId: string
}) {
  const t = useTexts('follow')
  const [want, setWant] = useState(choice)
  const [told, setTold] = useState(false)
  const { submit, sending, problem } = useSubmit(
    useCallback(
      (key: string, next: 'all' | 'essential') => chooseMessages(key, access, appealId, next),
      [access, appealId],
    ),
  )
  const change = async (next: 'all' | 'essential') => {
    const before = want
    setTold(false)
    setWant(next)
    if (await submit(next)) setTold(true)
    else setWant(before)
  }
  return (
    <>
      <label className="p-check">
        <input
          type="checkbox"
          checked={want === 'all'}
          aria-disabled={sending}
          onChange={event => void change(event.target.checked ? 'all' : 'essential')}
        />
        <span>
          {t('choice.more')}
          <br />
          <span className="p-meta">{t('choice.always')}</span>
        </span>
      </label>
      <p className="p-meta" role="status">
        {told ? t(want === 'all' ? 'choice.on' : 'choice.off') : ''}
      </p>
      {problem && <ErrorBox problem={problem} />}
    </>
  )
}
