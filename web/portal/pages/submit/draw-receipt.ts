import { groupCode } from '../../../shared/format/numbers.ts'

export type ReceiptPicture = { city: string; label: string; code: string; lines: string[]; note: string; file: string }

/** Breaks a line so that each piece is at most `width` wide by the given measure; Chinese breaks anywhere, words stay whole. */
export function wrapLine(line: string, width: number, measure: (text: string) => number): string[] {
  const pieces = line.match(/[A-Za-z0-9][\w.,:%-]*\s?|\s|./gu) ?? []
  const rows: string[] = []
  let row = ''
  for (const piece of pieces) {
    if (row !== '' && measure(row + piece) > width && !/^[，。、；：！？）]/.test(piece)) {
      rows.push(row.trimEnd())
      row = piece.trimStart()
    } else row += piece
  }
  if (row.trim() !== '') rows.push(row.trimEnd())
  return rows
}

/** Draws the receipt and hands it over as a picture; false if the device cannot. */
export async function drawReceipt(of: ReceiptPicture): Promise<boolean> {
  const scale = 2
  const width = 390
  const pad = 28
  const canvas = document.createElement('canvas')
  const pen = canvas.getContext('2d')
  if (!pen) return false
  const css = getComputedStyle(document.documentElement)
  const colour = (name: string) => css.getPropertyValue(name).trim()
  const font = css.getPropertyValue('--font')
  const set = (size: number, weight: number) => {
    pen.font = `${weight} ${size}px ${font}`
  }
  set(16, 400)
  const rows = [...of.lines, of.note].map(line => wrapLine(line, width - 2 * pad, s => pen.measureText(s).width))
  const height = 196 + rows.reduce((sum, r) => sum + r.length * 26 + 8, 0) + pad
  canvas.width = width * scale
  canvas.height = height * scale
  pen.scale(scale, scale)
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, width, height)
  pen.textBaseline = 'top'
  pen.fillStyle = colour('--dai')
  set(18, 600)
  pen.fillText(of.city, pad, 28)
  pen.fillRect(pad, 64, width - 2 * pad, 2)
  pen.fillStyle = colour('--ink-3')
  set(16, 400)
  pen.fillText(of.label, pad, 86)
  pen.fillStyle = colour('--ink-1')
  set(46, 600)
  pen.fillText(groupCode(of.code), pad, 114)
  let y = 196
  rows.forEach((row, n) => {
    set(16, 400)
    pen.fillStyle = colour(n === rows.length - 1 ? '--ink-3' : '--ink-1')
    for (const line of row) {
      pen.fillText(line, pad, y)
      y += 26
    }
    y += 8
  })
  const blob = await new Promise<Blob | null>(done => canvas.toBlob(done, 'image/png'))
  if (!blob) return false
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = of.file
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
  return true
}
