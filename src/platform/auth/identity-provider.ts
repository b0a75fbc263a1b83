import type { GenericOAuthConfig } from 'better-auth/plugins'
import { notFound } from '../acts/index.ts'
import type { CityAuth } from './city-auth.ts'
import { type Origin, requestHeaders } from './library.ts'
import { loginEmail } from './login-name.ts'
import { CITY_PROVIDER } from './names.ts'

/** A city's own identity provider (OpenID Connect, code flow with PKCE, verified ID tokens). */
export interface IdentityProvider {
  /** https://login.example.gov.cn/.well-known/openid-configuration */
  discoveryUrl: string
  clientId: string
  clientSecret?: string
  /** the claim with the login name of an account here (default preferred_username) */
  loginClaim?: string
  /** default openid profile */
  scopes?: string[]
}

/** The name under which the library files subjects of the city's provider. */

/** Nobody gets an account by this way: the provider proves who comes, accounts are made here. */
export function providerConfig(
  cityId: number,
  provider: IdentityProvider,
  redirectURI: string,
): GenericOAuthConfig<typeof CITY_PROVIDER> {
  const claim = provider.loginClaim ?? 'preferred_username'
  return {
    providerId: CITY_PROVIDER,
    discoveryUrl: provider.discoveryUrl,
    requireIdTokenVerification: true,
    clientId: provider.clientId,
    clientSecret: provider.clientSecret,
    scopes: provider.scopes ?? ['openid', 'profile'],
    redirectURI,
    disableSignUp: true,
    disableProviderLogout: true,
    mapProfileToUser(profile) {
      const login = profile[claim]
      if (typeof login !== 'string' || !login) throw new Error(`the identity provider sent no ${claim}`)
      return { email: loginEmail(cityId, login), emailVerified: true, name: login }
    },
  }
}

export interface Redirect {
  location: string
  /** Set-Cookie lines for the browser */
  cookies: string[]
}

export interface ProviderSignIn {
  /** Where the city's provider asks who it is. @throws Refusal not_found if the city has none */
  start(city: string, origin?: Origin): Promise<Redirect>
  /** Back from the provider: to the console, signed in, or to the sign-in page with `?error=`. */
  finish(city: string, query: Record<string, string>, cookie: string | undefined, origin?: Origin): Promise<Redirect>
}

export function makeProviderSignIn(options: {
  /** the instance that knows the city's provider, or null */
  instance: (city: string) => Promise<CityAuth | null>
  /** paths of the console */
  home: string
  signInPage: string
}): ProviderSignIn {
  const { instance, home, signInPage } = options
  async function known(city: string): Promise<CityAuth> {
    const auth = await instance(city)
    if (!auth) throw notFound()
    return auth
  }
  return {
    async start(city, origin = {}) {
      const auth = await known(city)
      const { response, headers } = await auth.api.signInSocial({
        body: { provider: CITY_PROVIDER, callbackURL: home, errorCallbackURL: signInPage, disableRedirect: true },
        headers: requestHeaders(origin),
        returnHeaders: true,
      })
      if (!response.url) throw new Error('the sign-in library named no address of the identity provider')
      return { location: response.url, cookies: headers.getSetCookie() }
    },
    async finish(city, query, cookie, origin = {}) {
      const auth = await known(city)
      const answer = await auth.api.callbackOAuth({
        params: { id: CITY_PROVIDER },
        method: 'GET',
        query,
        headers: requestHeaders(origin, cookie),
        asResponse: true,
      })
      return { location: answer.headers.get('location') ?? signInPage, cookies: answer.headers.getSetCookie() }
    },
  }
}
