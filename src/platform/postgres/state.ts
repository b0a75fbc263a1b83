import { existsSync } from 'node:fs'
import { readJson, writeAtomically } from './files.ts'
import { processIdentity } from './processes.ts'

/** What postgres.json says of the cluster, for other processes of the program and for the next start. */
export type ClusterState = {
  /** Process of the server, null while it is stopped or restarting. */
  pid: number | null
  port: number
  socketDir: string | null
  /** The process that supervises the server, null after an orderly stop. */
  supervisorPid: number | null
  supervisorIdentity: string | null
  startedAt: string
  /** Version of the binaries and digest of the settings: a server that differs is not adopted but restarted. */
  fingerprint: string
}

/** The state, or null if there is none that makes sense. */
export function readState(file: string): ClusterState | null {
  if (!existsSync(file)) return null
  const value = readJson(file) as Partial<ClusterState> | null
  if (value === null || typeof value !== 'object' || typeof value.port !== 'number') return null
  return {
    pid: typeof value.pid === 'number' ? value.pid : null,
    port: value.port,
    socketDir: typeof value.socketDir === 'string' ? value.socketDir : null,
    supervisorPid: typeof value.supervisorPid === 'number' ? value.supervisorPid : null,
    supervisorIdentity: typeof value.supervisorIdentity === 'string' ? value.supervisorIdentity : null,
    startedAt: typeof value.startedAt === 'string' ? value.startedAt : '',
    fingerprint: typeof value.fingerprint === 'string' ? value.fingerprint : '',
  }
}

/** Writes the state; it holds no secret. */
export function writeState(file: string, state: ClusterState): void {
  writeAtomically(file, `${JSON.stringify(state, null, 2)}\n`, 0o644)
}

/** Does a live process supervise the cluster? */
export function isSupervised(state: ClusterState | null): state is ClusterState {
  return state?.supervisorPid != null && processIdentity(state.supervisorPid) === state.supervisorIdentity
}
