import { createStore, del, delMany, entries, set } from 'idb-keyval'
import type { Upload } from './upload.ts'

interface Kept extends Upload {
  city: string
  name: string
}

const store = createStore('bihuan-uploads', 'kept')

/**
 * Files on their way stay on the device until the server has them or the form is sent, so that a reload goes on where it
 * broke off (CHECKLIST K4). Where a browser keeps nothing, an upload lasts as long as the page: that is no fault.
 */
const asFarAsKept = (work: Promise<unknown>): Promise<void> =>
  work.then(
    () => {},
    () => {},
  )

export const keepUpload = (city: string, id: string, name: string, upload: Upload): Promise<void> =>
  asFarAsKept(set(id, { city, name, ...upload } satisfies Kept, store))

export const dropUpload = (id: string): Promise<void> => asFarAsKept(del(id, store))

/** After the form is sent nothing of it stays on the device. */
export const dropUploads = async (city: string): Promise<void> => {
  const kept = await entries<string, Kept>(store).catch(() => [])
  await asFarAsKept(
    delMany(
      kept.flatMap(([id, one]) => (one.city === city ? [id] : [])),
      store,
    ),
  )
}

/** Those of a city that no other open page is sending. */
export async function keptUploads(city: string): Promise<[id: string, kept: Kept][]> {
  const kept = await entries<string, Kept>(store).catch(() => [])
  const free: [string, Kept][] = []
  for (const [id, one] of kept) if (one.city === city && (await isFree(id))) free.push([id, one])
  return free
}

const lockOf = (id: string) => `bihuan upload ${id}`

const isFree = async (id: string): Promise<boolean> =>
  navigator.locks ? navigator.locks.request(lockOf(id), { ifAvailable: true }, lock => lock !== null) : true

/** Tells other pages for as long as `work` lasts that this one sends the file. */
export const whileSending = <T>(id: string, work: () => Promise<T>): Promise<T> =>
  navigator.locks ? navigator.locks.request(lockOf(id), work) : work()
