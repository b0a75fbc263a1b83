import { useId, useState } from 'react'
import { usePortal, useTexts, useTitle } from '../../app/context.ts'
import { readSession } from './access-store.ts'
import { ByCode } from './by-code.tsx'
import { ByPhone } from './by-phone.tsx'
import { MyMatters } from './my-matters.tsx'

/** Two doors to one's own matters: the query code (CHECKLIST K8), or telephone and one-time code (K9). No account. */
export default function FollowPage() {
  const t = useTexts('follow')
  const { city } = usePortal()
  const id = useId()
  const [way, setWay] = useState<'code' | 'phone'>(() => (readSession(Date.now()) ? 'phone' : 'code'))
  const [session, setSession] = useState(() => readSession(Date.now()))
  useTitle(t('title'))
  return (
    <div className="ask">
      <h1 className="p-h1" tabIndex={-1}>
        {t('title')}
      </h1>
      <p className="lead">{t('lead')}</p>
      <fieldset className="p-seg">
        <legend className="sr">{t('way')}</legend>
        {(['code', 'phone'] as const).map(w => (
          <label key={w}>
            <input type="radio" name={`${id}-way`} checked={way === w} onChange={() => setWay(w)} />
            {t(`way.${w}`)}
          </label>
        ))}
      </fieldset>
      {way === 'code' && <ByCode />}
      {way === 'phone' && !session && <ByPhone onOpen={setSession} />}
      {way === 'phone' && session && <MyMatters session={session} onEnd={() => setSession(null)} />}
      <p className="p-meta" style={{ marginTop: 28 }}>
        {t('lost')} <a href={`tel:${city.hotline}`}>{t('lost.call', { hotline: city.hotline })}</a>
      </p>
    </div>
  )
}
