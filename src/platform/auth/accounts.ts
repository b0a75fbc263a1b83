import { v7 as uuidv7 } from 'uuid'
import { Refusal } from '../acts/index.ts'
import type { AuthDb } from './auth-db.ts'
import { loginEmail, loginName } from './login-name.ts'
import { assertStrong, hashPassword, type PasswordPolicy } from './passwords.ts'

interface Account {
  cityId: number
  /** person.id; one account a person */
  personId: string
  /** unique in the city, whatever case */
  login: string
  /** an initial password that somebody else knows: to be changed at the first sign-in */
  mustChangePassword?: boolean
}

/** With a password, which must be strong, or with a hash made by hashPassword(). */
export type NewAccount = Account & ({ password: string } | { passwordHash: string })

const BATCH = 500

/**
 * Creates all or none.
 * @param options.keepExisting who has an account already keeps it as it is, password and all
 * @throws Refusal weak_password, login_taken
 */
export async function createAccounts(
  db: AuthDb,
  list: readonly NewAccount[],
  options: { policy: PasswordPolicy; now: () => Date; keepExisting?: boolean },
): Promise<void> {
  const at = options.now()
  const made = await Promise.all(
    list.map(async account => {
      if ('passwordHash' in account) {
        if (!account.passwordHash.startsWith('$argon2id$')) throw new Error('not an argon2id hash')
        return { account, hash: account.passwordHash }
      }
      assertStrong(account.password, account.login, options.policy)
      return { account, hash: await hashPassword(account.password) }
    }),
  )
  try {
    await db.transaction().execute(async tx => {
      for (let from = 0; from < made.length; from += BATCH) {
        const batch = made.slice(from, from + BATCH)
        const inserted = await tx
          .insertInto('account')
          .values(
            batch.map(({ account }) => ({
              city_id: account.cityId,
              id: account.personId,
              name: loginName(account.login),
              email: loginEmail(account.cityId, account.login),
              two_factor_enabled: false,
              must_change_password: account.mustChangePassword ?? false,
              created_at: at,
              updated_at: at,
            })),
          )
          .$if(options.keepExisting === true, query => query.onConflict(oc => oc.doNothing()))
          .returning(['city_id', 'id'])
          .execute()
        const isNew = new Set(inserted.map(row => `${row.city_id}/${row.id}`))
        const added = batch.filter(({ account }) => isNew.has(`${account.cityId}/${account.personId}`))
        if (added.length === 0) continue
        await tx
          .insertInto('credential')
          .values(
            added.map(({ account, hash }) => ({
              city_id: account.cityId,
              id: uuidv7(),
              user_id: account.personId,
              provider_id: 'credential',
              account_id: account.personId,
              password: hash,
              created_at: at,
              updated_at: at,
            })),
          )
          .execute()
      }
    })
  } catch (error) {
    if ((error as { code?: string }).code === '23505') throw new Refusal('login_taken', { status: 409 })
    throw error
  }
}
