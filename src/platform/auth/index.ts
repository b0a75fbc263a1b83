import './texts.ts'

export type { NewAccount } from './accounts.ts'
export type { Identity } from './identities.ts'
export type { IdentityProvider } from './identity-provider.ts'
export { type Auth, type AuthOptions, makeAuth } from './make-auth.ts'
export { hashPassword } from './passwords.ts'
export { authRoutes } from './routes.ts'
export { loadOrCreateAuthSecret } from './secret.ts'
