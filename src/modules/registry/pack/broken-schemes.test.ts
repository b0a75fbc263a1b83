import { describe, test } from 'vitest'
import { type Broken, type Change, expectFault, lineOf } from './broken-pack.fixture.ts'

const FILE = 'schemes/yearly.yaml'
const yearly = (find: string, put: string): Change => ({ file: FILE, find, put })
const at = (find: string): number => lineOf(FILE, find)

const BROKEN: Broken[] = [
  [
    'children that do not make the weight above them',
    yearly('weight: { value: 8.4', 'weight: { value: 8.5'),
    'branch-sum',
    0,
    '子指标权重合计 12.1',
  ],
  [
    'weights that do not make 14',
    yearly('full: { value: 14', 'full: { value: 15'),
    'weights-sum',
    at('indicators:'),
    '不是 15',
  ],
  [
    'a rate without a denominator',
    yearly(
      'form: rate, numerator: case.returned, denominator: case.dispatched',
      'form: rate, numerator: case.returned',
    ),
    'form-needs',
    0,
    '缺少 denominator',
  ],
  [
    'a mean with a numerator',
    yearly('value: { form: mean }', 'value: { form: mean, numerator: case.due }'),
    'form-foreign',
    0,
    'form 为 mean 时不能写 numerator',
  ],
  [
    'marks that are called measured',
    yearly('origin: voted', 'origin: measured'),
    'marks-origin',
    0,
    '来源写 measured，与计分方式对不上',
  ],
  [
    'a line on an indicator that is not there',
    yearly('on: satisfaction, baseline: 90', 'on: satisfacton, baseline: 90'),
    'indicator-unknown',
    0,
    '例如 satisfaction',
  ],
  [
    'a baseline above the bonus line',
    yearly('baseline: 90, bonus: 95', 'baseline: 96, bonus: 95'),
    'group-lines',
    0,
    'baseline 不高于 bonus',
  ],
  [
    'no group that starts at nought',
    yearly('volumeFrom: { value: 0,', 'volumeFrom: { value: 10,'),
    'group-start',
    0,
    '没有从 0 开始的一档',
  ],
  [
    'a direction that the line denies',
    yearly('worst: 1, best: 0', 'worst: 0, best: 1'),
    'line-direction',
    0,
    '对调 worst 和 best',
  ],
  [
    'consequences without a word on equal scores',
    yearly('atBorder: { value', 'tiesAtBorder: { value'),
    'unknown-key',
    at('atBorder:'),
    '或改成 atBorder',
  ],
  [
    'two schemes with one code',
    yearly('code: yearly', 'code: daily'),
    'scheme-twice',
    at('code: yearly'),
    '两个考评办法的编码都是“daily”',
  ],
]

describe('a scheme that is broken is refused with file, line, what is wrong and how to mend it', () => {
  test.each(BROKEN)('%s', (_, change, code, line, says) => {
    expectFault(change, code, line, says)
  })
})
