import { hash, verify } from '@node-rs/argon2'
import { Refusal } from '../acts/index.ts'
import { loginName } from './login-name.ts'

/** OWASP Password Storage Cheat Sheet, argon2id: 19 MiB, two passes, one lane. The default algorithm is argon2id. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Longer input is refused, so that nobody can make the server hash megabytes. */
export const MAX_PASSWORD = 128

/** One password typed on two keyboards may come as different code points (NIST SP 800-63B 5.1.1.2). */
const canonical = (password: string) => password.normalize('NFKC')

/** @returns an argon2id hash in PHC form, some 20 ms of one core */
export const hashPassword = (password: string): Promise<string> => hash(canonical(password), parameters)

export const verifyPassword = (stored: string, password: string): Promise<boolean> =>
  verify(stored, canonical(password))

export interface PasswordPolicy {
  /** characters at least */
  minLength: number
  /** different characters at least: refuses 1111111111 */
  minDifferent: number
}

/** Assumed until a city's pack says otherwise: length over complexity (NIST SP 800-63B 5.1.1.2). */
export const defaultPasswordPolicy: PasswordPolicy = { minLength: 10, minDifferent: 5 }

/** @throws Refusal `weak_password` with what is asked for */
export function assertStrong(password: string, login: string, policy: PasswordPolicy, old?: string): void {
  const plain = canonical(password)
  const characters = [...plain]
  const fits =
    characters.length >= policy.minLength &&
    characters.length <= MAX_PASSWORD &&
    new Set(characters).size >= policy.minDifferent &&
    !plain.toLowerCase().includes(loginName(login)) &&
    (old === undefined || plain !== canonical(old))
  if (!fits) throw new Refusal('weak_password', { vars: { min: policy.minLength, different: policy.minDifferent } })
}
