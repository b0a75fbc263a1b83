import type { PublicSuggestions } from '../../../shared/api/types.ts'
import { date } from '../../../shared/format/dates.ts'
import { useLang, useText } from '../../../shared/i18n/lang.ts'
import { useMinute } from '../../../shared/parts/index.ts'
import { usePortal, useTexts } from '../../app/context.ts'
import { changeDraft, useForm } from './draft-store.ts'

/**
 * "We know this matter": join it instead of filing anew, and keep answer, call-back and rating (CHECKLIST K11). Only what
 * the centre named and the public may see; of the people nothing.
 */
export function KnownMatters({ similar }: { similar: PublicSuggestions['similar'] }) {
  const t = useTexts('submit')
  const text = useText()
  const lang = useLang()
  const now = useMinute()
  const { city } = usePortal()
  const { draft } = useForm(city.code)
  // What was chosen stays chosen while the words change; what is no longer offered can still be let go.
  const gone = draft.join !== null && !similar.some(s => s.number === draft.join)
  if (similar.length === 0 && !gone) return null
  return (
    <section className="card firm" style={{ marginTop: 20 }} aria-label={t('similar.title')}>
      <h2 className="p-label">{t('similar.title')}</h2>
      <ul>
        {similar.map(s => (
          <li key={s.number} className="known">
            <span>
              <span className="clamp">{s.title}</span>
              <span className="p-meta">
                {date(s.receivedAt, lang, now)} · {text(s.state)}
                {s.near && ` · ${text(s.near)}`}
              </span>
            </span>
            {s.joinable && (
              <button
                type="button"
                className={draft.join === s.number ? 'p-btn' : 'p-btn p-btn-2'}
                aria-pressed={draft.join === s.number}
                onClick={() =>
                  changeDraft(
                    city.code,
                    draft.join === s.number ? { join: null, joinTitle: null } : { join: s.number, joinTitle: s.title },
                  )
                }
              >
                {t(draft.join === s.number ? 'similar.joined' : 'similar.join')}
              </button>
            )}
          </li>
        ))}
        {gone && (
          <li className="known">
            <span>{t('similar.chosen', { number: draft.joinTitle ?? draft.join ?? '' })}</span>
            <button
              type="button"
              className="p-btn p-btn-2"
              onClick={() => changeDraft(city.code, { join: null, joinTitle: null })}
            >
              {t('similar.part')}
            </button>
          </li>
        )}
      </ul>
      <p className="p-meta" role="status">
        {t(draft.join === null ? 'similar.still' : 'similar.kept')}
      </p>
    </section>
  )
}
