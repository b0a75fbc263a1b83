import { describe, test } from 'vitest'
import { lineOf as at, type Broken, type Change, expectFault } from './broken-pack.fixture.ts'

const items = (find: string, put: string): Change => ({ file: 'items.csv', find, put })

const BROKEN: Broken[] = [
  [
    'an item of an unknown unit',
    items(',zjj,sz,by-place,green,', ',zjjj,sz,by-place,green,'),
    'unit-unknown',
    2,
    '最接近的是 zjj',
  ],
  [
    'an item of a section that is not there',
    items(',zjj,sz,by-place,green,', ',zjj,xx,by-place,green,'),
    'section-unknown',
    2,
    'wy, fd, zl, sz, bz',
  ],
  [
    'an unknown co-responsible unit',
    items(',zjj,sz,by-place,green,', ',zjj,sz,nobody,green,'),
    'unit-unknown',
    2,
    'nobody',
  ],
  ['an unknown domain', items('CJ-001,CJ,', 'CJ-001,XX,'), 'domain-unknown', 2, '没有领域“XX”'],
  ['an item whose code has another domain', items('CJ-001,CJ,', 'CJ-001,NY,'), 'code-domain', 2, 'CJ-001'],
  ['an item twice', items('CJ-002,', 'CJ-001,'), 'duplicate', 3, '第 2 行'],
  ['an item without words', items(',路面坑洼、坑坑洼洼、', ',,'), 'csv-syntax', 2, '列数'],
  [
    'a grade in Chinese',
    items(',by-place,green,', ',by-place,绿,'),
    'not-in-list',
    2,
    'red, orange, yellow, blue, green',
  ],
  ['a limit beyond the grade', items('by-place,orange,8h,', 'by-place,orange,3wd,'), 'limit-over-grade', 3, '32h'],
  ['a column that is missing', items('sensitive,', 'sensitiv,'), 'column-missing', 1, 'sensitive'],
  ['a column that is unknown', items('sensitive,', 'sensitiv,'), 'column-unknown', 1, '或改成 sensitive'],
  [
    'a row without provenance',
    { file: 'gazetteer.csv', find: ',社区名按公开常识和常见命名拟定，归属请民政部门核对', put: ',' },
    'provenance-missing',
    2,
    'assumed',
  ],
  [
    'a place in a department',
    { file: 'gazetteer.csv', find: ',yatou,', put: ',zjj,' },
    'place-unit',
    2,
    '不是县市区或镇街',
  ],
  [
    'a section under a foreign unit',
    { file: 'units.csv', find: 'section,,zjj,', put: 'section,,zfj,' },
    'parent-wrong',
    at('units.csv', 'section,,zjj,'),
    'parent 写 zjj',
  ],
  [
    'a unit in an unknown group',
    { file: 'units.csv', find: 'department,departments,', put: 'department,depts,' },
    'group-unknown',
    at('units.csv', 'department,departments,'),
    'streets, departments',
  ],
  [
    'a unit that is its own parent',
    { file: 'units.csv', find: 'department,departments,shi,', put: 'department,departments,fgj,' },
    'parent-cycle',
    at('units.csv', 'department,departments,shi,'),
    'fgj',
  ],
  [
    'a section without a person',
    {
      file: 'people.csv',
      find: ',zhzx-js,技术保障科科长,Head of the technical section,doer,',
      put: ',zhzx-js,技术保障科科长,Head of the technical section,,',
    },
    'duty-missing',
    at('units.csv', 'zhzx-js,'),
    '具体责任人',
    'units.csv',
  ],
  [
    'a unit without a first person',
    {
      file: 'people.csv',
      find: ',zhzx,中心主任,Director of the centre,first,',
      put: ',zhzx,中心主任,Director of the centre,,',
    },
    'duty-missing',
    at('units.csv', 'zhzx,'),
    '一把手',
    'units.csv',
  ],
  [
    'a section no leader is in charge of',
    { file: 'people.csv', find: 'zhzx-hf、zhzx-kh、zhzx-yp、zhzx-js', put: 'zhzx-hf、zhzx-kh、zhzx-yp' },
    'section-not-led',
    at('units.csv', 'zhzx-js,'),
    '分管领导',
    'units.csv',
  ],
  [
    'two administrators in one person',
    { file: 'people.csv', find: ',,system_admin,', put: ',,system_admin、security_admin,' },
    'admins-combined',
    at('people.csv', ',,system_admin,'),
    '三个人',
  ],
  [
    'a role nobody holds',
    { file: 'people.csv', find: ',,audit_admin,', put: ',,monitor,' },
    'role-missing',
    1,
    'audit_admin',
  ],
  [
    'a text with an unknown variable',
    { file: 'texts/messages.json', find: '最晚 {answerBy}', put: '最晚 {answerTime}' },
    'text-variable',
    at('texts/messages.json', '"message.received"'),
    'answerBy',
  ],
  [
    'a text whose languages differ',
    { file: 'texts/messages.json', find: '最晚 {answerBy} ', put: '很快' },
    'text-languages',
    at('texts/messages.json', '"message.received"'),
    'answerBy',
  ],
  [
    'a text under an unknown name',
    { file: 'texts/messages.json', find: '"message.merged"', put: '"message.merge"' },
    'text-unknown',
    at('texts/messages.json', '"message.merged"'),
    'message.merged',
  ],
  [
    'a text that is missing',
    { file: 'texts/messages.json', find: '"message.merged"', put: '"message.merge"' },
    'text-missing',
    1,
    'message.merged',
    'texts',
  ],
  ['a file that is missing', { file: 'people.csv' }, 'file-missing', 1, 'people.csv'],
  [
    'a table saved in another encoding',
    { file: 'gazetteer.csv', put: new Uint8Array([0xba, 0xd3, 0xb6, 0xab]) },
    'not-utf8',
    1,
    'CSV UTF-8',
  ],
]

describe('broken tables and texts are refused with file, line and remedy', () => {
  test.each(BROKEN)('%s', (_, change, code, line, says, file) => expectFault(change, code, line, says, file))
})
