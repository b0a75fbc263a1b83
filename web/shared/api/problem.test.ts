import { expect, it } from 'vitest'
import { ApiProblem, asProblem, networkProblem, problemOf } from './problem.ts'

const title = { zh: '没存上', en: 'Not saved' }

it('reads a named refusal with its fields', () => {
  const p = problemOf(422, { code: 'invalid', title, fields: [{ path: 'body/phone', message: title }, { path: 3 }] })
  expect([p.code, p.status, p.field('phone'), p.fields.length, p.unknownOutcome]).toEqual([
    'invalid',
    422,
    title,
    1,
    false,
  ])
})

it('says nothing of the inside when the answer is no problem document', () => {
  const p = problemOf(502, '<html>stack trace</html>')
  expect(p.code).toBe('http_502')
  expect(p.title.zh).toBe('这一步没办成')
  expect(p.unknownOutcome).toBe(true)
})

it('knows that a lost network leaves the outcome open, so the same key must be sent again (K3)', () => {
  expect(networkProblem().unknownOutcome).toBe(true)
})

it('shows any thrown thing as a refusal', () => {
  expect(asProblem(new TypeError('x'))).toBeInstanceOf(ApiProblem)
  expect(asProblem(networkProblem()).code).toBe('network')
})
