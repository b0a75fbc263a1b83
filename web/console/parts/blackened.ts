import type { Box } from './black-out.tsx'

/**
 * The picture with its boxes filled black, in its own size: what was under them is in no pixel of it.
 * @param type of the result; what a browser cannot write becomes JPEG
 * @throws Error if the browser cannot draw it, as with a picture that is not whole
 */
export async function blackened(picture: HTMLImageElement, boxes: readonly Box[], type: string): Promise<Blob> {
  await picture.decode()
  const { naturalWidth: width, naturalHeight: height } = picture
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('no canvas')
  pen.drawImage(picture, 0, 0, width, height)
  pen.fillStyle = '#000'
  // Outward to whole pixels: a half-covered edge would still show what it covers.
  for (const { x, y, w, h } of boxes) {
    const left = Math.floor(x * width)
    const top = Math.floor(y * height)
    pen.fillRect(left, top, Math.ceil((x + w) * width) - left, Math.ceil((y + h) * height) - top)
  }
  return new Promise((done, fail) =>
    canvas.toBlob(
      blob => (blob ? done(blob) : fail(new Error('no picture'))),
      type === 'image/png' ? type : 'image/jpeg',
      0.92,
    ),
  )
}
