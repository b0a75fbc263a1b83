import { useText } from '../../../shared/i18n/lang.ts'
import { usePortal, useTexts } from '../../app/context.ts'
import { changeContact, changeDraft, useForm } from './draft-store.ts'

/** For somebody else: who they are, and to whom the answer goes (CHECKLIST K26). */
export function Behalf({ wrong }: { wrong: string }) {
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
          onChange={event =>
            changeDraft(city.code, { relation: event.target.checked ? (city.relations[0]?.id ?? null) : null })
          }
        />
        <span>{t('behalf.for')}</span>
      </label>
      {draft.relation !== null && (
        <div className="card">
          <fieldset className="p-field">
            <legend className="p-label">{t('behalf.relation')}</legend>
            <div className="p-tags">
              {city.relations.map(row => (
                <label key={row.id}>
                  <input
                    type="radio"
                    name="relation"
                    checked={draft.relation === row.id}
                    onChange={() => changeDraft(city.code, { relation: row.id })}
                  />
                  {text(row.name)}
                </label>
              ))}
            </div>
          </fieldset>
          <label className="p-field" style={{ display: 'block' }}>
            {t('behalf.name')}
            <input
              className="p-input"
              maxLength={50}
              autoComplete="off"
              value={contact.forName ?? ''}
              onChange={event => changeContact(city.code, { forName: event.target.value })}
            />
          </label>
          <label className="p-field" style={{ display: 'block' }}>
            {t('behalf.phone')}
            <input
              className="p-input"
              type="tel"
              inputMode="tel"
              autoComplete="off"
              maxLength={20}
              value={contact.forPhone ?? ''}
              aria-invalid={wrong !== ''}
              onChange={event => changeContact(city.code, { forPhone: event.target.value })}
            />
          </label>
          {wrong && (
            <p className="wrong" role="alert">
              {wrong}
            </p>
          )}
          <fieldset className="p-field">
            <legend className="p-label">{t('behalf.answerTo')}</legend>
            <div className="p-tags">
              {(['filer', 'them'] as const).map(value => (
                <label key={value}>
                  <input
                    type="radio"
                    name="answerTo"
                    checked={draft.answerTo === value}
                    onChange={() => changeDraft(city.code, { answerTo: value })}
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
