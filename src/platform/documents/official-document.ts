/** An official document as data: what GB/T 9704-2012 gives a place to. All words are Chinese and set as they are. */
export interface OfficialDocument {
  /** 荣督〔2026〕13号 */
  number: string
  title: string
  /** 主送机关, without the colon; empty for a report that goes to nobody by name */
  to: string
  paragraphs: readonly string[]
  signer: string
  /** 2026年3月18日 */
  date: string
  /** facts under the signature, in a ruled table */
  rows: readonly { label: string; lines: readonly string[] }[]
  /** 抄送, 备案: between rules at the end of the last page; empty for none */
  copies: string
  /** below the page number: ledger number, where to check it */
  foot: string
}
