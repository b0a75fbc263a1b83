import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { loadPack } from './load-pack.ts'
import { PackError, type PackProblem, type ProblemCode, problemLine } from './problems.ts'

export const RONGCHENG = join(import.meta.dirname, '../../../../packs/rongcheng')

/** One change to one file: the first occurrence of `find` is replaced; without `find` the file is removed. */
export type Change = { file: string; find?: string; put?: string | Uint8Array }

/** The faults the loader names after the changes are made to a copy of a pack; none if it still loads. */
export function faultsAfter(changes: readonly Change[]): readonly PackProblem[] {
  const dir = mkdtempSync(join(tmpdir(), 'pack-'))
  try {
    cpSync(RONGCHENG, dir, { recursive: true })
    for (const { file, find, put } of changes) change(join(dir, file), find, put)
    loadPack(dir)
    return []
  } catch (error) {
    if (error instanceof PackError) return error.problems
    throw error
  } finally {
    rmSync(dir, { recursive: true })
  }
}

function change(path: string, find: string | undefined, put: string | Uint8Array | undefined): void {
  if (find === undefined) {
    if (put === undefined) rmSync(path)
    else writeFileSync(path, put)
    return
  }
  const text = readFileSync(path, 'utf8')
  if (!text.includes(find)) throw new Error(`${path} has no ${find}`)
  writeFileSync(
    path,
    text.replace(find, () => String(put)),
  )
}

/** The line of the first occurrence of a text in a file of the Rongcheng pack, counted from 1. */
export function lineOf(file: string, find: string): number {
  const text = readFileSync(join(RONGCHENG, file), 'utf8')
  const at = text.indexOf(find)
  if (at < 0) throw new Error(`${file} has no ${find}`)
  return text.slice(0, at).split('\n').length
}

/** A change, the fault it must cause, the line (0: any), what its words must hold, and the file if another than the changed one. */
export type Broken = [what: string, change: Change, code: ProblemCode, line: number, says: string, file?: string]

/** Expects that a change makes the loader name this fault, in full words. */
export function expectFault(change: Change, code: ProblemCode, line: number, says: string, file = change.file): void {
  const faults = faultsAfter([change])
  const found = faults.find(fault => fault.code === code && fault.file === file)
  if (!found) throw new Error(`no ${code} in ${file} among:\n${faults.map(problemLine).join('\n')}`)
  if (line > 0) expect(found.line).toBe(line)
  expect(problemLine(found)).toContain(says)
  expect(problemLine(found), 'no gap in the words is left open').not.toMatch(/\{[a-z]+\}/)
}
