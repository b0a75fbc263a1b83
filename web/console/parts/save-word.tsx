import { clockTime } from '../../shared/format/dates.ts'
import { t } from '../i18n/index.ts'

/** One quiet word on the draft: being saved, saved when, or not saved. */
export const SaveWord = ({ is, at }: { is: 'clean' | 'saving' | 'saved' | 'failed'; at: number }) => (
  <span className={is === 'failed' ? 'c-meta save-bad' : 'c-meta'} role="status">
    {is === 'saving' && t('form.saving')}
    {is === 'saved' && t('form.savedAt', { time: clockTime(at) })}
    {is === 'failed' && t('form.notSaved')}
  </span>
)
