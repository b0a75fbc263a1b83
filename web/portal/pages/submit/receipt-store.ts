import type { Receipt } from '../../../shared/api/types.ts'

/** The receipt as it is shown once; only as long as the tab is open, because the code opens the matter. */
export type KeptReceipt = Receipt & {
  title: string
  /** whether the person’s own number leads to it */
  byPhone: boolean
  /** the answer goes to the one it was filed for */
  toThem: boolean
}

const name = 'bihuan.receipt'
let kept: KeptReceipt | null = null

export function keepReceipt(receipt: KeptReceipt): void {
  kept = receipt
  try {
    sessionStorage.setItem(name, JSON.stringify(receipt))
  } catch {
    // Without storage the receipt lives until the page is reloaded.
  }
}

export function readReceipt(): KeptReceipt | null {
  if (kept) return kept
  try {
    kept = JSON.parse(sessionStorage.getItem(name) ?? 'null') as KeptReceipt | null
  } catch {
    kept = null
  }
  return kept
}
