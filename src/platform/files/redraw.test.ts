import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import { redraw } from './redraw.ts'

const dir = mkdtempSync(join(tmpdir(), 'bihuan-redraw-'))
afterAll(() => rmSync(dir, { recursive: true }))
let count = 0
const kept = (bytes: Buffer) => {
  const path = join(dir, String(count++))
  writeFileSync(path, bytes)
  return path
}

const plain = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#358' } })
const exif = {
  IFD0: { Make: 'Telephone', Model: 'Model-7', Copyright: '王小明' },
  IFD3: {
    GPSLatitudeRef: 'N',
    GPSLatitude: '31/1 12/1 3000/100',
    GPSLongitudeRef: 'E',
    GPSLongitude: '121/1 30/1 0/1',
  },
}
const xmp =
  '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></x:xmpmeta>'

/** A white page of two colours: millions of pixels in some kilobytes. */
function bomb(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data])
    const ends = Buffer.alloc(8)
    ends.writeUInt32BE(data.length, 0)
    ends.writeUInt32BE(crc32(body), 4)
    return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header[8] = 1
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(height * (width / 8 + 1), 0))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

test.each(['jpeg', 'png', 'webp'] as const)('K69: a %s keeps no place, no device, no profile', async format => {
  const photo = await plain(400, 200).withExif(exif).withXmp(xmp).withIccProfile('p3').toFormat(format).toBuffer()
  const before = await sharp(photo).metadata()
  expect(before.exif && before.icc).toBeTruthy()
  expect(photo.includes('Telephone')).toBe(true)

  const drawn = await redraw(kept(photo), `image/${format}`, `image/${format}`)
  for (const bytes of [drawn?.content, drawn?.preview]) {
    const after = await sharp(bytes).metadata()
    expect([after.exif, after.xmp, after.icc, after.iptc]).toEqual([undefined, undefined, undefined, undefined])
    expect(bytes?.includes('Telephone') || bytes?.includes('Model-7') || bytes?.includes('xmpmeta')).toBe(false)
  }
})

test('a picture taken sideways is turned upright before its orientation is forgotten', async () => {
  const photo = await plain(400, 200).withMetadata({ orientation: 6 }).jpeg().toBuffer()
  expect(await redraw(kept(photo), 'image/jpeg', 'image/jpeg')).toMatchObject({ width: 200, height: 400 })
})

test('sides are 2560 pixels at most, 480 of the preview; small ones are not blown up', async () => {
  const large = await redraw(kept(await plain(4000, 1000).jpeg().toBuffer()), 'image/jpeg', 'image/jpeg')
  expect(large).toMatchObject({ width: 2560, height: 640 })
  expect(await sharp(large?.preview).metadata()).toMatchObject({ format: 'webp', width: 480, height: 120 })
  const small = await redraw(kept(await plain(40, 30).png().toBuffer()), 'image/png', 'image/png')
  expect(small).toMatchObject({ width: 40, height: 30 })
})

test('what hides behind a picture is gone', async () => {
  const photo = await plain(40, 30).jpeg().toBuffer()
  const polyglot = Buffer.concat([photo, Buffer.from('PK\u0003\u0004<script>alert(1)</script>')])
  const drawn = await redraw(kept(polyglot), 'image/jpeg', 'image/jpeg')
  expect(drawn?.content.includes('<script>')).toBe(false)
})

test('a bomb, half a picture and a picture of another type are not drawn', async () => {
  expect(await redraw(kept(bomb(12_000, 8000)), 'image/png', 'image/png')).toMatchObject({ width: 2560 })
  expect(bomb(12_000, 12_000).length).toBeLessThan(30_000)
  expect(await redraw(kept(bomb(12_000, 12_000)), 'image/png', 'image/png')).toBeNull()
  const photo = await sharp({
    create: {
      width: 600,
      height: 600,
      channels: 3,
      background: '#fff',
      noise: { type: 'gaussian', mean: 128, sigma: 30 },
    },
  })
    .jpeg()
    .toBuffer()
  expect(await redraw(kept(photo.subarray(0, photo.length / 2)), 'image/jpeg', 'image/jpeg')).toBeNull()
  expect(await redraw(kept(photo), 'image/png', 'image/png')).toBeNull()
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
  expect(await redraw(kept(svg), 'image/png', 'image/png')).toBeNull()
})
