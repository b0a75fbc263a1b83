import { createStore, del, entries, set } from 'idb-keyval'
import { useSyncExternalStore } from 'react'
import { type ApiProblem, asProblem } from '../../../shared/api/problem.ts'
import { act } from '../../api/http.ts'
import { readInspections } from '../../api/inspections.ts'
import type { FileView } from '../../api/types.ts'

export type Result = 'good' | 'fault' | 'skipped'

/** What was seen, as it is typed and as it goes out. */
export interface Seen {
  list: string
  unit: string
  spot: string
  /** when it was seen, an instant */
  at: string
  position: { lng: number; lat: number } | null
  posts: { expected: string; present: string }
  points: Record<string, { result: Result; note: string }>
  words: string
}

export interface Photo {
  name: string
  blob: Blob
  /** once the server has it */
  fileId?: string
}

export interface Waiting {
  /** also the key by which the server knows the same record again */
  key: string
  person: string
  seen: Seen
  photos: Photo[]
}

interface Shown extends Waiting {
  sending: boolean
  problem: ApiProblem | null
}

const store = createStore('bihuan-inspections', 'waiting')

/** What was recorded here and has not reached the server (CHECKLIST K94): on the device, for this person alone. */
let shown: Shown[] = []
const listeners = new Set<() => void>()
const tell = (next: Shown[]) => {
  shown = next
  for (const listener of listeners) listener()
}
const change = (key: string, set: Partial<Shown>) =>
  tell(shown.map(one => (one.key === key ? { ...one, ...set } : one)))

export const useWaiting = () =>
  useSyncExternalStore(
    listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => shown,
  )

/** Where a browser keeps nothing, what waits lasts as long as the page. */
const asFarAsKept = (work: Promise<unknown>) => work.catch(() => {})

/** Takes up what this person left on the device, and sends it. */
export async function takeUp(person: string): Promise<void> {
  const kept = await entries<string, Waiting>(store).catch(() => [])
  const known = new Set(shown.map(one => one.key))
  const own = kept.flatMap(([key, one]) => (one.person === person && !known.has(key) ? [one] : []))
  tell([...shown.filter(one => one.person === person), ...own.map(one => ({ ...one, sending: false, problem: null }))])
  await sendAll()
}

export async function keep(one: Waiting): Promise<void> {
  await asFarAsKept(set(one.key, one, store))
  tell([...shown.filter(row => row.key !== one.key), { ...one, sending: false, problem: null }])
  void send(one.key)
}

export async function drop(key: string): Promise<void> {
  await asFarAsKept(del(key, store))
  tell(shown.filter(one => one.key !== key))
}

/** All that was not refused: a refusal waits for a person. */
export async function sendAll(): Promise<void> {
  for (const { key, problem } of shown) if (!problem || problem.unknownOutcome) await send(key)
}

async function send(key: string): Promise<void> {
  const one = shown.find(row => row.key === key)
  if (!one || one.sending) return
  change(key, { sending: true, problem: null })
  try {
    for (const photo of one.photos) {
      if (photo.fileId) continue
      const form = new FormData()
      form.append('audience', 'internal')
      form.append('file', photo.blob, photo.name)
      photo.fileId = (await act<FileView>('/files', form)).id
      await asFarAsKept(set(key, { key, person: one.person, seen: one.seen, photos: one.photos }, store))
    }
    await act('/inspections/record', bodyOf(one), { key })
    await drop(key)
    void readInspections()
  } catch (error) {
    change(key, { sending: false, problem: asProblem(error) })
  }
}

export function bodyOf({ seen, photos }: Pick<Waiting, 'seen' | 'photos'>) {
  const { list, unit, at, words } = seen
  const posts = seen.posts.expected === '' ? undefined : seen.posts
  return {
    list,
    unit,
    at,
    words,
    ...(seen.spot.trim() ? { spot: seen.spot.trim() } : {}),
    ...(seen.position ? { position: seen.position } : {}),
    ...(posts ? { posts: { expected: Number(posts.expected), present: Number(posts.present) } } : {}),
    points: Object.entries(seen.points).map(([code, { result, note }]) => ({
      code,
      result,
      ...(note.trim() ? { note: note.trim() } : {}),
    })),
    fileIds: photos.flatMap(photo => photo.fileId ?? []),
  }
}
