import { expect, test } from 'vitest'
import { splitStatements } from './split-statements.ts'

test.each([
  ['two statements', 'select 1; select 2;', ['select 1', 'select 2']],
  ['a semicolon in a string', "select ';'; select ''';'", ["select ';'", "select ''';'"]],
  ['a semicolon in a comment', '-- a; b\nselect 1 /* ; */;', ['-- a; b\nselect 1 /* ; */']],
  [
    'a function body',
    'create function f() as $$ begin; end $$; select 1',
    ['create function f() as $$ begin; end $$', 'select 1'],
  ],
  ['a tagged dollar quote', 'do $x$ $$ ; $$ $x$;', ['do $x$ $$ ; $$ $x$']],
  ['nothing but comments', '-- nothing\n;', []],
])('%s', (_, sql, expected) => {
  expect(splitStatements(sql)).toEqual(expected)
})
