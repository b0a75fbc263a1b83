import type { components } from '../../shared/api/schema.d.ts'
import { answer, api } from '../../shared/api/typed.ts'
import { cityOfApi } from './api.ts'

export type BallotPaper = components['schemas']['BallotPaper']
export type PublicSession = components['schemas']['PublicSession']
type Given = [string, string, string]
type Ballot = { slot: string; token: string; salt: string; marks: Given[] }

export const readSeat = (token: string, signal: AbortSignal): Promise<BallotPaper> =>
  answer(
    api.GET('/api/public/{city}/jury', {
      params: { path: { city: cityOfApi() } },
      headers: { 'x-link': token },
      signal,
    }),
  )
export const readQuestionnaire = (id: string, signal: AbortSignal): Promise<BallotPaper> =>
  answer(api.GET('/api/public/{city}/questionnaires/{id}', { params: { path: { city: cityOfApi(), id } }, signal }))

/** Without a key: the same covered tokens get the same signatures, whatever is sent twice. */
export const handIn = (
  token: string,
  seat: string,
  papers: { slot: string; blinded: string }[],
): Promise<{ signatures: { slot: string; signature: string }[] }> =>
  answer(
    api.POST('/api/public/{city}/seats/{id}/hand-in', {
      params: { path: { city: cityOfApi(), id: seat } },
      headers: { 'x-link': token },
      body: { papers },
    }),
  ) as Promise<unknown> as Promise<{ signatures: { slot: string; signature: string }[] }>

export const voteNamed = (token: string, seat: string, ballots: Ballot[]): Promise<{ digests: string[] }> =>
  answer(
    api.POST('/api/public/{city}/seats/{id}/vote', {
      params: { path: { city: cityOfApi(), id: seat } },
      headers: { 'x-link': token },
      body: { ballots },
    }),
  ) as Promise<unknown> as Promise<{ digests: string[] }>

/** That the questionnaire was opened is counted, where the seat was drawn. */
export const lookAtSeat = (token: string, seat: string): Promise<unknown> =>
  answer(
    api.POST('/api/public/{city}/seats/{id}/look', {
      params: { path: { city: cityOfApi(), id: seat } },
      headers: { 'x-link': token },
      body: {},
    }),
  )

/** The seat has the count examined, once. */
export const doubtCount = (
  token: string,
  seat: string,
  body: { about: 'count' | 'handling'; words: string },
): Promise<{ number: string }> =>
  answer(
    api.POST('/api/public/{city}/seats/{id}/doubt', {
      params: { path: { city: cityOfApi(), id: seat } },
      headers: { 'x-link': token },
      body,
    }),
  ) as Promise<unknown> as Promise<{ number: string }>

/** Nothing of the seat goes with it. */
export const castBallot = (id: string, ballot: Ballot & { signature?: string }): Promise<unknown> =>
  answer(api.POST('/api/public/{city}/juries/{id}/cast', { params: { path: { city: cityOfApi(), id } }, body: ballot }))

export const readCounted = (id: string, signal: AbortSignal): Promise<components['schemas']['CountedBallots']> =>
  answer(api.GET('/api/public/{city}/juries/{id}/counted', { params: { path: { city: cityOfApi(), id } }, signal }))

export const readSession = (id: string, signal: AbortSignal): Promise<PublicSession> =>
  answer(api.GET('/api/public/{city}/sessions/{id}', { params: { path: { city: cityOfApi(), id } }, signal }))
export const askInSession = (
  key: string,
  id: string,
  body: { subject: string; asker: string; words: string },
): Promise<unknown> =>
  answer(
    api.POST('/api/public/{city}/juries/{id}/ask', {
      params: { path: { city: cityOfApi(), id }, header: { 'Idempotency-Key': key } },
      body,
    }),
  )

export const reportBreach = (
  key: string,
  body: {
    kind: 'canvassing' | 'forged' | 'retaliation' | 'gain'
    words: string
    jury?: string
    unit?: string
    seat?: number
    name?: string
    phone?: string
    fileIds?: string[]
  },
): Promise<{ number: string }> =>
  answer(
    api.POST('/api/public/{city}/breaches', {
      params: { path: { city: cityOfApi() }, header: { 'Idempotency-Key': key } },
      body,
    }),
  ) as Promise<unknown> as Promise<{ number: string }>
