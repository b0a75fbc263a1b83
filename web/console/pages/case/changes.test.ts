import { describe, expect, it } from 'vitest'
import type { CaseDetail, TimelineEntry } from '../../api/types.ts'
import { whatChanged } from './changes.ts'

const entry = (id: string, at: string, weight: TimelineEntry['weight'] = 'main') =>
  ({ id, at, weight, title: { zh: id, en: id } }) as TimelineEntry
const base = {
  version: 3,
  title: '路灯不亮',
  stateName: { zh: '办理', en: 'in hand' },
  unit: { id: 'zjj', name: { zh: '住建局', en: 'Housing' } },
  grade: 'green',
  item: null,
  handler: null,
  appealCount: 1,
  timeline: [entry('a', '2026-03-16T01:00:00Z')],
} as unknown as CaseDetail

describe('K49 the second writer sees the difference', () => {
  it('says nothing when nothing changed', () => {
    expect(whatChanged(base, { ...base })).toEqual([])
  })

  it('names changed values with before and after', () => {
    const after = { ...base, version: 4, grade: 'red', handler: { id: 'p', name: '邵' } } as CaseDetail
    expect(whatChanged(base, after)).toEqual([
      { kind: 'value', what: 'grade', from: 'green', to: 'red' },
      { kind: 'value', what: 'handler', from: '—', to: '邵' },
    ])
  })

  it('stops nobody because the duty desk took note of a danger (K12)', () => {
    const heard = { ...entry('h', '2026-03-16T02:00:00Z'), act: 'case.heed' }
    expect(whatChanged(base, { ...base, version: 4, timeline: [heard, ...base.timeline] })).toEqual([])
    const noted = { ...entry('n', '2026-03-16T03:00:00Z'), act: 'case.note' }
    const both = whatChanged(base, { ...base, version: 5, timeline: [noted, heard, ...base.timeline] })
    expect(both.map(c => c.kind === 'entry' && c.entry.id)).toEqual(['n'])
  })

  it('lists new entries oldest first and leaves out what is still to come', () => {
    const timeline = [
      entry('d', '2026-03-18T01:00:00Z', 'next'),
      entry('c', '2026-03-17T02:00:00Z'),
      entry('b', '2026-03-17T01:00:00Z'),
      ...base.timeline,
    ]
    const changes = whatChanged(base, { ...base, version: 5, timeline })
    expect(changes.map(c => c.kind === 'entry' && c.entry.id)).toEqual(['b', 'c'])
  })

  it('keeps silent about one\u2019s own act and what it caused, and tells what another did beside it', () => {
    const own = (id: string) => id === 'b'
    const mine = [entry('c', '2026-03-17T01:00:00Z'), entry('b', '2026-03-17T01:00:00Z'), ...base.timeline]
    const after = { ...base, version: 4, grade: 'red', timeline: mine } as CaseDetail
    expect(whatChanged(base, after, own)).toEqual([])
    const both = { ...after, version: 5, timeline: [entry('d', '2026-03-17T02:00:00Z'), ...mine] } as CaseDetail
    expect(whatChanged(base, both, own).map(c => (c.kind === 'entry' ? c.entry.id : c.what))).toEqual(['grade', 'd'])
  })
})
