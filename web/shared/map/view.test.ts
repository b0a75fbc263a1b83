import fc from 'fast-check'
import { expect, test } from 'vitest'
import { boxOnScreen, fitBox, metresOfPixel, nearView, panBy, scaleBar, toScreen, toWorld, zoomAt } from './view.ts'

const size = { width: 358, height: 280 }
const view = { lng: 122.48, lat: 37.16, scale: 40_000 }
const pixel = fc.record({
  x: fc.double({ min: 0, max: 358, noNaN: true }),
  y: fc.double({ min: 0, max: 280, noNaN: true }),
})

test('K5: a point under the finger is where it was touched, to a tenth of a metre', () => {
  fc.assert(
    fc.property(pixel, ({ x, y }) => {
      const at = toScreen(view, size, toWorld(view, size, x, y))
      expect(Math.hypot(at.x - x, at.y - y)).toBeLessThan(0.1)
    }),
  )
})

test('nearer and farther leave what is under the finger in its place', () => {
  fc.assert(
    fc.property(pixel, fc.double({ min: 0.5, max: 3, noNaN: true }), ({ x, y }, times) => {
      const point = toWorld(view, size, x, y)
      const at = toScreen(zoomAt(view, size, x, y, times), size, point)
      expect(Math.hypot(at.x - x, at.y - y)).toBeLessThan(0.5)
    }),
  )
})

test('a point that may be off is shown with all places where it may be', () => {
  for (const about of [50, 400, 2500, 9000]) {
    const near = nearView(view, { lng: 122.5, lat: 37.2 }, about)
    expect(about / metresOfPixel(near)).toBeLessThan(Math.min(size.width, size.height) / 2)
  }
  expect(metresOfPixel(nearView(view, { lng: 122.5, lat: 37.2 }))).toBeLessThan(3)
})

test('the sheet follows the finger', () => {
  const point = { lng: 122.481, lat: 37.161 }
  const before = toScreen(view, size, point)
  const after = toScreen(panBy(view, 30, -12), size, point)
  expect(after.x - before.x).toBeCloseTo(30, 1)
  expect(after.y - before.y).toBeCloseTo(-12, 1)
})

test('a whole city fits, and the window says what it shows', () => {
  const box: [number, number, number, number] = [122.18, 36.83, 122.7, 37.41]
  const [west, south, east, north] = boxOnScreen(fitBox(box, size), size)
  expect(west).toBeLessThan(box[0])
  expect(east).toBeGreaterThan(box[2])
  expect(south).toBeLessThan(box[1])
  expect(north).toBeGreaterThan(box[3])
})

test('the bar has a round length that fits', () => {
  for (const scale of [300, 4_000, 40_000, 300_000]) {
    const { metres, pixels } = scaleBar({ ...view, scale }, 90)
    expect(pixels).toBeLessThanOrEqual(90)
    expect(pixels).toBeGreaterThan(30)
    expect(String(metres)).toMatch(/^[125]0*$/)
  }
})
