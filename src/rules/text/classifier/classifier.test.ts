import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyCurve, fitCurve, thresholdFor, worthOf } from './calibrate.ts'
import { above, classify, learn, modelFromBytes, modelToBytes, noLessons, qualityOf, reasonsFor } from './index.ts'
import { seededRandom } from './random.ts'
import { type LabelledText, TRAIN_SETTINGS, trainClassifier } from './train.ts'

const WORDS: Record<string, string[]> = {
  water: ['停水了', '水管爆裂', '自来水发黄', '水压太低'],
  light: ['路灯不亮', '路灯坏了', '晚上没有灯', '灯杆倒了'],
  noise: ['施工噪音', '半夜放音响', '噪音扰民', '广场舞声音大'],
}
const PLACES = ['青山路', '成山大道', '海韵花园', '东门市场', '南港码头']

function made(count: number, seed = 5): LabelledText[] {
  const random = seededRandom(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  return Array.from({ length: count }, (_, i) => {
    const label = pick(Object.keys(WORDS))
    const day = String(1 + (i % 28)).padStart(2, '0')
    return { label, text: `${pick(PLACES)}附近${pick(WORDS[label] ?? [])}，请尽快处理。`, at: `2026-03-${day}` }
  })
}

const { model, judged: keptBack } = trainClassifier(made(300))

describe('a model', () => {
  test('tells apart what it learned to, with the newest fifth kept back to measure it', () => {
    expect(model.heldOut).toMatchObject({ n: 60, accuracy: 1 })
    expect(keptBack).toHaveLength(60)
    expect(keptBack[0]?.truth).toBe(made(300)[keptBack[0]?.row ?? -1]?.label)
    expect(model.newestAt).toBe('2026-03-28')
    const [first, ...rest] = classify(model, { text: '海韵花园门口的路灯三天不亮了' })
    expect(first?.label).toBe('light')
    expect([first, ...rest].reduce((sum, guess) => sum + (guess?.probability ?? 0), 0)).toBeCloseTo(1, 9)
  })

  test('is the same for the same rows and seed, byte by byte, and survives being stored', () => {
    const bytes = modelToBytes(model)
    expect(Buffer.compare(modelToBytes(trainClassifier(made(300)).model), bytes)).toBe(0)
    const text = '成山大道自来水发黄'
    expect(classify(modelFromBytes(bytes), { text })).toEqual(classify(model, { text }))
    const inPool = Buffer.concat([Buffer.from('x'), bytes]).subarray(1)
    expect(classify(modelFromBytes(inPool), { text })).toEqual(classify(model, { text }))
    expect(() => modelFromBytes(bytes.subarray(0, bytes.length - 1))).toThrow('cut off')
    expect(() => modelFromBytes(new Uint8Array(40))).toThrow('not a model')
  })

  test('holds no text: hashes and numbers only', () => {
    const bytes = Buffer.from(modelToBytes(model))
    for (const place of PLACES) expect(bytes.includes(place)).toBe(false)
  })

  test('says which words spoke for a label, where they stand', () => {
    const input = { title: '路灯不亮', text: '青山路附近的路灯不亮，孩子放学害怕' }
    const reasons = reasonsFor(model, input, 'light')
    expect(reasons[0]?.word).toContain('灯')
    for (const { word, field, start, end } of reasons) expect(input[field].slice(start, end)).toBe(word)
    expect(reasonsFor(model, input, 'nobody')).toEqual([])
  })

  test('lets a place decide between units that do the same', () => {
    const rows = made(200).map((row, i) => ({ ...row, label: i % 2 ? 'east' : 'west', places: [i % 2 ? 'E1' : 'W1'] }))
    const { model: placed } = trainClassifier(rows)
    const text = '路灯不亮，请处理'
    expect(classify(placed, { text, places: ['E1'] })[0]?.label).toBe('east')
    expect(classify(placed, { text, places: ['W1'] })[0]?.label).toBe('west')
  })

  test('K2: a text that names a unit goes to it, even where few matters did before; without the name it does not', () => {
    const few = { label: 'harbour', text: '南港码头附近有事，请尽快处理。', at: '2026-03-01' }
    const about = { label: 'noise', text: '找港务管理站的音响太吵', at: '2026-03-01' }
    const rows = [...made(200), few, about, about]
    const said = { text: '请港务管理站处理' }
    const named = trainClassifier(rows, { ...TRAIN_SETTINGS, names: { harbour: '港务管理站' } }).model
    expect(classify(named, said)[0]?.label).toBe('harbour')
    expect(classify(trainClassifier(rows).model, said)[0]?.label).toBe('noise')
  })

  test('needs two labels, and says nothing of its quality where too little can be kept back', () => {
    expect(() => trainClassifier([{ text: '停水', label: 'a' }])).toThrow('two labels')
    const { model: small } = trainClassifier(made(12))
    expect(small.heldOut).toMatchObject({ n: 0, threshold: null })
  })

  test('is never out of order, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        const guesses = classify(model, { text })
        expect(guesses).toHaveLength(3)
        expect(guesses.every(({ probability }) => probability >= 0 && probability <= 1)).toBe(true)
        for (const { word, start, end } of reasonsFor(model, { text }, 'water'))
          expect(text.slice(start, end)).toBe(word)
      }),
    )
  })
})

