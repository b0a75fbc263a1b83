import sharp from 'sharp'
import { makeGate } from './gate.ts'

/** Sides in pixels: enough to read a door plate, small enough for a slow line; and for lists. */
const LONGEST_SIDE = 2560
const PREVIEW_SIDE = 480
/** A phone's largest mode has 108 million; beyond it a small file may unfold into gigabytes. */
const MOST_PIXELS = 110_000_000
const SECONDS = 30

sharp.cache(false)
// Only the four decoders that are meant to be reached: the library knows many more, some of them with a long history.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp', 'VipsForeignLoadHeif'],
})

const FORMATS: Record<string, string> = {
  'image/jpeg': 'jpeg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/heic': 'heif',
}

export interface Redrawn {
  content: Buffer
  preview: Buffer
  width: number
  height: number
}

const oneByOne = makeGate(1)

/**
 * Draws a picture anew: upright, at most 2560 pixels a side, in plain sRGB, and nothing of the old file left: no place,
 * no device, no time, nothing appended (CHECKLIST K69). Of moving pictures the first frame stays.
 * @param from what the content was recognised as
 * @returns null if it can't be decoded, is damaged, or has more than 110 million pixels
 */
export const redraw = (path: string, from: string, to: string): Promise<Redrawn | null> =>
  oneByOne(async () => {
    const read = () =>
      sharp(path, { limitInputPixels: MOST_PIXELS, failOn: 'error', pages: 1, autoOrient: true }).timeout({
        seconds: SECONDS,
      })
    try {
      if ((await read().metadata()).format !== FORMATS[from]) return null
      const sized = read().resize({
        width: LONGEST_SIDE,
        height: LONGEST_SIDE,
        fit: 'inside',
        withoutEnlargement: true,
      })
      const drawn =
        to === 'image/png'
          ? sized.png({ compressionLevel: 9 })
          : to === 'image/webp'
            ? sized.webp({ quality: 82 })
            : sized.jpeg({ quality: 82, mozjpeg: true })
      const { data: content, info } = await drawn.toBuffer({ resolveWithObject: true })
      const preview = await sharp(content)
        .resize({ width: PREVIEW_SIDE, height: PREVIEW_SIDE, fit: 'inside', withoutEnlargement: true })
        .webp({ quality: 75 })
        .toBuffer()
      return { content, preview, width: info.width, height: info.height }
    } catch {
      return null
    }
  })
