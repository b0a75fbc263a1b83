import type { Named } from '../api/types.ts'
import { t } from '../i18n/index.ts'
import { PleaForm } from './plea-form.tsx'

/** A unit asks to be excused (容错, SPEC Q9) from a step of the ladder, or for one fact that counted against it. */
export const AskExcuseForm = ({
  about,
  grounds,
  onDone,
}: {
  about: { unit: string; step: string } | { unit: string; fact: string; factId: string }
  grounds: readonly Named[]
  onDone: () => void
}) => (
  <PleaForm
    path="/excuses/ask"
    does={t('excuse.ask')}
    about={about}
    grounds={{ label: t('excuse.ground'), rows: grounds }}
    words={t('excuse.words')}
    missing={t('excuse.short')}
    changes={['ladder']}
    onDone={onDone}
    quiet
  />
)
