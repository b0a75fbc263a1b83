/** Longitude and latitude in degrees, WGS-84. */
export type Point = { lng: number; lat: number }
/** West, south, east, north. */
export type Box = [number, number, number, number]
/** What is on the screen: the middle, and how many pixels a degree of latitude has. */
export type View = { lng: number; lat: number; scale: number }
export type Size = { width: number; height: number }

const METRES = 111_195
/** A metre is never more than this many pixels, nor so few that a city is a dot. */
const MOST = METRES * 4
const LEAST = 200
/** Names, lamps and pins are placed as on a flat sheet: within a city nobody sees the difference. */
const narrow = (lat: number): number => Math.cos((lat * Math.PI) / 180)

const bounded = (scale: number): number => Math.min(MOST, Math.max(LEAST, scale))

/** The view that just shows a box, with a little room around. */
export function fitBox([west, south, east, north]: Box, { width, height }: Size): View {
  const lat = (south + north) / 2
  const wide = Math.max(1e-6, (east - west) * narrow(lat))
  const high = Math.max(1e-6, north - south)
  return { lng: (west + east) / 2, lat, scale: bounded(Math.min(width / wide, height / high) * 0.94) }
}

export const toScreen = (view: View, { width, height }: Size, { lng, lat }: Point): { x: number; y: number } => ({
  x: width / 2 + (lng - view.lng) * narrow(view.lat) * view.scale,
  y: height / 2 - (lat - view.lat) * view.scale,
})

export const toWorld = (view: View, { width, height }: Size, x: number, y: number): Point => ({
  lng: round(view.lng + (x - width / 2) / (narrow(view.lat) * view.scale)),
  lat: round(view.lat - (y - height / 2) / view.scale),
})

/** About a tenth of a metre: finer is not known. */
const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6

/** Nearer or farther, with what is under the finger left where it is. */
export function zoomAt(view: View, size: Size, x: number, y: number, times: number): View {
  const scale = bounded(view.scale * times)
  const share = 1 - view.scale / scale
  const [dx, dy] = [(x - size.width / 2) * share, (y - size.height / 2) * share]
  return {
    lng: view.lng + dx / (narrow(view.lat) * view.scale),
    lat: view.lat - dy / view.scale,
    scale,
  }
}

/** The sheet moved under the window by so many pixels. */
export const panBy = (view: View, dx: number, dy: number): View => ({
  ...view,
  lng: view.lng - dx / (narrow(view.lat) * view.scale),
  lat: view.lat + dy / view.scale,
})

export function boxOnScreen(view: View, size: Size): Box {
  const [a, b] = [toWorld(view, size, 0, size.height), toWorld(view, size, size.width, 0)]
  return [a.lng, a.lat, b.lng, b.lat]
}

/** Metres on a pixel. */
export const metresOfPixel = (view: View): number => METRES / view.scale

/** Half of a small window in pixels: what is around a point up to so far is in sight. */
const HALF = 120

/**
 * A view near enough to tell houses apart, around a point; one that is nearer already stays so. A point that may be off by `about`
 * metres is shown with all of them.
 */
export const nearView = (view: View, { lng, lat }: Point, about = 0): View => ({
  lng,
  lat,
  scale: bounded(about > 0 ? METRES / Math.max(2.2, about / HALF) : Math.max(view.scale, METRES / 2.2)),
})

/** Whether a point is well inside the window. */
export function onScreen(view: View, size: Size, point: Point): boolean {
  const { x, y } = toScreen(view, size, point)
  return x > 24 && y > 24 && x < size.width - 24 && y < size.height - 24
}

/** Length of the bar under the map: a round number of metres, at most `most` pixels. */
export function scaleBar(view: View, most: number): { metres: number; pixels: number } {
  const whole = metresOfPixel(view) * most
  const power = 10 ** Math.floor(Math.log10(whole))
  const metres = [5, 2, 1].map(n => n * power).find(n => n <= whole) ?? power
  return { metres, pixels: metres / metresOfPixel(view) }
}
