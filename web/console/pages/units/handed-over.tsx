import { t } from '../../i18n/index.ts'
import type { Moved } from './leave-form.tsx'

const kinds = [
  'cases',
  'answers',
  'drafts',
  'tasks',
  'clocks',
  'deskMatters',
  'letters',
  'reports',
  'duties',
  'standIns',
  'lentPowers',
  'saved_views',
] as const

/** What went to the successor, kind by kind: whoever handed it over reads it before leaving the page (CHECKLIST K71). */
export function HandedOver({ moved }: { moved: Moved }) {
  const some = kinds.filter(kind => (moved[kind] ?? 0) > 0)
  return (
    <section className="pane lv" role="status">
      <h2 className="c-h2">{t('person.handedOver')}</h2>
      {some.length === 0 ? (
        <p>{t('person.heldNothing')}</p>
      ) : (
        <dl className="held-list">
          {some.map(kind => (
            <div key={kind}>
              <dt>{t(`person.moved.${kind}`)}</dt>
              <dd className="nb">{moved[kind]}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}
