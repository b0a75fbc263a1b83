import { App } from 'antd'
import { type FormEvent, useState } from 'react'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { ErrorBox } from '../../../shared/parts/index.ts'
import { ask } from '../../api/http.ts'
import { queryClient, useMe } from '../../api/queries.ts'
import { t, tx } from '../../i18n/index.ts'
import { roleName } from '../../parts/roles.ts'
import { NoticeChoices } from './notice-choices.tsx'
import { SecondFactor } from './second-factor.tsx'
import { SoundChoice } from './sound-choice.tsx'
import './account.css'

/** My own account: who I am here, a new password, the second factor. */
export function AccountPage() {
  const me = useMe()
  if (!me) return null
  return (
    <div className="page acc">
      <h1 className="c-h1">{t('account.title')}</h1>
      <p className="c-meta">
        {me.person.name}　{me.posts.map(p => `${tx(p.unit.name)} ${tx(p.title)}`).join(t('list.comma'))}　
        {me.roles.map(roleName).join(t('list.comma'))}
      </p>
      <p className="c-meta">{t('account.idle', { n: me.idleMinutes })}</p>
      <Password />
      <NoticeChoices />
      {me.roles.some(role => role === 'operator' || role === 'dispatcher') && <SoundChoice />}
      <SecondFactor on={me.secondFactor} onChanged={() => void queryClient.invalidateQueries({ queryKey: ['me'] })} />
    </div>
  )
}

function Password() {
  const { message } = App.useApp()
  const [now, setNow] = useState('')
  const [next, setNext] = useState('')
  const [again, setAgain] = useState('')
  const { submit, sending, problem } = useSubmit((_key: string) => ask('/auth/password', { old: now, new: next }))
  const differs = again !== '' && next !== again
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (differs || (await submit()) === undefined) return
    setNow('')
    setNext('')
    setAgain('')
    void message.success(t('account.passwordSaved'))
  }
  return (
    <form className="pane" onSubmit={save}>
      <h2 className="c-h2">{t('account.password')}</h2>
      <label className="field">
        <span className="lbl">{t('account.now')}</span>
        <input
          className="fld"
          type="password"
          required
          autoComplete="current-password"
          value={now}
          onChange={e => setNow(e.target.value)}
        />
      </label>
      <label className="field">
        <span className="lbl">{t('account.next')}</span>
        <input
          className="fld"
          type="password"
          required
          minLength={12}
          autoComplete="new-password"
          value={next}
          onChange={e => setNext(e.target.value)}
        />
      </label>
      <label className="field">
        <span className="lbl">{t('account.again')}</span>
        <input
          className="fld"
          type="password"
          required
          autoComplete="new-password"
          aria-invalid={differs}
          value={again}
          onChange={e => setAgain(e.target.value)}
        />
      </label>
      {differs && <p className="field-bad">{t('account.differs')}</p>}
      {problem && <ErrorBox problem={problem} />}
      <button type="submit" className="btn btn-1" aria-disabled={sending || differs}>
        {t('account.savePassword')}
      </button>
      <p className="c-meta">{t('account.passwordNote')}</p>
    </form>
  )
}
