import { useEffect, useState } from 'react'
import { placeAt, type Shown } from './api.ts'
import type { Point } from './view.ts'

/** What a position is called, asked when it rests; null while it is not known, and for none. */
export function usePlaceAt(city: string, point: Point | null): Shown | null {
  const [shown, setShown] = useState<{ key: string; found: Shown } | null>(null)
  const { lng, lat } = point ?? {}
  const key = point ? `${city}/${lng}/${lat}` : ''
  useEffect(() => {
    if (lng === undefined || lat === undefined) return
    const stop = new AbortController()
    const timer = setTimeout(() => {
      // A help, never a hurdle: without it the position is still sent.
      placeAt(city, { lng, lat }, stop.signal).then(
        found => setShown({ key, found }),
        () => {},
      )
    }, 200)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [city, lng, lat, key])
  return shown && shown.key === key ? shown.found : null
}
