import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { ActContext } from '../acts/index.ts'
import type { Db } from '../db/index.ts'
import type { OfficialDocument } from './official-document.ts'

/** Without letters and digits that are mistaken for each other on paper. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const LENGTH = 8

export interface NewPaper {
  kind: string
  /** of what the document is made: a slip, a report, a matter of the desk */
  id: string
  /** what it is called in public: 督办单; nothing that tells of its content */
  name: string
  /** the civil day it bears, 2026-03-18 */
  day: string
  document: Pick<OfficialDocument, 'number' | 'title' | 'to' | 'paragraphs' | 'signer' | 'date' | 'copies'>
}

/** SHA-256 over what a document says, in hex: its words as served, not its typesetting nor what is written on it later. */
export function digestOf({ number, title, to, paragraphs, signer, date, copies }: NewPaper['document']): string {
  const said = canonicalize({ number, title, to, paragraphs, signer, date, copies }) ?? ''
  return createHash('sha256').update(said).digest('hex')
}

/**
 * Makes a document one that anybody can check: from now on its number and check code are answered for. What is issued anew
 * after it was taken back gets a code of its own; the old one is answered for no more.
 */
export function keepPaper(ctx: ActContext, paper: NewPaper): { code: string; digest: string } {
  const code = ctx.code(ALPHABET, LENGTH)
  const digest = digestOf(paper.document)
  const { number, signer } = paper.document
  const said = { number, name: paper.name, issuer: signer, issued_day: paper.day, digest, code, state: 'valid' }
  ctx.write(
    ctx.db
      .insertInto('paper')
      .values({ city_id: ctx.city.id, kind: paper.kind, id: paper.id, ...said, created_at: ctx.now })
      .onConflict(oc => oc.columns(['city_id', 'kind', 'id']).doUpdateSet({ ...said, created_at: ctx.now })),
  )
  return { code, digest }
}

/** From now on whoever checks it reads that it was taken back. */
export function withdrawPaper(ctx: ActContext, kind: string, id: string): void {
  ctx.write(
    ctx.db
      .updateTable('paper')
      .set({ state: 'withdrawn' })
      .where('city_id', '=', ctx.city.id)
      .where('kind', '=', kind)
      .where('id', '=', id),
  )
}

export const paperOf = (db: Db, cityId: number, kind: string, id: string) =>
  db
    .selectFrom('paper')
    .select(['code', 'digest', 'state'])
    .where('city_id', '=', cityId)
    .where('kind', '=', kind)
    .where('id', '=', id)

/** What stands at the foot of a document: where it is checked, its code and the beginning of its digest. */
export const checkFoot = (
  city: { code: string; baseUrl?: string },
  paper: { code: string; digest: string } | undefined,
): string =>
  paper
    ? `真伪核验 ${city.baseUrl ?? ''}/p/${city.code}/check　核验码 ${writtenCode(paper.code)}　摘要 ${paper.digest.slice(0, 16)}`
    : ''

/** Four and four, as people read them out. */
const writtenCode = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`

/** What somebody typed: without blanks, in capitals; a lower number bracket is the same as the official one. */
export const plainCode = (typed: string): string => typed.replace(/[\s-]/g, '').toUpperCase()
export const plainNumber = (typed: string): string =>
  typed
    .replace(/\s/g, '')
    .replace(/[[【（(［]/g, '〔')
    .replace(/[\]】）)］]/g, '〕')
