import { createHash, createHmac } from 'node:crypto'

export interface S3Keys {
  accessKey: string
  secretKey: string
  region: string
}

export interface S3Request {
  method: string
  host: string
  /** absolute and encoded; no query */
  path: string
  /** further headers to sign, lower case */
  headers: Record<string, string>
  /** SHA-256 of the body, hex */
  payload: string
}

export const EMPTY_PAYLOAD = createHash('sha256').update('').digest('hex')

const hmac = (key: string | Buffer, value: string) => createHmac('sha256', key).update(value).digest()

/** The headers that prove a request to an S3-compatible store (AWS Signature Version 4, all headers signed). */
export function signS3(request: S3Request, keys: S3Keys, now: Date): Record<string, string> {
  const at = now.toISOString().replace(/[-:]|\.\d{3}/g, '')
  const day = at.slice(0, 8)
  const headers: Record<string, string> = {
    ...request.headers,
    host: request.host,
    'x-amz-content-sha256': request.payload,
    'x-amz-date': at,
  }
  const names = Object.keys(headers).sort()
  const canonical = [
    request.method,
    request.path,
    '',
    ...names.map(name => `${name}:${headers[name]}`),
    '',
    names.join(';'),
    request.payload,
  ].join('\n')
  const scope = `${day}/${keys.region}/s3/aws4_request`
  const toSign = ['AWS4-HMAC-SHA256', at, scope, createHash('sha256').update(canonical).digest('hex')].join('\n')
  const key = [day, keys.region, 's3', 'aws4_request'].reduce<string | Buffer>(hmac, `AWS4${keys.secretKey}`)
  const signature = hmac(key, toSign).toString('hex')
  return {
    ...headers,
    authorization: `AWS4-HMAC-SHA256 Credential=${keys.accessKey}/${scope},SignedHeaders=${names.join(';')},Signature=${signature}`,
  }
}
