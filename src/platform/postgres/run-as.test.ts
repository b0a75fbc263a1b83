import { expect, it } from 'vitest'
import { postgresEnvironment, unprivilegedUser } from './run-as.ts'

const ROOT = 'root:x:0:0:root:/root:/bin/bash'
const DAEMON = 'daemon:x:1:1:daemon:/usr/sbin:/usr/sbin/nologin'
const NOBODY = 'nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin'
const POSTGRES = 'postgres:x:101:104:,,,:/var/lib/postgresql:/bin/bash'

it.each([
  [[ROOT, DAEMON, NOBODY, POSTGRES], { name: 'postgres', uid: 101, gid: 104 }],
  [[ROOT, DAEMON, NOBODY], { name: 'nobody', uid: 65_534, gid: 65_534 }],
  [[ROOT, '', '# broken', DAEMON], { name: 'daemon', uid: 1, gid: 1 }],
  [[ROOT, 'toor:x:0:0::/:/bin/sh'], null],
  [[], null],
])('lends PostgreSQL the best user of %j', (lines, expected) => {
  expect(unprivilegedUser(lines.join('\n'))).toEqual(expected)
})

it('hands neither secrets nor PG variables of the environment to the server', () => {
  process.env.PGDATA = '/elsewhere'
  process.env.DATABASE_URL = 'postgres://a:secret@h/x'
  try {
    expect(Object.keys(postgresEnvironment())).not.toContain('PGDATA')
    expect(JSON.stringify(postgresEnvironment())).not.toContain('secret')
  } finally {
    delete process.env.PGDATA
    delete process.env.DATABASE_URL
  }
})
