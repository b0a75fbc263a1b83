import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readLines } from './lines.ts'

const unit = (id: string, zh: string, short = zh, kind = 'department') => ({ id, name: { zh, en: id }, short, kind })
const UNITS = [
  unit('zjj', '住房和城乡建设局', '住建局'),
  unit('zrzy', '自然资源局'),
  unit('js1', '崖头街道', '崖头', 'street'),
  unit('js2', '港湾街道', '港湾', 'street'),
  unit('zjj-1', '住房和城乡建设局物业科', '物业科', 'section'),
]
const read = (...lines: string[]) => readLines(lines.join('\n'), UNITS)

describe('R16: a list pasted from a table', () => {
  test('is read cell by cell, by the whole name, the short one or the code of a unit; a head is passed over', () => {
    expect(
      read('名称\t责任单位\t地点\t户数\t期限', '东山花园\t住建局\t东山路 1 号\t1,200\t2026/12/1', '海韵家园\tjs1'),
    ).toEqual([
      {
        ...{ n: 2, label: '东山花园', unit: 'zjj', unitWords: '住建局', place: '东山路 1 号', amount: 1200 },
        ...{ due: '2026-12-01', problem: null },
      },
      { n: 3, label: '海韵家园', unit: 'js1', unitWords: 'js1', place: '', amount: null, due: null, problem: null },
    ])
  })

  test.each([
    ['\t住建局', 'label'],
    ['东山花园', 'unit'],
    ['东山花园\t气象局', 'unit'],
    ['东山花园\t街道', 'units'],
    ['东山花园\t物业科', 'unit'],
    ['东山花园\t住建局\t\t很多', 'amount'],
    ['东山花园\t住建局\t\t1.5', 'amount'],
    ['东山花园\t住建局\t\t\t下个月', 'due'],
    ['东山花园\t住建局\t\t\t2026-02-30', 'due'],
  ])('%j: what is wrong is named', (line, problem) => {
    expect(read(line)[0]).toMatchObject({ n: 1, problem })
  })

  test.each([
    ['1.5万', 15_000],
    ['1.5万元', 15_000],
    ['38户', 38],
    ['0', 0],
  ])('a size of %s is %i', (words, amount) => {
    expect(read(`东山花园\t住建局\t\t${words}`)[0]).toMatchObject({ amount, problem: null })
  })

  test('without tabs commas part the cells, and empty lines keep the numbers of the others', () => {
    expect(read('东山花园，住建局', '', '海韵家园,js1').map(({ n, unit: id }) => [n, id])).toEqual([
      [1, 'zjj'],
      [3, 'js1'],
    ])
  })

  test('whatever is pasted, each line that is not empty is answered for once, and nothing is thrown', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), lines => {
        const pasted = lines.join('\n')
        const filled = pasted.split(/\r?\n/).filter(line => line.trim() !== '').length
        const found = readLines(pasted, UNITS)
        expect(filled - found.length).toBeLessThanOrEqual(1)
        for (const line of found)
          expect(line.problem === null).toBe(line.label !== '' && line.unit !== null && line.problem === null)
      }),
    )
  })
})
