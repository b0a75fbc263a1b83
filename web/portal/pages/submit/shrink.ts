/** Longest side of a photo that is sent, in pixels: a door plate in the street stays readable. */
export const longestSide = 2000
const quality = 0.84
/** Photos below this many bytes and within the longest side are sent as they are. */
const smallEnough = 600_000

/** The size inside `max` × `max` with the same proportions; never larger than it was. Pixels, at least 1. */
export function fitWithin(width: number, height: number, max = longestSide): { width: number; height: number } {
  const by = Math.min(1, max / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * by)), height: Math.max(1, Math.round(height * by)) }
}

/** Whether a photo is worth redrawing: pictures only, and only if that makes them smaller. */
export function needsShrinking(file: { type: string; size: number }, width: number, height: number): boolean {
  if (!/^image\/(jpeg|png|webp|heic|heif|avif|bmp)$/.test(file.type)) return false
  return file.size > smallEnough || Math.max(width, height) > longestSide || /hei[cf]|bmp|avif/.test(file.type)
}

/** Name of the redrawn file: same stem, honest ending. */
export const shrunkName = (name: string): string => `${name.replace(/\.[^.]*$/, '') || 'photo'}.jpg`

/**
 * Redraws a photo on a canvas so that a slow network can carry it (CHECKLIST K4); what is no picture, or cannot be read
 * here, goes as it is and the server decides. Redrawing also leaves the place of taking behind.
 */
export async function shrink(file: File): Promise<File> {
  if (!file.type.startsWith('image/')) return file
  try {
    const image = await createImageBitmap(file)
    if (!needsShrinking(file, image.width, image.height)) {
      image.close()
      return file
    }
    const size = fitWithin(image.width, image.height)
    const canvas = document.createElement('canvas')
    canvas.width = size.width
    canvas.height = size.height
    const pen = canvas.getContext('2d')
    if (!pen) return file
    pen.fillStyle = '#fff'
    pen.fillRect(0, 0, size.width, size.height)
    pen.drawImage(image, 0, 0, size.width, size.height)
    image.close()
    const blob = await new Promise<Blob | null>(done => canvas.toBlob(done, 'image/jpeg', quality))
    if (!blob || blob.size >= file.size) return file
    return new File([blob], shrunkName(file.name), { type: 'image/jpeg', lastModified: file.lastModified })
  } catch {
    return file
  }
}
