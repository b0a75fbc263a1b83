import { join } from 'node:path'

export const ROOT = join(import.meta.dirname, '..')
export const PACKS = join(ROOT, 'packs')
export const WEB = join(ROOT, 'dist/web')
