import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkReply, judgeReplies, learnReplies, REPLY_FAULTS, scoreReply } from './index.ts'

const QUESTION = '海韵花园门口的路灯坏了快一个月，晚上漆黑，什么时候能修好？'
const GOOD =
  '您好。经现场核实，海韵花园门口3盏路灯因电缆老化断电，已于3月14日更换电缆并恢复照明。根据《城市照明管理规定》第二十条，以后每周巡查一次。如再不亮，请拨打0631-7560000。'

describe('a reply is checked against its question', () => {
  test.each([
    ['您的来信已收悉，感谢您的关注。', 'empty_form'],
    ['网友您好，您反映的问题已转交市住建局办理。', 'passed_on'],
    ['您好，您的诉求我们高度重视，正在调查处理。谢谢！2026年3月2日', 'empty_form'],
    ['经研究，本年度医保缴费标准为每人380元，请于12月31日前通过手机缴纳，可拨打12345咨询。', 'not_answering'],
  ] as const)('%s', (reply, fault) => {
    expect(checkReply(QUESTION, reply).faults).toContain(fault)
  })

  test('a full answer passes without a word', () => {
    expect(checkReply(QUESTION, GOOD)).toMatchObject({ weak: false, faults: [] })
  })

  test('forms alone are weak, and what is missing is told', () => {
    expect(checkReply(QUESTION, '您好，您的留言已收悉，已转有关部门。')).toMatchObject({ weak: true })
    const bare = checkReply(QUESTION, '海韵花园门口的路灯我们会安排人去看，您晚上出门的时候走大路那一边就亮一些。')
    expect(bare.faults).toEqual(expect.arrayContaining(['no_basis', 'no_date', 'no_contact']))
  })

  test('answers for anything typed, in order of gravity', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (question, reply) => {
        const { score, faults } = checkReply(question, reply)
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(1)
        expect(faults).toEqual(REPLY_FAULTS.filter(fault => faults.includes(fault)))
      }),
    )
  })
})

test('learns from judged replies, and says so where there is nothing to learn', () => {
  const rows = Array.from({ length: 40 }, (_, i) => ({
    question: QUESTION,
    reply: i % 4 === 0 ? `您好，第${i}号留言已收悉，已转有关部门。` : `${GOOD}第${i}次巡查已完成。`,
    good: i % 4 !== 0,
  }))
  const model = learnReplies(rows)
  const scores = rows.map(row => scoreReply(model, row.question, row.reply))
  expect(judgeReplies(scores, rows, model.threshold)).toMatchObject({ auc: 1, good: { f1: 1 }, weak: { f1: 1 } })
  expect(() => learnReplies(rows.filter(row => row.good))).toThrow('both judgements')
})

test('figures are counted by hand', () => {
  const rows = [{ good: true }, { good: true }, { good: false }, { good: false }]
  const { good, weak, auc } = judgeReplies([0.9, 0.4, 0.6, 0.1], rows, 0.5)
  expect(good).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5 })
  expect(weak).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5 })
  expect(auc).toBe(0.75)
})
