import { expect, test } from 'vitest'
import { isDatabaseAway } from './away.ts'

const error = (message: string, more: object = {}) => Object.assign(new Error(message), more)

test.each([
  ['shut down by the administrator', error('terminating connection', { code: '57P01' })],
  ['another backend crashed', error('terminating connection because of crash', { code: '57P02' })],
  ['starting up', error('the database system is starting up', { code: '57P03' })],
  ['idle too long', error('terminating connection due to idle-session timeout', { code: '57P05' })],
  ['a broken connection', error('connection failure', { code: '08006' })],
  ['no slot left', error('sorry, too many clients already', { code: '53300' })],
  ['nobody listens', error('connect ECONNREFUSED', { code: 'ECONNREFUSED', syscall: 'connect' })],
  ['the socket is gone', error('connect ENOENT /tmp/.s.PGSQL.1', { code: 'ENOENT', syscall: 'connect' })],
  ['cut in the middle of an answer', error('read ECONNRESET', { code: 'ECONNRESET', syscall: 'read' })],
  ['cut in the middle of a question', error('write EPIPE', { code: 'EPIPE', syscall: 'write' })],
  ['the word of pg for it', error('Connection terminated unexpectedly')],
  ['a connection that is known to be dead', error('Client has encountered a connection error and is not queryable')],
  ['no connection became free', error('timeout exceeded when trying to connect')],
  ['as the cause of another', new Error('query failed', { cause: error('x', { code: '57P03' }) })],
])('away: %s', (_, given) => {
  expect(isDatabaseAway(given)).toBe(true)
})

test.each([
  ['a duplicate', error('duplicate key', { code: '23505' })],
  ['a deadlock', error('deadlock detected', { code: '40P01' })],
  ['a statement that took too long', error('canceling statement', { code: '57014' })],
  ['a missing file', error('ENOENT: no such file', { code: 'ENOENT', syscall: 'open' })],
  ['a defect', new TypeError('x is not a function')],
  ['no error at all', 'Connection terminated'],
])('not away: %s', (_, given) => {
  expect(isDatabaseAway(given)).toBe(false)
})

test('a circle of causes comes to an end', () => {
  const circle = new Error('round')
  circle.cause = circle
  expect(isDatabaseAway(circle)).toBe(false)
})
