/** Invented appeals without end: places, matters and stories mixed by a seeded draw. Common words are common, names are rare. */
export interface KnownText {
  text: string
  /** the same matter told again: other words around, parts left out */
  again(): string
}

const SYLLABLES =
  '海云龙凤青石金银松柏梅兰竹菊东西南北中和平安康福寿祥瑞华明新盛泰丰裕兴隆昌永宏大天文德学林泉溪桥港湾岭峰岛洲'
const ENDS = ['小区', '花园', '新村', '家园', '公馆', '名苑', '广场', '市场', '学校', '医院']
const ROADS = ['路', '街', '巷', '大道']
const MATTERS = [
  '路灯不亮', '下水道堵塞污水外溢', '井盖松动', '夜里施工噪音扰民', '烧烤摊油烟大', '电梯经常停运', '停水没有通知', '物业乱收停车费',
  '垃圾没人清运', '人行道地砖破损', '消防通道被占用', '供暖温度不够', '广场舞声音太大', '违章搭建', '公交车不按点到站', '拖欠工资',
  '房产证迟迟办不下来', '宽带经常断线', '绿化带被毁', '流浪狗伤人', '学校门口堵车', '电动车楼道充电', '工地扬尘', '自来水发黄',
] // biome-ignore format: a list
const STORIES = [
  '已经持续好几天了', '多次打电话没有人管', '晚上根本睡不着觉', '老人和孩子出门很危险', '物业说不归他们管', '居民意见很大', '上个月也反映过',
  '请派人到现场看看', '希望给个明确的说法', '什么时候能解决', '影响大家的正常生活', '雨天更严重', '旁边就是幼儿园', '联系社区也没有结果',
] // biome-ignore format: a list

/** Numbers 0 to 1, the same for the same seed (mulberry32). */
export function draws(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

export function knownText(seed: number): KnownText {
  const draw = draws(seed)
  const pick = <T>(list: ArrayLike<T>): T => list[Math.floor(draw() * list.length)] as T
  // Squared: some places are spoken of far more often than others.
  const name = () => pick(SYLLABLES) + pick(SYLLABLES.slice(0, 4 + Math.floor(draw() ** 2 * (SYLLABLES.length - 4))))
  const place = `${name()}${pick(ROADS)}${1 + Math.floor(draw() * 300)}号${name()}${pick(ENDS)}${1 + Math.floor(draw() * 40)}号楼`
  const matter = pick(MATTERS)
  const stories = Array.from({ length: 2 + Math.floor(draw() * 4) }, () => pick(STORIES))
  return {
    text: `${place}${matter}，${stories.join('，')}。`,
    again: () => `${pick(STORIES)}，${place.replace(/\d+号楼$/, '')}那里${matter}，${pick(STORIES)}`,
  }
}
