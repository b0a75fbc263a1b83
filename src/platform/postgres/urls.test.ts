import { Client } from 'pg'
import { describe, expect, it } from 'vitest'
import { checkUrl, localUrl, withAccount } from './urls.ts'

describe('localUrl', () => {
  it('leads node-postgres to the Unix socket, whatever the password contains', () => {
    const url = localUrl({ socketDir: '/tmp/bihuan-x y', port: 20_001 }, 'bihuan_app', 'p@:/?#w', 'bihuan')
    expect(new Client({ connectionString: url })).toMatchObject({
      host: '/tmp/bihuan-x y',
      port: 20_001,
      user: 'bihuan_app',
      password: 'p@:/?#w',
      database: 'bihuan',
    })
  })

  it('uses 127.0.0.1 where there are no Unix sockets', () => {
    expect(localUrl({ socketDir: null, port: 20_001 }, 'a', 'b', 'c')).toBe('postgres://a:b@127.0.0.1:20001/c')
  })
})

describe('withAccount', () => {
  it('keeps server, database and TLS parameters', () => {
    const url = withAccount('postgres://own:er@db.example:5433/city?sslmode=require', 'bihuan_app', 'a/b')
    expect(url).toBe('postgres://bihuan_app:a%2Fb@db.example:5433/city?sslmode=require')
  })

  it('is not overruled by an account among the parameters', () => {
    const url = withAccount('postgres://db.example/city?user=own&password=er', 'app', 'x')
    expect(new Client({ connectionString: url })).toMatchObject({
      user: 'app',
      password: 'x',
    })
  })
})

describe('checkUrl', () => {
  it.each([
    ['postgres://a:b@h/x', 'postgres://a:b@h/x'],
    ['postgresql:///x?host=/run/pg', 'postgresql://localhost/x?host=/run/pg'],
    ['postgres://a:b@/x?host=/run/pg', 'postgres://a:b@localhost/x?host=/run/pg'],
  ])('accepts %s', (given, expected) => {
    expect(checkUrl('DATABASE_URL', given)).toBe(expected)
  })

  it.each(['mysql://a:secret@h/x', 'localhost:5432', 'postgres://a:secret@h:port/x'])(
    'refuses %s without repeating it',
    given => {
      expect(() => checkUrl('DATABASE_URL', given)).toThrow(/DATABASE_URL/)
      expect(() => checkUrl('DATABASE_URL', given)).not.toThrow(/secret/)
    },
  )
})
