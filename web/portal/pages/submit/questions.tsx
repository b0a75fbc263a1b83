import type { Question } from '../../../shared/api/types.ts'
import { useText } from '../../../shared/i18n/lang.ts'
import { usePortal, useTexts } from '../../app/context.ts'
import { changeDraft, useForm } from './draft-store.ts'

/** Asked only because of what it seems to be about; nothing has to be answered (CHECKLIST K13). */
export function Questions({ questions }: { questions: readonly Question[] }) {
  const t = useTexts('submit')
  const text = useText()
  const { city } = usePortal()
  const { draft } = useForm(city.code)
  if (questions.length === 0) return null
  const set = (code: string, value: string) =>
    changeDraft(city.code, old => ({ answers: { ...old.answers, [code]: value } }))
  return (
    <section className="card" style={{ marginTop: 16 }} aria-label={t('more.title')}>
      <h2 className="p-label">
        {t('more.title')} <span className="p-hint">{t('more.may')}</span>
      </h2>
      {questions.map(row => (
        <div key={row.code} className="p-field">
          <label htmlFor={`more-${row.code}`}>{text(row.name)}</label>
          {row.choices.length > 0 ? (
            <select
              id={`more-${row.code}`}
              className="p-input"
              value={draft.answers[row.code] ?? ''}
              onChange={event => set(row.code, event.target.value)}
            >
              <option value="">{t('more.choose')}</option>
              {row.choices.map(choice => (
                <option key={choice.zh} value={choice.zh}>
                  {text(choice)}
                </option>
              ))}
            </select>
          ) : (
            <input
              id={`more-${row.code}`}
              className="p-input"
              maxLength={200}
              value={draft.answers[row.code] ?? ''}
              onChange={event => set(row.code, event.target.value)}
            />
          )}
        </div>
      ))}
    </section>
  )
}
