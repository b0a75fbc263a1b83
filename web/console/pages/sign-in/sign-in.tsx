import { getRouteApi, useRouter } from '@tanstack/react-router'
import { type FormEvent, useRef, useState } from 'react'
import { type ApiProblem, asProblem } from '../../../shared/api/problem.ts'
import { ErrorBox, Logo } from '../../../shared/parts/index.ts'
import { ask } from '../../api/http.ts'
import { citiesQuery, meQuery, queryClient, useCities, useDemoAccounts } from '../../api/queries.ts'
import type { CityRow, DemoAccount } from '../../api/types.ts'
import { switchLang, t, tx } from '../../i18n/index.ts'
import { DemoAccounts } from './demo-accounts.tsx'
import './sign-in.css'

const route = getRouteApi('/sign-in')
const cityKey = 'bihuan.console.city'

/** City, name, password; then the second factor if the account has one. A locked account says until when. */
export function SignIn() {
  const router = useRouter()
  const { back, city: named } = route.useSearch()
  const demo = useDemoAccounts().data
  const cities = useCities()
  const [chosen, setCity] = useState(named ?? localStorage.getItem(cityKey))
  const served = (rows: CityRow[] | undefined) => rows?.find(row => row.code === chosen)?.code ?? rows?.[0]?.code ?? ''
  const city = served(cities)
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [second, setSecond] = useState(false)
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const [busy, setBusy] = useState(false)
  const button = useRef<HTMLButtonElement>(null)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    setProblem(null)
    try {
      // quick hands are here before the list of cities is
      const where = served(await queryClient.ensureQueryData(citiesQuery))
      const done = await ask<{ mustChangePassword?: boolean }>('/auth/sign-in', {
        city: where,
        login: login.trim(),
        password,
        ...(second ? { code } : {}),
      })
      localStorage.setItem(cityKey, where)
      queryClient.clear()
      await queryClient.fetchQuery(meQuery)
      if (done.mustChangePassword) await router.navigate({ to: '/account' })
      else await (back ? router.navigate({ href: back }) : router.navigate({ to: '/' }))
    } catch (error) {
      const refusal = asProblem(error)
      if (refusal.code === 'second_factor_needed' && !second) setSecond(true)
      else setProblem(refusal)
    } finally {
      setBusy(false)
    }
  }
  const take = (account: DemoAccount) => {
    setCity(account.city)
    setLogin(account.login)
    setPassword(account.password)
    setSecond(false)
    setProblem(null)
    button.current?.focus()
  }
  return (
    <div className="si">
      <main className="si-main">
        <h1 className="si-h1">
          <Logo size={40} />
          {t('app.name')}
        </h1>
        <p className="si-say">{t('signin.say')}</p>
        <form className="pane si-form" onSubmit={submit}>
          {!second && (
            <>
              {cities && cities.length > 1 && <CityField cities={cities} value={city} onChange={setCity} />}
              <Field label={t('signin.login')} value={login} onChange={setLogin} autoComplete="username" autoFocus />
              <Field
                label={t('signin.password')}
                value={password}
                onChange={setPassword}
                type="password"
                autoComplete="current-password"
              />
            </>
          )}
          {second && (
            <>
              <p>{t('signin.secondSay')}</p>
              <Field label={t('signin.code')} value={code} onChange={setCode} autoComplete="one-time-code" autoFocus />
            </>
          )}
          {problem && <ErrorBox problem={problem} />}
          <button ref={button} type="submit" className="btn btn-1" aria-disabled={busy}>
            {busy ? t('signin.busy') : second ? t('signin.check') : t('signin.enter')}
          </button>
          {second && (
            <button type="button" className="btn btn-t" onClick={() => setSecond(false)}>
              {t('signin.backToPassword')}
            </button>
          )}
        </form>
        <p className="si-foot">
          <button type="button" className="linklike" onClick={switchLang}>
            {t('me.otherLanguage')}
          </button>
          <span className="c-meta">{t('signin.note')}</span>
        </p>
      </main>
      {demo && demo.length > 0 && (
        <DemoAccounts rows={demo.filter(row => row.city === city)} onTake={take} chosen={login} />
      )}
    </div>
  )
}

interface CityFieldProps {
  cities: CityRow[]
  value: string
  onChange: (code: string) => void
}
const CityField = ({ cities, value, onChange }: CityFieldProps) => (
  <label className="field">
    <span className="lbl">{t('signin.city')}</span>
    <select className="fld" value={value} onChange={e => onChange(e.target.value)}>
      {cities.map(row => (
        <option key={row.code} value={row.code}>
          {tx(row.name)}
        </option>
      ))}
    </select>
  </label>
)

interface FieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  type?: string
  autoComplete?: string
  autoFocus?: boolean
}
const Field = ({ label, onChange, autoFocus, ...input }: FieldProps) => (
  <label className="field">
    <span className="lbl">{label}</span>
    <input
      className="fld"
      required
      ref={node => {
        if (autoFocus && node && !node.dataset.met) {
          node.dataset.met = '1'
          node.focus()
        }
      }}
      onChange={e => onChange(e.target.value)}
      {...input}
    />
  </label>
)
