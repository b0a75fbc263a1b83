import { describe, expect, it } from 'vitest'
import {
  type Draft,
  draftDays,
  dropDraft,
  emptyDraft,
  fileHours,
  loadContact,
  loadDraft,
  type Store,
  saveContact,
  saveDraft,
} from './draft.ts'

const now = Date.parse('2026-03-18T05:32:00Z')
const day = 86_400_000

function store(): Store & { all: Map<string, string> } {
  const all = new Map<string, string>()
  return {
    all,
    getItem: name => all.get(name) ?? null,
    setItem: (name, value) => void all.set(name, value),
    removeItem: name => void all.delete(name),
  }
}
const draft: Draft = {
  ...emptyDraft,
  text: '路灯不亮',
  key: 'k',
  place: { text: '海棠路', unit: 'dg', lng: null, lat: null },
}

describe('drafts (CHECKLIST K3)', () => {
  it('come back after a reload, with the key that keeps a form from being taken twice', () => {
    const s = store()
    expect(saveDraft(s, 'rongcheng', draft, now)).toBe(true)
    expect(loadDraft(s, 'rongcheng', now + day)).toEqual({ ...draft, savedAt: now })
  })
  it('belong to one city', () => {
    const s = store()
    saveDraft(s, 'rongcheng', draft, now)
    expect(loadDraft(s, 'other', now)).toEqual(emptyDraft)
  })
  it('are forgotten after their days and after sending', () => {
    const s = store()
    saveDraft(s, 'rongcheng', draft, now)
    expect(loadDraft(s, 'rongcheng', now + draftDays * day + 1)).toEqual(emptyDraft)
    dropDraft(s, 'rongcheng')
    expect(s.all.size).toBe(0)
  })
  it('let go of photos that the server has forgotten', () => {
    const s = store()
    const files = [{ id: 'f', name: 'a.jpg', type: 'image/jpeg', url: '/a', previewUrl: null }]
    saveDraft(s, 'rongcheng', { ...draft, files }, now)
    expect(loadDraft(s, 'rongcheng', now + fileHours * 3_600_000 - 1).files).toEqual(files)
    expect(loadDraft(s, 'rongcheng', now + fileHours * 3_600_000).files).toEqual([])
  })
  it('never hold a name or a telephone, whatever else was on the object', () => {
    const s = store()
    saveDraft(s, 'rongcheng', { ...draft, ...{ name: '周女士', phone: '13800007731' } } as Draft, now)
    expect([...s.all.values()].join()).not.toMatch(/周女士|13800007731/)
  })
  it('survive broken or missing storage', () => {
    const s = store()
    s.setItem('bihuan.draft.rongcheng', '{broken')
    expect(loadDraft(s, 'rongcheng', now)).toEqual(emptyDraft)
    expect(loadDraft(null, 'rongcheng', now)).toEqual(emptyDraft)
    expect(saveDraft(null, 'rongcheng', draft, now)).toBe(false)
    const full: Store = {
      ...s,
      setItem: () => {
        throw new Error('full')
      },
    }
    expect(saveDraft(full, 'rongcheng', draft, now)).toBe(false)
  })
})

it('keeps name and telephone apart, in the storage of the tab (K3, PIPL)', () => {
  const local = store()
  const session = store()
  saveDraft(local, 'c', draft, now)
  saveContact(session, 'c', { name: '买买提·吐尔逊', phone: '138' })
  expect(loadContact(session, 'c')).toEqual({ name: '买买提·吐尔逊', phone: '138' })
  expect(local.all.size).toBe(1)
  saveContact(session, 'c', null)
  expect(loadContact(session, 'c')).toEqual({ name: '', phone: '' })
})
