import type { components } from '../api/schema.d.ts'
import { answer, api } from '../api/typed.ts'
import type { Box, Point } from './view.ts'

type Maybe<T> = T | null
export type FoundPlace = components['schemas']['FoundPlace']
export type MapData = Awaited<ReturnType<typeof readMap>>
export type Shown = Awaited<ReturnType<typeof placeAt>>

const signalled = (signal: AbortSignal | undefined) => (signal ? { signal } : {})

/** The borders, roads and names of a city; they change seldom and are asked for once a page. */
export const readMap = (city: string, signal?: AbortSignal) =>
  answer(api.GET('/api/public/{city}/map', { params: { path: { city } }, ...signalled(signal) }))

/** What is typed travels in the body: it may be somebody's address. */
export const findPlaces = async (city: string, text: string, unit: Maybe<string>, signal?: AbortSignal) =>
  (
    await answer(
      api.POST('/api/public/{city}/places/find', {
        params: { path: { city } },
        body: { text, unit },
        ...signalled(signal),
      }),
    )
  ).items

/** A position in words, with its street and grid and the lamps around. */
export const placeAt = (city: string, { lng, lat }: Point, signal?: AbortSignal) =>
  answer(
    api.POST('/api/public/{city}/places/at', { params: { path: { city } }, body: { lng, lat }, ...signalled(signal) }),
  )

export const mapObjects = async (city: string, [west, south, east, north]: Box, signal?: AbortSignal) =>
  (
    await answer(
      api.POST('/api/public/{city}/places/objects', {
        params: { path: { city } },
        body: { west, south, east, north },
        ...signalled(signal),
      }),
    )
  ).items
