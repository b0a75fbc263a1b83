import { describe, test } from 'vitest'
import { lineOf as at, type Broken, type Change, expectFault } from './broken-pack.fixture.ts'

const rules = (find: string, put: string): Change => ({ file: 'pack.yaml', find, put })
const daily = (find: string, put: string): Change => ({ file: 'schemes/daily.yaml', find, put })

const BROKEN: Broken[] = [
  [
    'a limit without a unit',
    rules('value: 24h, source: R5', 'value: "24", source: R5'),
    'bad-limit',
    at('pack.yaml', 'value: 24h, source: R5'),
    '30min（分钟）、24h（小时）、3wd（工作日）或 5d（自然日）',
  ],
  [
    'a misspelt key',
    rules('\n  rounds:', '\n  round:'),
    'unknown-key',
    at('pack.yaml', 'notSatisfied:') + 1,
    '或改成 rounds',
  ],
  [
    'a value without provenance',
    rules('near: { value: 0.8, assumed: 用去八成时间算临近到期 }', 'near: { value: 0.8 }'),
    'provenance-missing',
    at('pack.yaml', 'near: { value: 0.8'),
    'source: R5',
  ],
  [
    'a value with both',
    rules('value: 24h, source: R5', 'value: 24h, source: R5, assumed: 两个都写'),
    'provenance-both',
    at('pack.yaml', 'value: 24h, source: R5'),
    '只留一个',
  ],
  [
    'a source that is no row',
    rules('value: 24h, source: R5', 'value: 24h, source: 领导说的'),
    'bad-source',
    at('pack.yaml', 'value: 24h, source: R5'),
    '领导说的',
  ],
  [
    'an empty reason',
    rules('assumed: 用去八成时间算临近到期', 'assumed: 无'),
    'assumed-too-short',
    at('pack.yaml', 'assumed: 用去八成'),
    '一句话',
  ],
  [
    'a share above one',
    rules('near: { value: 0.8', 'near: { value: 80'),
    'too-big',
    at('pack.yaml', 'near: { value: 0.8'),
    '最多 1',
  ],
  [
    'a word for a number',
    rules('attempts: { value: 3', 'attempts: { value: 三'),
    'wrong-type',
    at('pack.yaml', 'attempts: { value: 3'),
    'callback.attempts.value',
  ],
  ['a grade out of order', rules('value: 32h', 'value: 20h'), 'grade-order', at('pack.yaml', 'value: 32h'), 'orange'],
  [
    'hours longer than the days after them',
    rules('value: 40h', 'value: 45h'),
    'grade-order',
    at('pack.yaml', 'value: 2wd, assumed: 原文只写介于'),
    'blue',
  ],
  [
    'a channel twice',
    rules('code: grid,', 'code: hotline,'),
    'duplicate',
    at('pack.yaml', 'code: grid,'),
    `第 ${at('pack.yaml', 'code: hotline,')} 行`,
  ],
  [
    'a channel with an unknown mode',
    rules('mode: offline', 'mode: offlin'),
    'not-in-list',
    at('pack.yaml', 'mode: offline'),
    'online, offline',
  ],
  [
    'a version that history lacks',
    rules(
      'version: "2026.1"\neffectiveFrom: "2026-01-01"\nhistory',
      'version: "2026.2"\neffectiveFrom: "2026-01-01"\nhistory',
    ),
    'history-current',
    at('pack.yaml', '  - version:'),
    '2026.2',
  ],
  [
    'a unit in the shared list that is not there',
    rules('units: [zrj, zfj, zjj]', 'units: [zrj, zfjj, zjj]'),
    'unit-unknown',
    at('pack.yaml', 'units: [zrj, zfj, zjj]'),
    'zfj',
  ],
  ['a broken indent', rules('channels:\n', 'channels: [\n'), 'syntax', 0, '缩进'],
  [
    'weights that do not make 100',
    daily('value: 70, source: R11', 'value: 60, source: R11'),
    'weights-sum',
    at('schemes/daily.yaml', 'indicators:'),
    '90',
  ],
  [
    'a fact outside the vocabulary',
    daily('numerator: rating.satisfied', 'numerator: rating.hapy'),
    'not-in-list',
    at('schemes/daily.yaml', 'numerator: rating.satisfied'),
    'rating.satisfied',
  ],
  [
    'an exclusion nobody explains',
    daily('  - code: not_reached\n', '  - code: merged_away\n'),
    'exclusion-unnamed',
    at('schemes/daily.yaml', 'exclude: [not_reached'),
    'not_reached',
  ],
  [
    'bands that leave low scores out',
    daily('name: { zh: 不合格, en: Failed }, from: 0', 'name: { zh: 不合格, en: Failed }, from: 30'),
    'bands-order',
    at('schemes/daily.yaml', 'code: fail'),
    'fail',
  ],
  [
    'units ranked in public by fewer ratings than may be told',
    daily('day: { value: 5,', 'day: { value: 3,'),
    'small-open',
    at('schemes/daily.yaml', 'day: { value: 5'),
    '5',
  ],
]

describe('broken rules are refused with file, line and remedy', () => {
  test.each(BROKEN)('%s', (_, change, code, line, says, file) => expectFault(change, code, line, says, file))
})
