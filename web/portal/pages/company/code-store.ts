import type { CompanyCode } from '../../app/api.ts'

/** Kept only as long as the tab is open, never in an address: a reload and the way back lose nothing. */
const name = 'bihuan.company'

export function readCode(): CompanyCode | null {
  try {
    return JSON.parse(sessionStorage.getItem(name) ?? 'null') as CompanyCode | null
  } catch {
    return null
  }
}

export function keepCode(code: CompanyCode | null): void {
  try {
    if (code) sessionStorage.setItem(name, JSON.stringify(code))
    else sessionStorage.removeItem(name)
  } catch {
    // Without storage it lives until the page is reloaded.
  }
}
