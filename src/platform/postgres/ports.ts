import { createServer } from 'node:net'
import { DatabaseProblem } from './problem.ts'

/**
 * A TCP port that is free on 127.0.0.1: the preferred one, else one below the range from which systems take the ports of
 * outgoing connections, so that a restart finds it free again.
 */
export async function freePort(preferred?: number): Promise<number> {
  if (preferred && (await isFree(preferred))) return preferred
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const port = 20_000 + Math.floor(Math.random() * 12_000)
    if (await isFree(port)) return port
  }
  throw new DatabaseProblem('startFailed', { reason: 'no free port between 20000 and 32000', log: '-' })
}

function isFree(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)))
  })
}
