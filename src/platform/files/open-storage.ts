import { join } from 'node:path'
import { localStorage } from './local-storage.ts'
import { s3Storage } from './s3-storage.ts'
import type { FileStorage } from './storage.ts'

const NEEDED = ['BUCKET', 'ACCESS_KEY', 'SECRET_KEY'] as const

/**
 * A bucket if BIHUAN_S3_ENDPOINT is set, else `<dataDir>/files`. Further settings: BIHUAN_S3_BUCKET, _ACCESS_KEY,
 * _SECRET_KEY, _REGION (us-east-1), _PATH_STYLE (1 for stores that want the bucket in the path).
 * @throws if the endpoint is set and another needed one is not
 */
export function openFileStorage(dataDir: string, env: NodeJS.ProcessEnv = process.env): FileStorage {
  const endpoint = env.BIHUAN_S3_ENDPOINT
  if (!endpoint) return localStorage(join(dataDir, 'files'))
  const missing = NEEDED.filter(name => !env[`BIHUAN_S3_${name}`])
  if (missing.length) throw new Error(`missing: ${missing.map(name => `BIHUAN_S3_${name}`).join(', ')}`)
  return s3Storage({
    endpoint,
    bucket: env.BIHUAN_S3_BUCKET ?? '',
    accessKey: env.BIHUAN_S3_ACCESS_KEY ?? '',
    secretKey: env.BIHUAN_S3_SECRET_KEY ?? '',
    region: env.BIHUAN_S3_REGION ?? 'us-east-1',
    pathStyle: env.BIHUAN_S3_PATH_STYLE === '1',
  })
}
