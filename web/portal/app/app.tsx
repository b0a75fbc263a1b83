import { type ComponentType, useEffect, useMemo, useState } from 'react'
import { type ApiProblem, asProblem } from '../../shared/api/problem.ts'
import type { PublicCity } from '../../shared/api/types.ts'
import { LangContext } from '../../shared/i18n/lang.ts'
import { ErrorBox, Loading } from '../../shared/parts/index.ts'
import Cities from '../pages/cities/cities.tsx'
import { type CityRow, readCities, readCity, setCityOfApi } from './api.ts'
import { PortalContext } from './context.ts'
import { type PageProps, pages } from './pages.ts'
import { go, useAddress } from './router.tsx'
import { namesNoCity, parsePath, type Route } from './routes.ts'
import { applySettings, keepSettings, readSettings, type Settings } from './settings.ts'
import { Shell } from './shell.tsx'
import { texts } from './texts.ts'
import { useHeadingFocus } from './use-heading-focus.ts'

type Shown = { route: Route; Page: ComponentType<PageProps>; lang: Settings['lang'] }

/** Loads city, page and texts together and shows the page; the former page stays until the next is whole. */
export function App() {
  const address = useAddress()
  const [settings, setSettings] = useState(readSettings)
  const [city, setCity] = useState<PublicCity | null>(null)
  const [shown, setShown] = useState<Shown | null>(null)
  const [cities, setCities] = useState<CityRow[] | null>(null)
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const [round, setRound] = useState(0)
  const path = address.split('?')[0] ?? ''

  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` asks for another try
  useEffect(() => {
    let current = true
    if (namesNoCity(path)) {
      Promise.all([readCities(), texts.ready(settings.lang, ['common'])]).then(
        ([rows]) => {
          const [only] = rows
          if (!current) return
          if (only && rows.length === 1) go(`/p/${encodeURIComponent(only.code)}/`, true)
          else setCities(rows)
        },
        error => {
          if (current) setProblem(asProblem(error))
        },
      )
      return () => {
        current = false
      }
    }
    const route = parsePath(path)
    const entry = pages[route.page]
    const lang = settings.lang
    Promise.all([
      city?.code === route.city ? city : readCity(route.city),
      entry.load(),
      texts.ready(lang, ['common', ...entry.texts]),
    ]).then(
      ([c, module]) => {
        if (!current) return
        setCityOfApi(c.code)
        setCity(c)
        setShown({ route, Page: module.default, lang })
        setProblem(null)
      },
      error => {
        if (current) setProblem(asProblem(error))
      },
    )
    return () => {
      current = false
    }
  }, [path, settings.lang, round])

  const route = shown?.route
  useHeadingFocus(route && `${route.page}/${route.part ?? ''}`)

  const portal = useMemo(
    () =>
      city && {
        city,
        path: (to: string) => `/p/${encodeURIComponent(city.code)}/${to}`,
        settings,
        set: (change: Partial<Settings>) =>
          setSettings(old => {
            const next = { ...old, ...change }
            keepSettings(next)
            applySettings(next)
            return next
          }),
      },
    [city, settings],
  )

  if (cities && namesNoCity(path)) {
    return (
      <LangContext value={settings.lang}>
        <Cities rows={cities} />
      </LangContext>
    )
  }
  const wanted = parsePath(path).page
  if (problem && shown && portal && shown.route.page !== wanted)
    return (
      <LangContext value={shown.lang}>
        <PortalContext value={portal}>
          <Shell page={wanted}>
            <ErrorBox problem={problem} again={() => setRound(n => n + 1)} />
          </Shell>
        </PortalContext>
      </LangContext>
    )
  if (problem && (!shown || !portal)) {
    return (
      <LangContext value={settings.lang}>
        <main className="page first">
          <ErrorBox problem={problem} again={() => setRound(n => n + 1)} />
        </main>
      </LangContext>
    )
  }
  if (!shown || !portal) {
    return (
      <LangContext value={settings.lang}>
        <main className="page first">
          <Loading bars={[40, 92, 70, 84]} />
        </main>
      </LangContext>
    )
  }
  return (
    <LangContext value={shown.lang}>
      <PortalContext value={portal}>
        <Shell page={shown.route.page}>
          <shown.Page
            key={shown.route.page + (shown.route.page === 'answer' ? shown.route.part : '')}
            part={shown.route.part}
          />
        </Shell>
      </PortalContext>
    </LangContext>
  )
}
