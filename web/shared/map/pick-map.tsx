import { type ReactNode, useEffect, useRef, useState } from 'react'
import { type FoundPlace, type MapData, mapObjects, readMap } from './api.ts'
import CityMap, { type Dot } from './city-map.tsx'
import type { Box, Point } from './view.ts'

/** The map of a city is the same for the whole visit. */
const kept = new Map<string, MapData>()

/** The city's map with what it needs from the server: borders once, lamps and bins for the part on the screen. */
export default function PickMap({
  city,
  failed,
  ...rest
}: {
  city: string
  value: Point | null
  onPick?: (point: Point) => void
  chosen?: string | null
  /** metres by which the point may be off */
  about?: number
  onObject?: (object: FoundPlace) => void
  dots?: readonly Dot[]
  takesFocus?: boolean
  label: string
  /** shown where the map cannot be fetched: everything else goes on */
  failed: ReactNode
}) {
  const [data, setData] = useState(kept.get(city) ?? null)
  const [away, setAway] = useState(false)
  const [objects, setObjects] = useState<readonly FoundPlace[]>([])
  const asked = useRef<AbortController | null>(null)
  useEffect(() => {
    if (kept.has(city)) return
    const stop = new AbortController()
    readMap(city, stop.signal).then(
      found => {
        kept.set(city, found)
        setData(found)
      },
      () => {
        if (!stop.signal.aborted) setAway(true)
      },
    )
    return () => stop.abort()
  }, [city])
  useEffect(() => () => asked.current?.abort(), [])
  const onBox = (box: Box | null) => {
    asked.current?.abort()
    if (box === null) return
    const stop = new AbortController()
    asked.current = stop
    // Without objects the map is still a map.
    mapObjects(city, box, stop.signal).then(setObjects, () => {})
  }
  if (away) return <p className="map-away">{failed}</p>
  if (!data?.box) return <div className="map-frame map-wait" aria-hidden="true" />
  return <CityMap {...rest} data={data} objects={rest.onObject ? objects : []} {...(rest.onObject && { onBox })} />
}
