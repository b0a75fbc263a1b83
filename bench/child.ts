import { spawn } from 'node:child_process'
import { join } from 'node:path'

/** Runs a part of the bench in a process of its own; what it is told and what it reports is JSON. */
export async function child<T>(file: string, order: unknown): Promise<T> {
  const part = spawn(process.execPath, [join(import.meta.dirname, file), JSON.stringify(order)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let told = ''
  part.stdout.on('data', (chunk: Buffer) => {
    told += chunk.toString()
  })
  const code = await new Promise<number | null>(resolve => part.once('exit', resolve))
  if (code !== 0) throw new Error(`${file} ended with ${code}`)
  return JSON.parse(told) as T
}
