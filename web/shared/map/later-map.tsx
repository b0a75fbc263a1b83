import { type ComponentProps, type ComponentType, lazy, Suspense } from 'react'
import type PickMap from './pick-map.tsx'

type Props = ComponentProps<typeof PickMap>

/** Comes when it is wanted: pages load without it. Without a network there are words in its place, and the form goes on. */
const Drawn = lazy<ComponentType<Props>>(() =>
  import('./pick-map.tsx').catch(() => ({ default: ({ failed }: Props) => <p className="map-away">{failed}</p> })),
)

/** The city's map, fetched apart from the page it stands on (CHECKLIST K5). */
export const LaterMap = (props: Props) => (
  <Suspense fallback={<div className="map-hold" />}>
    <Drawn {...props} />
  </Suspense>
)
