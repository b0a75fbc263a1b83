import { type RefObject, useId } from 'react'
import type { ReplyBy } from '../../../shared/api/types.ts'
import { useText } from '../../../shared/i18n/lang.ts'
import { usePortal, useTexts } from '../../app/context.ts'
import { changeContact, changeDraft, useForm } from './draft-store.ts'
import { NameFull } from './name-full.tsx'
import { nameLength, spacedPhone } from './rules.ts'

const ways: ReplyBy[] = ['sms', 'phone', 'none']

/** Named or anonymous with its consequence told before (CHECKLIST K6); a name is never refused (K29). */
export function ContactFields({
  wrong,
  phone,
  onPhone,
}: {
  wrong: string
  phone: RefObject<HTMLInputElement | null>
  onPhone: () => void
}) {
  const t = useTexts('submit')
  const text = useText()
  const id = useId()
  const { city } = usePortal()
  const { draft, contact } = useForm(city.code)
  return (
    <>
      <fieldset className="p-choice" style={{ marginTop: 16 }}>
        <legend className="sr">{t('who.choice')}</legend>
        <label>
          <input
            type="radio"
            name={`${id}-who`}
            checked={!draft.anonymous}
            onChange={() => changeDraft(city.code, { anonymous: false })}
          />
          {t('who.named')}
        </label>
        <label>
          <input
            type="radio"
            name={`${id}-who`}
            checked={draft.anonymous}
            aria-describedby={`${id}-cost`}
            onChange={() => changeDraft(city.code, { anonymous: true })}
          />
          {t('who.anonymous')}
        </label>
      </fieldset>
      <p className="p-hint" id={`${id}-cost`} style={{ marginTop: 8 }}>
        {text(city.anonymousConsequence)}
      </p>
      {!draft.anonymous && (
        <>
          <div className="p-field">
            <label className="p-label" htmlFor="name">
              {t('who.name')} <span className="p-hint">{t('may')}</span>
            </label>
            <input
              id="name"
              className="p-input"
              maxLength={nameLength * 2}
              autoComplete="name"
              value={contact.name}
              onChange={event => changeContact(city.code, { name: event.target.value })}
            />
            <NameFull name={contact.name} />
          </div>
          <div className="p-field">
            <label className="p-label" htmlFor="phone">
              {t('who.phone')}
            </label>
            <input
              id="phone"
              ref={phone}
              className="p-input"
              type="tel"
              inputMode="tel"
              autoComplete="tel-national"
              maxLength={20}
              value={contact.phone}
              aria-invalid={wrong !== ''}
              aria-describedby={wrong ? 'phone-wrong' : undefined}
              onBlur={() => changeContact(city.code, { phone: spacedPhone(contact.phone) })}
              onChange={event => {
                onPhone()
                changeContact(city.code, { phone: event.target.value })
              }}
            />
            {wrong && (
              <p className="wrong" id="phone-wrong" role="alert">
                {wrong}
              </p>
            )}
          </div>
          <fieldset className="p-field">
            <legend className="p-label">{t('who.reply')}</legend>
            <div className="p-tags">
              {ways.map(way => (
                <label key={way}>
                  <input
                    type="radio"
                    name={`${id}-way`}
                    checked={draft.replyBy === way}
                    onChange={() => changeDraft(city.code, { replyBy: way })}
                  />
                  {t(`who.reply.${way}`)}
                </label>
              ))}
            </div>
          </fieldset>
        </>
      )}
    </>
  )
}
