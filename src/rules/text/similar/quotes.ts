/** What a text says itself, what it repeats of an earlier one, and the numbers of the orders it names. */
export type QuotedText = { own: string; quoted: string; refs: string[] }

/** An order number: a day and a running number, with hyphens as this system gives them or as one row of figures. */
const NUMBER = /(?<!\d)(?:\d{2}-\d{4}-\d{4,6}|20\d{10,14})(?!\d)/g
/** 工单内容 and its kin open a quotation; it ends where somebody speaks again or with the text. */
const QUOTE =
  /(?:原|政府)?(?:工单|办件|来信|诉求)(?:的)?内容(?:如下)?\s*[：:\n]\s*[\s\S]*?(?=\n[^\n：:]{0,16}(?:再次|补充)[^\n：:]{0,8}[：:]|$)|[，,]内容[：:][\s\S]*$/g
/** Words with which every follow-up names its order, whatever the matter is. */
const FORMULAS =
  /[（(]?(?:政府)?(?:工单|办件)(?:编)?号[：:]?|(?:工单|办件)?的?(?:处理|办理|办件)?(?:情况|结果|信息|内容)(?:的问题)?[。.]?\s*$/gm
/** Who speaks, by which way and what for: a heading, not a part of the matter. */
const HEADING =
  /^[^：:\n，。]{0,12}?(?:来电|微信|短信|公众号|网站|邮件|来信|再次)?(?:反映|反馈|咨询|投诉|建议|举报|补充|要求|求助)\s*[：:]/gm
/** Politeness and framing that stands in every second appeal. */
const FRAME = /故?(?:再次)?来电(?:投诉|反映|咨询)?|关于|的问题|希望|请求|恳请|有关部门|相关部门|尽快处理|谢谢/g

/**
 * Parts a text from what it repeats of an earlier one: people who urge, and units that report back, quote the first text
 * and its number. What is left is what they say themselves; titles in 《》 stay, they are somebody's own summary.
 */
export function partQuotes(text: string): QuotedText {
  const refs = [...new Set(text.match(NUMBER) ?? [])]
  const quoted: string[] = []
  const own = text
    .replace(NUMBER, ' ')
    .replace(QUOTE, found => {
      quoted.push(found.trim())
      return '\n'
    })
    .replace(FORMULAS, ' ')
    .replace(HEADING, ' ')
    .replace(FRAME, ' ')
    .trim()
  return { own, quoted: quoted.join('\n'), refs }
}
