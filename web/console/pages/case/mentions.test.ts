import { expect, it } from 'vitest'
import { mentionedIn } from './mentions.ts'

const people = [
  { id: '1', name: '林' },
  { id: '2', name: '林海' },
  { id: '3', name: '邵明' },
]

it('K58 finds the colleagues called in a note, each once', () => {
  expect(mentionedIn('请 @邵明 看一下，@邵明 在吗', people).map(p => p.id)).toEqual(['3'])
  expect(mentionedIn('@林海 去现场', people).map(p => p.id)).toEqual(['2'])
  expect(mentionedIn('林海说不行', people)).toEqual([])
})
