import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyQuery, FITS, fitOf } from './offer.ts'

const permit = { question: '居住证怎么办理', keywords: ['居住证', '暂住'] }
const heating = { question: '供热温度不够怎么测温退费', keywords: ['暖气不热', '测温'] }

test.each([
  ['请问外地户口的居住证去哪里办', permit, true],
  ['我想给孩子办暂住的手续，要带什么', permit, true],
  ['怎么办理营业执照', permit, false],
  ['家里暖气不热，屋里才十五度', heating, true],
  ['供热温度不够能退费吗', heating, true],
  ['路灯不亮了怎么办', heating, false],
  ['', heating, false],
])('K40: %s', (said, entry, fits) => {
  expect(fitOf(said, entry) >= FITS).toBe(fits)
})

test('K40: words of asking alone find nothing', () => {
  expect(anyQuery('请问怎么办理，需要什么')).toBeNull()
  expect(anyQuery('居住证怎么办')).toBe("'居住' | '住证'")
})

test('K40: whatever is said, the query holds nothing but quoted pairs', () => {
  const signs = fc.constantFrom(...`居住证怎么办'|&!():*\\ \n\0aZ1é·—😀\ud800`)
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 40 }), said => {
      expect(anyQuery(said.join('')) ?? "'ab'").toMatch(
        /^'[\p{Script=Han}a-z0-9]{2}'( \| '[\p{Script=Han}a-z0-9]{2}')*$/u,
      )
    }),
  )
})
