import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const faults = (...words: string[]) =>
  new Promise<{ code: number; out: string; err: string }>(resolve => {
    execFile(process.execPath, [join(import.meta.dirname, 'main.ts'), ...words], (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    )
  })

test('--help says what can be said, and kills nothing', async () => {
  const { code, out, err } = await faults('--help')
  expect({ code, err }).toEqual({ code: 0, err: '' })
  for (const option of ['--rounds', '--blows', '--seed']) expect(out).toContain(option)
})

test('a number that is none is told in one line; it is not taken for no rounds, which find nothing', async () => {
  const { code, out, err } = await faults('--rounds', 'many')
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toContain('many is not a whole number')
  expect(err.trim().split('\n')).toHaveLength(1)
})
