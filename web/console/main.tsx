import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { App, ConfigProvider } from 'antd'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '../shared/css/index.css'
import './css/index.css'
import { LangContext } from '../shared/i18n/lang.ts'
import { whenSignedOut } from './api/http.ts'
import { queryClient } from './api/queries.ts'
import { loadAntdLocale } from './app/antd-locale.ts'
import { router } from './app/router.tsx'
import { theme } from './app/theme.ts'
import { loadTexts, t } from './i18n/index.ts'
import { startKeys } from './keys/use-keys.ts'

whenSignedOut(() => {
  const { pathname, href } = router.state.location
  if (pathname === '/sign-in') return
  queryClient.removeQueries({ queryKey: ['me'] })
  void router.navigate({ to: '/sign-in', search: { back: href } })
})

async function start() {
  const root = document.getElementById('root')
  if (!root) return
  const lang = await loadTexts()
  const locale = await loadAntdLocale(lang)
  document.title = t('app.name')
  startKeys()
  // without this a dialog would wait for the end of a movement that the style sheet forbids, and never close
  const quiet = matchMedia('(prefers-reduced-motion: reduce)').matches
  createRoot(root).render(
    <StrictMode>
      <LangContext.Provider value={lang}>
        <ConfigProvider
          theme={quiet ? { ...theme, token: { ...theme.token, motion: false } } : theme}
          wave={{ disabled: true }}
          locale={locale}
          button={{ autoInsertSpace: false }}
        >
          <App message={{ duration: 3 }} component={false}>
            <QueryClientProvider client={queryClient}>
              <RouterProvider router={router} />
            </QueryClientProvider>
          </App>
        </ConfigProvider>
      </LangContext.Provider>
    </StrictMode>,
  )
}

void start()
