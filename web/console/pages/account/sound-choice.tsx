import { useState } from 'react'
import { ring, setSound, soundOn } from '../../app/sound.ts'
import { t } from '../../i18n/index.ts'

/** The sound of the duty desk's alarm, on this computer (CHECKLIST K12). */
export function SoundChoice() {
  const [on, setOn] = useState(soundOn)
  return (
    <section className="pane">
      <h2 className="c-h2">{t('account.sound')}</h2>
      <label className="check">
        <input
          type="checkbox"
          checked={on}
          onChange={event => {
            setSound(event.target.checked)
            setOn(event.target.checked)
          }}
        />
        {t('account.soundAlarm')}
      </label>
      <p className="c-meta">{t('account.soundNote')}</p>
      <button type="button" className="btn btn-s" onClick={ring}>
        {t('account.soundTry')}
      </button>
    </section>
  )
}
