import type { FileView, Place, ReplyBy } from '../../../shared/api/types.ts'
import type { FoundPlace } from '../../../shared/map/api.ts'

/** A photo or document that is already with the server. */
export type DraftFile = Pick<FileView, 'id' | 'name' | 'type' | 'url' | 'previewUrl'>

/** What stays on the device while somebody writes: never the name, never the telephone (CHECKLIST K3). */
export type Draft = {
  text: string
  /** `about`: the position was reckoned from the list, not pointed at */
  place: Place & { about?: FoundPlace['about'] }
  noPlace: boolean
  files: DraftFile[]
  anonymous: boolean
  replyBy: ReplyBy
  consentPublish: boolean
  /** Number of the known matter this is about, if the person said so. */
  join: string | null
  /** what it is called, to be shown again; null from an older draft */
  joinTitle: string | null
  /** Filed for somebody else: who they are (empty: still to be said), and to whom the answer goes (CHECKLIST K26). */
  relation: string | null
  answerTo: 'filer' | 'them'
  /** To further questions, by their code (K13). */
  answers: Record<string, string>
  /** Idempotency key of this form: a reload sends the same one again. */
  key: string | null
  savedAt: number
}

/** What lives only as long as the tab. */
export type Contact = {
  name: string
  phone: string
  /** of the one it is filed for */
  forName?: string
  forPhone?: string
}

export const noPlace: Place = { text: null, unit: null, lng: null, lat: null }

export const emptyDraft: Draft = {
  text: '',
  place: noPlace,
  noPlace: false,
  files: [],
  anonymous: false,
  replyBy: 'sms',
  consentPublish: false,
  join: null,
  joinTitle: null,
  relation: null,
  answerTo: 'filer',
  answers: {},
  key: null,
  savedAt: 0,
}

/** Drafts are forgotten after this many days: the device may be a shared one. */
export const draftDays = 7

/** What was pointed at, or stands in the list; null for a reckoned position and for none. */
export const pinOf = ({ lng, lat, about }: Draft['place']) =>
  lng === null || lat === null || about ? null : { lng, lat }

/** The server forgets files that no matter took up, after this many hours: their places in a draft would be empty. */
export const fileHours = 24

/** The part of a storage that is needed; tests bring their own. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const draftName = (city: string) => `bihuan.draft.${city}`
const contactName = (city: string) => `bihuan.contact.${city}`

function read<V extends object>(store: Store | null, name: string): Partial<V> {
  try {
    const value: unknown = JSON.parse(store?.getItem(name) ?? '{}')
    return typeof value === 'object' && value !== null ? (value as Partial<V>) : {}
  } catch {
    return {}
  }
}

function write(store: Store | null, name: string, value: object | null): boolean {
  try {
    if (!store) return false
    if (value) store.setItem(name, JSON.stringify(value))
    else store.removeItem(name)
    return true
  } catch {
    return false
  }
}

/** The draft of a city, or an empty one if there is none, it is broken or too old. `now` in milliseconds. */
export function loadDraft(store: Store | null, city: string, now: number): Draft {
  const kept = read<Draft>(store, draftName(city))
  if (typeof kept.savedAt !== 'number' || now - kept.savedAt > draftDays * 86_400_000) return emptyDraft
  return {
    ...emptyDraft,
    ...kept,
    text: typeof kept.text === 'string' ? kept.text : '',
    place: { ...noPlace, ...kept.place },
    files: Array.isArray(kept.files) && now - kept.savedAt < fileHours * 3_600_000 ? kept.files : [],
  }
}

/** Keeps a draft; false if the device keeps nothing, so that the page can say so. Only named fields are written. */
export function saveDraft(store: Store | null, city: string, draft: Draft, now: number): boolean {
  const { text, place, noPlace, files, anonymous, replyBy, consentPublish, join, key } = draft
  const { relation, answerTo, answers, joinTitle } = draft
  const said = { text, place, noPlace, files, anonymous, replyBy, consentPublish, join, relation, answerTo, answers }
  const kept: Draft = { ...said, joinTitle, key, savedAt: now }
  return write(store, draftName(city), kept)
}

export const dropDraft = (store: Store | null, city: string): boolean => write(store, draftName(city), null)

export function loadContact(session: Store | null, city: string): Contact {
  const kept = read<Contact>(session, contactName(city))
  return {
    name: kept.name ?? '',
    phone: kept.phone ?? '',
    ...(kept.forName && { forName: kept.forName }),
    ...(kept.forPhone && { forPhone: kept.forPhone }),
  }
}
export const saveContact = (session: Store | null, city: string, contact: Contact | null): boolean =>
  write(session, contactName(city), contact)
