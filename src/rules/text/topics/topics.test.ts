import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findTopics, type TopicText } from './index.ts'

const DAY = 86_400_000
const UNTIL = Date.UTC(2026, 2, 31)

/** Invented: a crusher beside a housing estate, told by many; a heating fee, told by some last month; and single matters. */
const CRUSHER = [
  '夜里噪音大得睡不着',
  '扬尘落满阳台',
  '请问环评批了没有',
  '孩子被吵得不敢开窗',
  '货车压坏了门前的路',
  '什么时候搬走',
]
const HEATING = ['报停要收三成费用合理吗', '取暖费按建筑面积收', '没住人也要交钱', '家里只有十五度']
const SINGLE = [
  '成山路烧烤摊油烟很大',
  '俚岛镇机井坏了麦子浇不上水',
  '桃园街道人行道地砖松动',
  '虎山镇卫生院夜间没有医生',
  '公交六路末班车太早',
  '图书馆周末不开门',
]
const row = (id: string, title: string, text: string, daysAgo: number, person: string, likes = 0): TopicText => ({
  id,
  title,
  text,
  at: UNTIL - daysAgo * DAY,
  person,
  likes,
})
const texts: TopicText[] = [
  ...CRUSHER.map((text, i) =>
    row(`c${i}`, '凤鸣新城旁边的碎石厂扰民', `凤鸣新城小区旁建了碎石厂，${text}`, 5 - i * 0.5, `p${i}`, 40),
  ),
  ...HEATING.map((text, i) => row(`h${i}`, '供热公司取暖费问题', `供热公司的取暖费，${text}`, 20 - i, `q${i}`)),
  ...SINGLE.map((text, i) => row(`s${i}`, text, text, i + 1, `r${i}`)),
]

describe('findTopics', () => {
  const topics = findTopics(texts, UNTIL)

  test('finds what many speak of, hottest first, with all their texts', () => {
    expect(topics.map(topic => topic.ids)).toEqual([
      ['c0', 'c1', 'c2', 'c3', 'c4', 'c5'],
      ['h0', 'h1', 'h2', 'h3'],
    ])
  })

  test('names it by its own words and its place, whole words', () => {
    expect(topics[0]?.words.join()).toContain('碎石厂')
    expect(topics[0]?.place).toContain('凤鸣新城')
    expect(topics[1]?.words.join()).toContain('取暖费')
  })

  test('tells people, likes, heat and whether it is new or fading', () => {
    expect(topics[0]).toMatchObject({ people: 6, likes: 240, lastWeek: 6, weekBefore: 0, trend: 'new' })
    expect(topics[0]?.heat).toBeCloseTo(6 * Math.log10(250), 1)
    expect(topics[1]).toMatchObject({ people: 4, likes: 0, heat: 4, lastWeek: 0, trend: 'fading' })
  })

  test('one person who writes six times is no topic', () => {
    const alone = texts.map(text => (text.id.startsWith('c') ? { ...text, person: 'p0' } : text))
    expect(findTopics(alone, UNTIL).map(topic => topic.ids[0])).toEqual(['h0'])
  })

  test('the order of the texts makes no difference', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(texts, { minLength: texts.length }), shuffled => {
        expect(findTopics(shuffled, UNTIL)).toEqual(topics)
      }),
      { numRuns: 20 },
    )
  })

  test('nothing and empty texts give no topics', () => {
    expect(findTopics([], UNTIL)).toEqual([])
    expect(findTopics([row('a', '', '', 1, 'p'), row('b', '', '', 1, 'q'), row('c', '', '', 1, 'r')], UNTIL)).toEqual(
      [],
    )
  })
})

test('K104: of more texts than are grouped at once the older ones join what the newer speak of, and make topics of their own', () => {
  const most = CRUSHER.length + SINGLE.length
  const older = CRUSHER.map((text, i) =>
    row(`o${i}`, '凤鸣新城旁边的碎石厂扰民', `凤鸣新城小区旁建了碎石厂，${text}`, 26 - i, `v${i}`),
  )
  const all = [...texts, ...older]
  const topics = findTopics(all, UNTIL, most)
  expect(topics.map(topic => [...topic.ids].sort())).toEqual(findTopics(all, UNTIL).map(topic => [...topic.ids].sort()))
  expect(topics[0]?.ids).toHaveLength(2 * CRUSHER.length)
  expect(topics[1]?.ids).toEqual(['h0', 'h1', 'h2', 'h3'])
})
