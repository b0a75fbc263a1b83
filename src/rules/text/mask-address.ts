import type { PersonalSpan } from './personal.ts'

const NUMBER = '[0-9a-z一二三四五六七八九十百零〇两]{1,5}'
const BUILDING = `${NUMBER}(?:号楼|栋|幢|座|#楼?|号)`
const ENTRANCE = `${NUMBER}(?:单元|门洞)`
/** Two figures need the word for room: "2单元12户" are twelve households, "3单元2020年" is a year. */
/** Figures in Chinese: "五零一", "五〇一", "三百零二", "十二". */
const SPELT = '[一二三四五六七八九](?:[零〇一二三四五六七八九]{2,3}|百[零〇一二三四五六七八九十]{1,3})'
/** A household by its side of the stairs: "五楼东户", "四层西门". */
const SIDE = `${NUMBER}(?:楼|层)[东西南北中左右](?:户|门|手|首|边户)`
const FLAT = '(?:\\d{3,4}[a-z]?(?:室|房|号)|\\d{2}室)'
const SPELT_FLAT = `${SPELT}(?:室|房|号)`
const BARE_SPELT = `${SPELT}(?![零〇一二三四五六七八九十百千万年月日号元米人户多个块次余天点])`
const BARE_FLAT = '\\d{3,4}(?![\\d年月日号元米人户多个块次余天点.:%])'
const GAP = '[ ,，-]?'

/**
 * Down to the door, an address is a household. A building, an entrance or a street number alone is where the matter is,
 * and stays: "3号楼电梯坏了" must remain readable.
 */
const PATTERNS: readonly RegExp[] = [
  new RegExp(
    `(?:${BUILDING}${GAP})?${ENTRANCE}${GAP}(?:${NUMBER}(?:楼|层)${GAP})?(?:${FLAT}|${BARE_FLAT}|${SPELT_FLAT}|${BARE_SPELT})`,
    'dg',
  ),
  new RegExp(`${BUILDING}${GAP}(?:${NUMBER}(?:楼|层)${GAP})?(?:${FLAT}|${SPELT_FLAT})`, 'dg'),
  new RegExp(`(?:${BUILDING}${GAP})?(?:${ENTRANCE}${GAP})?${SIDE}`, 'dg'),
  new RegExp(`${NUMBER}(?:号楼|栋|幢|#)${GAP}\\d{1,2}-\\d{3,4}(?:室|户)?(?!\\d)`, 'dg'),
  // 花园12-1-301: three numbers right after the name of an estate
  /(?<=小区|花园|家园|公寓|家属院|家属楼|社区|新村|[苑府城湾园庭里居]) ?(?<v>\d{1,3}-\d{1,2}-\d{3,4}(?:室|户)?)(?![\d-])/dg,
  // 12号居民, 12号的住户
  /(?<!\d)(?<v>\d{1,5}(?:-\d{1,3})?号)(?=的?(?:居民|住户|村民|户主|业主|人家))/dg,
  // 家住成山大道12号: only the number, the road is where the matter is
  /(?:家住|住在|住址|居住在|居住于|现住|本人住|我住)(?!院)(?:是|为|[:： ])*[^0-9，。；,;!?！？\n]{0,25}(?<v>\d{1,5}(?:-\d{1,3})?号)(?!楼|线|院|门|栋|公交)/dg,
]

/** Addresses down to the door in folded text. */
export function detectAddresses(folded: string): PersonalSpan[] {
  return PATTERNS.flatMap(pattern =>
    [...folded.matchAll(pattern)].map(hit => {
      const [start, end] = hit.indices?.groups?.v ?? hit.indices?.[0] ?? [hit.index, hit.index + hit[0].length]
      return { start, end, kind: 'address' as const }
    }),
  )
}
