import { expect, test } from 'vitest'
import { nameTopics } from './names.ts'
import { isWord } from './whole-words.ts'

/** Invented. `all` holds other texts as well, which tell where common words end. */
const named = (topic: readonly string[], others: readonly string[] = []) => {
  const texts = topic.map(text => ({ title: '', text }))
  return nameTopics([texts], [...texts, ...others.map(text => ({ title: '', text }))])[0]
}

test('K104: a name is no piece of a longer word, and what follows a number is none by itself', () => {
  const { words = [] } =
    named([
      '坐312路公交车等了很久',
      '108路公交车又停开',
      '26路公交车司机甩站',
      '等5路公交车一个钟头',
      '9路公交车早高峰挤不上',
    ]) ?? {}
  expect(words).toContain('公交车')
  expect(words.filter(word => word.startsWith('路'))).toEqual([])
})

test('K104: of a sentence that everybody copied no scrap becomes a name; words that others use too are found in it', () => {
  const copied = '恳请领导督促海晏物业拆除违建围墙恢复消防通道畅通'
  const { words = [] } =
    named(
      [copied, `${copied}，谢谢`, `我是业主，${copied}`, copied],
      [
        '楼道里的消防通道被堵',
        '消防通道停满了车',
        '占着消防通道做生意',
        '这条消防通道锁着',
        '请清理消防通道',
        '物业说消防通道没钱修',
      ],
    ) ?? {}
  expect(words).toContain('消防通道')
  for (const word of words) expect(word).toBe('消防通道')
})

test('K104: the place is the whole name of it, without what stands before', () => {
  const { place } =
    named([
      '凤鸣路一到下雨就积水',
      '而凤鸣路没人管',
      '家住凤鸣路附近，进不了门',
      '关于凤鸣路的事',
      '南段凤鸣路又淹了',
    ]) ?? {}
  expect(place).toBe('凤鸣路')
  const beside = ['听涛花园旁边吵得很', '听涛花园旁边有灰', '听涛花园旁边修路', '听涛花园旁边']
  expect(named(beside)?.place).toBe('听涛花园')
})

test('K104: how everybody writes names no topic: a formula stands in nearly all of them, what a topic is of in few', () => {
  const subjects =
    '烧烤油烟、工地噪声、黑车拉客、学位不足、医保报销、公交改线、暖气不热、楼道堆物、广场舞吵、快递丢件'.split('、')
  const texts = subjects.map(subject =>
    [
      `望领导重视，${subject}`,
      `请问${subject}谁管，望领导重视`,
      `望领导重视，反映${subject}`,
      `${subject}，望领导重视`,
      `${subject}一直没人理`,
    ].map(text => ({ title: '', text })),
  )
  const names = nameTopics(texts, texts.flat())
  names.forEach(({ words }, i) => {
    expect(words.length).toBeGreaterThan(0)
    for (const word of words) expect(subjects[i]).toContain(word)
  })
  // Of few topics nobody can tell: there it may be what they are about.
  const few = nameTopics(texts.slice(0, 3), texts.slice(0, 3).flat())
  expect(few.flatMap(({ words }) => words).join()).toMatch(/领导/)
})

test.each(['的事情', '搅拌站在', '2018年8月', '市民说没有', '海晏市五', '12'])('K104: %s is no word', word =>
  expect(isWord(word)).toBe(false),
)
test.each(['搅拌站', '58车贷', '地铁3号线', '人民路'])('K104: %s is one', word => expect(isWord(word)).toBe(true))
