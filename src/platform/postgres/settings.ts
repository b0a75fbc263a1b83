import { statfsSync } from 'node:fs'
import { totalmem } from 'node:os'

/** How much memory the embedded server may use: `small` for tests and trials, `normal` a quarter of the machine. */
export type MemoryProfile = 'small' | 'normal'

export type Settings = Record<string, string>

const MB = 1024 * 1024

/** Memory this process may count on, in bytes: the container's limit if there is one. */
export function availableMemory(): number {
  const limit = process.constrainedMemory()
  return limit > 0 ? Math.min(limit, totalmem()) : totalmem()
}

/** Free space for POSIX shared memory in bytes; containers often allow 64 MB only, too little for parallel queries. */
function sharedMemorySpace(): number | null {
  if (process.platform !== 'linux') return null
  try {
    const { bavail, bsize } = statfsSync('/dev/shm')
    return bavail * bsize
  } catch {
    return 0
  }
}

/**
 * The settings of the embedded server. `memory` is what the machine or container has, in bytes.
 * Full durability: fsync and synchronous_commit stay on, an acknowledged act survives a power cut.
 */
export function serverSettings(profile: MemoryProfile, memory: number, shm = sharedMemorySpace()): Settings {
  const quarter = Math.floor(memory / 4 / MB)
  const buffers = profile === 'small' ? 32 : Math.max(64, Math.min(2048, quarter))
  return {
    cluster_name: 'bihuan',
    max_connections: '100',
    password_encryption: 'scram-sha-256',
    unix_socket_permissions: '0700',

    shared_buffers: `${buffers}MB`,
    effective_cache_size: `${Math.max(128, Math.min(quarter * 2, 8192))}MB`,
    work_mem: profile === 'small' ? '4MB' : '16MB',
    maintenance_work_mem: profile === 'small' ? '32MB' : `${Math.max(64, Math.min(512, Math.floor(quarter / 4)))}MB`,
    ...(shm !== null && shm < 256 * MB ? { dynamic_shared_memory_type: 'mmap' } : {}),

    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    wal_level: 'replica',
    max_wal_size: '4GB',
    min_wal_size: profile === 'small' ? '80MB' : '512MB',
    checkpoint_timeout: '15min',
    checkpoint_completion_target: '0.9',

    // A table that fills for the first time is counted before its questions have been planned badly for long
    autovacuum_naptime: '10s',
    // and again when it has grown by a quarter: its rows are estimated from its size, and counting costs whoever works then
    autovacuum_analyze_scale_factor: '0.25',

    jit: 'off',
    random_page_cost: '1.1',
    timezone: 'UTC',
    datestyle: 'ISO, YMD',
    lc_messages: 'C',
    default_text_search_config: 'pg_catalog.simple',

    logging_collector: 'off',
    log_destination: 'stderr',
    log_timezone: 'UTC',
    log_line_prefix: '%m [%p] ',
    // Statements, keys and parameters carry personal data, which have no place in a log
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_statement: 'none',
    log_parameter_max_length: '0',
    log_parameter_max_length_on_error: '0',
  }
}

/** The text of a configuration file with these settings. */
export function settingsFile(settings: Settings): string {
  const lines = Object.entries(settings).map(([name, value]) => `${name} = '${value.replace(/'/g, "''")}'`)
  return `# Written at every start. Put your own settings into local.conf beside this file: it is read last.\n${lines.join('\n')}\n`
}
