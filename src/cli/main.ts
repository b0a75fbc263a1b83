import { enableCompileCache } from 'node:module'

// Some thousand files are read, stripped of their types and compiled at each start: from the second on, only what changed.
enableCompileCache()
await import('./program.ts')
