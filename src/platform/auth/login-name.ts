const plain = /^[a-z0-9][a-z0-9_-]*(\.[a-z0-9_-]+)*$/

/** Login names do not tell case, width or outer blanks apart. */
export const loginName = (login: string): string => login.normalize('NFKC').trim().toLowerCase()

/**
 * The library looks accounts up by e-mail, staff have login names: each name gets one address of the reserved domain
 * .invalid (RFC 2606). Names beyond plain ASCII are written in hexadecimal; `+` keeps the two kinds apart.
 */
export function loginEmail(cityId: number, login: string): string {
  const name = loginName(login)
  const local = plain.test(name) ? name : `x+${Buffer.from(name).toString('hex')}`
  return `${local}@c${cityId}.invalid`
}
