import { Link, Outlet, useRouter, useRouterState } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { Logo } from '../../shared/parts/index.ts'
import { useMe } from '../api/queries.ts'
import { t, tx } from '../i18n/index.ts'
import { useKeys } from '../keys/use-keys.ts'
import { Alarm } from './alarm.tsx'
import { KeysBar } from './keys-bar.tsx'
import { useLive } from './live.ts'
import { MeMenu } from './me-menu.tsx'
import { currentNav, navFor } from './nav.ts'
import { NavBar } from './nav-bar.tsx'
import { NoticeBell } from './notice-bell.tsx'
import { SearchBox } from './search-box.tsx'
import { Today } from './today.tsx'

/** The frame of every page: who and where I am, search, what is pressed. */
export function Shell() {
  const me = useMe()
  const router = useRouter()
  const [searching, setSearching] = useState(0)
  useLive()
  const path = useRouterState({ select: s => s.location.pathname })
  const nav = navFor(me?.roles ?? [])
  const current = currentNav(path)
  useKeys(
    [
      { keys: 'Ctrl+k', label: t('keys.search'), run: () => setSearching(n => n + 1) },
      { keys: '/', label: t('keys.search'), run: () => setSearching(n => n + 1) },
      ...nav.flatMap(entry =>
        entry.key === null
          ? []
          : [
              {
                keys: `g ${entry.key}`,
                label: t('keys.goto', { page: t(entry.label) }),
                run: () => void router.navigate({ to: entry.to }),
              },
            ],
      ),
    ],
    -1,
  )
  useEffect(() => {
    if (me?.city) document.title = `${t('app.name')} ${tx(me.city.name)}`
  }, [me])
  if (!me) return null
  return (
    <div className="console">
      <a className="skip" href="#main">
        {t('app.skip')}
      </a>
      <Alarm />
      <header className="c-top">
        <Link to="/" className="c-brand">
          <Logo size={24} />
          {t('app.name')} <span className="city">{tx(me.city.name)}</span>
        </Link>
        <NavBar entries={nav} current={current} />
        <SearchBox open={searching} />
        <div className="c-me">
          <Today />
          <NoticeBell />
          <MeMenu me={me} />
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        <Outlet />
      </main>
      <KeysBar />
    </div>
  )
}
