import { countGrams, readUnits } from '../features.ts'
import { fold } from '../fold.ts'

/** What a reply says that needs no judgement: forms, basis, dates, contacts, findings, and how it meets the question. */
export type Traits = {
  /** characters that are no greeting, thanks or form */
  substance: number
  /** it says that the matter was received, passed on, or is being looked into */
  form: boolean
  passedOn: boolean
  thanks: boolean
  basis: boolean
  /** a day or a span in the body; the date under the letter does not count */
  date: boolean
  contact: boolean
  finding: boolean
  done: boolean
  figures: number
  sentences: number
  /** share of the question's pairs of characters that come up again, 0..1 */
  meets: number
  /** pairs of characters that the question does not have: what is new */
  news: number
}

const GREETING =
  /(?:尊敬的)?(?:网友|市民|居民|同志|先生|女士|群众)?[“"「][^”"」\n]{1,20}[”"」]\s*[，,:：]?|(?:尊敬的)?(?:网友|市民|居民)(?:朋友)?\s*[，,:：]?\s*|您好|你好|此复|特此回复|祝您?你?生活愉快/g
const THANKS = /(?:再次)?(?:非常|衷心)?(?:感谢|谢谢)[^。！!\n]{0,40}[。！!]?/g
const CLOSING_DATE = /\d{4}年\d{1,2}月\d{1,2}日\s*$/
const FORM =
  /(?:留言|来信|来电|诉求|反映|问题|情况|信件|帖文|建议|意见)[^，。,\n]{0,12}(?:已经?)?(?:收悉|收到|阅悉|知悉)|(?:高度重视|正在(?:调查|核实|处理|研究|办理)|请(?:耐心)?等待|会(?:尽快|认真)[^。]{0,10}(?:处理|核实|研究|答复|反馈)|将(?:尽快|认真)[^。]{0,10}(?:处理|核实|研究|答复|反馈))[^，。,\n]{0,12}/g
const PASSED_ON =
  /(?:已经?|现)?[^，。,\n]{0,16}(?:转交|转至|转给|转送|转办|批转|移交|交办|交由|转[\p{Script=Han}A-Z0-9]{1,14}(?:局|委|办|部门|县|区|市|镇|乡|街道|中心|支队|公司|单位))[^，。,\n]{0,20}/gu
const BASIS =
  /《[^》]{2,40}》|第[零〇一二三四五六七八九十百\d]{1,6}条|(?:根据|依据|按照|依照)[^，。\n]{2,30}(?:规定|要求|政策|办法|条例|通知|标准|文件|规划|细则|精神)/
const DATE =
  /\d{1,4}\s*年\s*\d{1,2}\s*月|\d{1,2}\s*月\s*(?:\d{1,2}\s*[日号]|底|初|中旬|上旬|下旬)|(?:今|明|去|本|下)(?:年|月|周)[^，。\n]{0,4}|\d{1,3}\s*个?(?:工作日|天|日|个月|小时)(?:内|以内|之内)?|(?:年底|月底)前?/
const CONTACT =
  /(?:0\d{2,3}[-— ]?)?\d{7,8}(?!\d)|1[3-9]\d{9}|12345|(?:联系|咨询|监督|服务)电话|(?:请|可)(?:前往|拨打|到|联系|直接咨询)/
const FINDING =
  /经[^，。\n]{0,12}(?:调查|核实|查|核查|了解|现场|研究|走访|勘查|核|调阅)|情况(?:回复|答复|说明|反馈|汇报)?如下|(?:回复|答复|说明)如下|(?:原因|主要)是|因为|由于/
const DONE =
  /(?:已|已经)[^，。\n]{0,14}(?:完成|整改|处理|修复|修好|清理|清除|拆除|安装|处罚|立案|解决|协调|责令|取缔|查处|退还|发放|到位|启动|开工)|责令|要求[^，。\n]{1,20}(?:整改|限期)/

/** Reads a reply beside its question. Time: the length of both. */
export function traitsOf(question: string, reply: string): Traits {
  const text = fold(reply).replace(/\s+/g, ' ').trim()
  const body = text.replace(CLOSING_DATE, '')
  const rest = body.replace(GREETING, '').replace(THANKS, '').replace(PASSED_ON, '').replace(FORM, '')
  const substance = [...rest.replace(/[^\p{L}\p{N}]/gu, '')].length
  const asked = countGrams(readUnits(question), { min: 2, max: 2 })
  const said = countGrams(readUnits(rest), { min: 2, max: 2 })
  let met = 0
  for (const hash of asked.keys()) if (said.has(hash)) met++
  let news = 0
  for (const hash of said.keys()) if (!asked.has(hash)) news++
  return {
    substance,
    form: body.search(FORM) >= 0,
    passedOn: body.search(PASSED_ON) >= 0,
    thanks: body.search(THANKS) >= 0,
    basis: BASIS.test(body),
    date: DATE.test(body),
    contact: CONTACT.test(body),
    finding: FINDING.test(body),
    done: DONE.test(body),
    figures: (rest.match(/\d+/g) ?? []).length,
    sentences: rest.split(/[。！？!?；;]/).filter(part => part.trim().length > 3).length,
    meets: asked.size === 0 ? 0 : met / asked.size,
    news,
  }
}

/** The traits as numbers of like size, in a fixed order, for a linear model. */
export const numbersOf = (traits: Traits): number[] => [
  Math.log1p(traits.substance),
  traits.substance < 12 ? 1 : 0,
  traits.form ? 1 : 0,
  traits.passedOn ? 1 : 0,
  traits.thanks ? 1 : 0,
  traits.basis ? 1 : 0,
  traits.date ? 1 : 0,
  traits.contact ? 1 : 0,
  traits.finding ? 1 : 0,
  traits.done ? 1 : 0,
  Math.log1p(traits.figures),
  Math.log1p(traits.sentences),
  Math.min(traits.meets, 0.5),
  Math.log1p(traits.news),
]
