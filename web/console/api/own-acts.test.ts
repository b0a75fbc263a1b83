import { describe, expect, test } from 'vitest'
import { isOwn, noteOwn, onItsWay, sinceOwn } from './own-acts.ts'

const idOf = (n: number) => `0190f0a0-0000-7000-8000-00000000000${n}`

describe('K49: what I did myself is nobody else’s change', () => {
  test('a form goes out for the version that I made myself, and no further than that', async () => {
    const id = idOf(1)
    noteOwn({ id, version: 3, entryId: 'receipt' })
    expect(isOwn('receipt')).toBe(true)
    expect(await sinceOwn(`/letters/${id}/answer`, 2)).toBe(3)
    expect(await sinceOwn(`/letters/${id}/answer`, 1)).toBe(1)
    expect(await sinceOwn(`/letters/${idOf(2)}/answer`, 2)).toBe(2)
    expect(await sinceOwn('/letters', 2)).toBe(2)
  })

  test('it waits for one of mine that is still on its way, whether it comes to anything or not', async () => {
    const id = idOf(3)
    let arrive = (_: unknown) => {}
    const sent = new Promise(resolve => {
      arrive = resolve
    })
    const receipt = onItsWay(`/letters/${id}/open`, sent).then(noteOwn)
    const version = sinceOwn(`/letters/${id}/answer`, 1)
    arrive({ id, version: 2, entryId: 'late receipt' })
    await receipt
    expect(await version).toBe(2)
    const refused = onItsWay(`/letters/${id}/open`, Promise.reject(new Error('no')))
    const after = sinceOwn(`/letters/${id}/answer`, 2)
    await expect(refused).rejects.toThrow('no')
    expect(await after).toBe(2)
  })
})
