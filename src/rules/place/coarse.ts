import type { Point } from './geometry.ts'

/** A position as strangers may be told of it: about fifty metres off, the same for all who ask, so that asking often tells no more. */
export const coarse = ({ lng, lat }: Point): Point => ({
  lng: Math.round(lng * 1800) / 1800,
  lat: Math.round(lat * 2000) / 2000,
})
