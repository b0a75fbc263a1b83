import { expect, it } from 'vitest'
import { parsePath, sectionOf } from './routes.ts'

it.each([
  ['/p/rongcheng/', 'home', null],
  ['/p/rongcheng', 'home', null],
  ['/p/rongcheng/submit', 'submit', 'what'],
  ['/p/rongcheng/submit/who', 'submit', 'who'],
  ['/p/rongcheng/submit/other', 'missing', null],
  ['/p/rongcheng/follow/matter', 'matter', null],
  ['/p/rongcheng/answers/018f', 'answer', '018f'],
  ['/p/fuyang/not-satisfied', 'not-satisfied', null],
  ['/p/rongcheng/ranking/', 'ranking', null],
  ['/p/rongcheng/%E0%A4', 'missing', null],
  ['/p/', 'missing', null],
  ['/elsewhere', 'missing', null],
])('%s is %s', (path, page, part) => {
  const route = parsePath(path)
  expect([route.page, route.part]).toEqual([page, part])
})

it('knows the section of a page', () => {
  expect([sectionOf('receipt'), sectionOf('answer'), sectionOf('submit')]).toEqual(['follow', 'answers', null])
})
