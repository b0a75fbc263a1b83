import type { RefObject } from 'react'
import { useText } from '../../../shared/i18n/lang.ts'
import { usePortal, useTexts } from '../../app/context.ts'
import { changeContact, changeDraft, useForm } from './draft-store.ts'
import { NameFull } from './name-full.tsx'
import { nameLength, spacedPhone } from './rules.ts'

/** What is wrong with what was said about the other person, by field. */
export type BehalfWrong = { relation?: string; phone?: string }

/** For somebody else: who they are, and to whom the answer goes (CHECKLIST K26). Who they are is never filled in for anybody. */
export function Behalf({
  wrong,
  relation,
  phone,
  onChange,
}: {
  wrong: BehalfWrong
  relation: RefObject<HTMLInputElement | null>
  phone: RefObject<HTMLInputElement | null>
  onChange: () => void
}) {
  const t = useTexts('submit')
  const text = useText()
  const { city } = usePortal()
  const { draft, contact } = useForm(city.code)
  if (city.relations.length === 0) return null
  return (
    <>
      <label className="p-check" style={{ marginTop: 16 }}>
        <input
          type="checkbox"
          checked={draft.relation !== null}
          onChange={event => changeDraft(city.code, { relation: event.target.checked ? '' : null })}
        />
        <span>{t('behalf.for')}</span>
      </label>
      {draft.relation !== null && (
        <div className="card">
          <fieldset aria-describedby={wrong.relation ? 'relation-wrong' : undefined}>
            <legend className="p-label">{t('behalf.relation')}</legend>
            <div className="p-tags">
              {city.relations.map((row, n) => (
                <label key={row.id}>
                  <input
                    ref={n === 0 ? relation : undefined}
                    type="radio"
                    name="relation"
                    checked={draft.relation === row.id}
                    onChange={() => {
                      onChange()
                      changeDraft(city.code, { relation: row.id })
                    }}
                  />
                  {text(row.name)}
                </label>
              ))}
            </div>
          </fieldset>
          {wrong.relation && (
            <p className="wrong" id="relation-wrong" role="alert">
              {wrong.relation}
            </p>
          )}
          <div className="p-field">
            <label className="p-label" htmlFor="forName">
              {t('behalf.name')} <span className="p-hint">{t('may')}</span>
            </label>
            <input
              id="forName"
              className="p-input"
              maxLength={nameLength * 2}
              autoComplete="off"
              value={contact.forName ?? ''}
              onChange={event => changeContact(city.code, { forName: event.target.value })}
            />
            <NameFull name={contact.forName ?? ''} />
          </div>
          <div className="p-field">
            <label className="p-label" htmlFor="forPhone">
              {t('behalf.phone')} {draft.answerTo === 'filer' && <span className="p-hint">{t('may')}</span>}
            </label>
            <input
              id="forPhone"
              ref={phone}
              className="p-input"
              type="tel"
              inputMode="tel"
              autoComplete="off"
              maxLength={20}
              value={contact.forPhone ?? ''}
              aria-invalid={Boolean(wrong.phone)}
              aria-describedby={wrong.phone ? 'forPhone-wrong' : undefined}
              onBlur={() => changeContact(city.code, { forPhone: spacedPhone(contact.forPhone ?? '') })}
              onChange={event => {
                onChange()
                changeContact(city.code, { forPhone: event.target.value })
              }}
            />
            {wrong.phone && (
              <p className="wrong" id="forPhone-wrong" role="alert">
                {wrong.phone}
              </p>
            )}
          </div>
          <fieldset className="p-field">
            <legend className="p-label">{t('behalf.answerTo')}</legend>
            <div className="p-tags">
              {(['filer', 'them'] as const).map(value => (
                <label key={value}>
                  <input
                    type="radio"
                    name="answerTo"
                    checked={draft.answerTo === value}
                    onChange={() => {
                      onChange()
                      changeDraft(city.code, { answerTo: value })
                    }}
                  />
                  {t(`behalf.to.${value}`)}
                </label>
              ))}
            </div>
          </fieldset>
        </div>
      )}
    </>
  )
}
