import { useSyncExternalStore } from 'react'
import {
  type Contact,
  type Draft,
  dropDraft,
  emptyDraft,
  loadContact,
  loadDraft,
  type Store,
  saveContact,
  saveDraft,
} from './draft.ts'

const local = (): Store | null => open(() => localStorage)
const session = (): Store | null => open(() => sessionStorage)
function open(storage: () => Store): Store | null {
  try {
    return storage()
  } catch {
    return null
  }
}

type Form = { city: string; draft: Draft; contact: Contact; kept: boolean }
let form: Form | null = null
const hearers = new Set<() => void>()

function of(city: string): Form {
  if (form?.city !== city) {
    form = { city, draft: loadDraft(local(), city, Date.now()), contact: loadContact(session(), city), kept: true }
  }
  return form
}
function put(next: Form): void {
  form = next
  for (const hear of hearers) hear()
}

export const readDraft = (city: string): Draft => of(city).draft

/** Changes the draft and keeps it at once: a reload, a lost network or a phone call in between loses nothing. */
export function changeDraft(city: string, change: Partial<Draft> | ((draft: Draft) => Partial<Draft>)): void {
  const f = of(city)
  const draft = { ...f.draft, ...(typeof change === 'function' ? change(f.draft) : change) }
  put({ ...f, draft, kept: saveDraft(local(), city, draft, Date.now()) })
}

export function changeContact(city: string, change: Partial<Contact>): void {
  const f = of(city)
  const contact = { ...f.contact, ...change }
  saveContact(session(), city, contact)
  put({ ...f, contact })
}

/** After the receipt: nothing of the form stays on the device. */
export function forgetForm(city: string): void {
  dropDraft(local(), city)
  saveContact(session(), city, null)
  put({ city, draft: emptyDraft, contact: { name: '', phone: '' }, kept: true })
}

export const useForm = (city: string): Form =>
  useSyncExternalStore(
    hear => {
      hearers.add(hear)
      return () => hearers.delete(hear)
    },
    () => of(city),
  )