describe('a decision of a person (K34)', () => {
  const text = '东门市场旁边的井盖丢了，怕有人掉下去'

  test('turns the same and the like text at once, and leaves others as they were', () => {
    const lessons = noLessons()
    const other = { text: '南港码头半夜放音响，噪音扰民' }
    const before = classify(model, other, lessons)[0]
    const wrong = classify(model, { text }, lessons)[0]?.label
    const right = wrong === 'water' ? 'light' : 'water'
    for (let i = 0; i < 3; i++) learn(model, lessons, { text }, right)
    expect(classify(model, { text }, lessons)[0]?.label).toBe(right)
    expect(classify(model, { text: '东门市场的井盖又丢了' }, lessons)[0]?.label).toBe(right)
    expect(classify(model, other, lessons)[0]?.label).toBe(before?.label)
    expect(lessons).toMatchObject({ seen: 3 })
  })

  test('teaches a label that the model never saw', () => {
    const lessons = noLessons()
    learn(model, lessons, { text }, 'manhole')
    expect(classify(model, { text }, lessons)[0]?.label).toBe('manhole')
    expect(reasonsFor(model, { text }, 'manhole', lessons).length).toBeGreaterThan(0)
  })

  test('changes nothing where the model already knew', () => {
    const lessons = noLessons()
    learn(model, lessons, { text: '青山路附近路灯不亮' }, 'light')
    expect(lessons).toMatchObject({ seen: 1, changed: 0 })
  })
})

describe('quality', () => {
  const judged = (truth: string, label: string, probability: number) => ({ truth, guesses: [{ label, probability }] })

  test('is counted by hand', () => {
    const rows = [judged('a', 'a', 0.9), judged('a', 'b', 0.6), judged('b', 'b', 0.8), judged('c', 'a', 0.4)]
    // F1: a 2*1/(2+2) = 0.5, b 2*1/(2+1) = 0.667, c 0
    expect(qualityOf(rows)).toMatchObject({ n: 4, accuracy: 0.5, top3: 0.5 })
    expect(qualityOf(rows).macroF1).toBeCloseTo((0.5 + 2 / 3) / 3, 9)
    expect(above(rows, 0.7)).toEqual({ coverage: 0.5, accuracy: 1 })
    expect(above(rows, 0.95)).toEqual({ coverage: 0, accuracy: null })
  })

  test('the threshold is the lowest that still holds, and none is drawn from a handful', () => {
    const outcomes = Array.from({ length: 100 }, (_, i) => ({ sure: 1 - i / 100, right: i < 50 || i % 2 === 0 }))
    const threshold = thresholdFor(outcomes, 0.9) as number
    const reached = outcomes.filter(({ sure }) => sure >= threshold)
    expect(reached.filter(({ right }) => right).length / reached.length).toBeGreaterThanOrEqual(0.9)
    expect(reached.length).toBeGreaterThan(50)
    expect(thresholdFor(outcomes.slice(0, 10), 0.9)).toBeNull()
  })

  test('settings are those the product trains with', () => {
    expect(TRAIN_SETTINGS).toMatchObject({ wanted: 0.95, grams: { min: 1 } })
  })
})

test('what a certainty is worth is learned, never falls, and keeps the first guess first', () => {
  // It says 0.9 and is right every second time, it says 0.3 and is right every tenth time.
  const outcomes = Array.from({ length: 400 }, (_, i) =>
    i % 2 ? { sure: 0.9, right: i % 4 === 1 } : { sure: 0.3, right: i % 20 === 0 },
  )
  const curve = fitCurve(outcomes)
  expect(worthOf(curve, 0.9)).toBeCloseTo(0.5, 1)
  expect(worthOf(curve, 0.3)).toBeCloseTo(0.1, 1)
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (a, b) => {
      expect(worthOf(curve, Math.min(a, b))).toBeLessThanOrEqual(worthOf(curve, Math.max(a, b)) + 1e-9)
      const [x, y, z] = [a + 0.01, b + 0.01, 0.5]
      const row = Float64Array.from([x, y, z], one => one / (x + y + z))
      const before = row.indexOf(Math.max(...row))
      const after = applyCurve(curve, row)
      expect(after.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9)
      expect(after[before]).toBeCloseTo(Math.max(...after), 9)
    }),
  )
  expect(worthOf(fitCurve(outcomes.slice(0, 20)), 0.7)).toBe(0.7)
})
