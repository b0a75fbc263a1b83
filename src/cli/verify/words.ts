import type { PublicationFinding } from '../../rules/publication/index.ts'

type Of<W extends PublicationFinding['what']> = Extract<PublicationFinding, { what: W }>
const pair = (stated: unknown, found: unknown) => ({
  zh: `文件写 ${stated}，重算是 ${found}`,
  en: `the file says ${stated}, computed ${found}`,
})

const WORDS: { [W in PublicationFinding['what']]: (finding: Of<W>) => { zh: string; en: string } } = {
  layout: f => ({
    zh: `第 ${f.line} 行不是应有的样子${f.expected ? `，应为 ${f.expected}` : '，后面不应再有内容'}`,
    en: `line ${f.line} is not as it must be${f.expected ? `: ${f.expected}` : ', nothing may follow'}`,
  }),
  part: f => ({ zh: `${f.part} 里 ${f.path || '内容'} 不对`, en: `${f.part}: ${f.path || 'content'} is malformed` }),
  fact: f => ({
    zh: `第 ${f.line} 行不是一条事实${f.path ? `（${f.path}）` : ''}`,
    en: `line ${f.line} is no fact${f.path ? ` (${f.path})` : ''}`,
  }),
  fact_order: f => ({ zh: `第 ${f.line} 行重复或次序不对`, en: `line ${f.line} comes twice or out of order` }),
  fact_unit: f => ({ zh: `第 ${f.line} 行的单位 ${f.unit} 不在排名里`, en: `line ${f.line}: ${f.unit} is not ranked` }),
  fact_day: f => ({ zh: `第 ${f.line} 行的 ${f.day} 不在这一期`, en: `line ${f.line}: ${f.day} is not in the period` }),
  fact_withheld: f => ({
    zh: `第 ${f.line} 行是 ${f.unit} 的评价，这个单位的评价不应公开`,
    en: `line ${f.line}: ratings of ${f.unit} are withheld`,
  }),
  facts_lines: f => {
    const words = pair(f.stated, f.found)
    return { zh: `事实条数：${words.zh}`, en: `number of facts: ${words.en}` }
  },
  facts_digest: f => {
    const words = pair(f.stated, f.found)
    return { zh: `事实的摘要：${words.zh}`, en: `digest of the facts: ${words.en}` }
  },
  count: f => {
    const words = pair(f.stated, f.found)
    return { zh: `${f.unit} 的 ${f.count}：${words.zh}`, en: `${f.count} of ${f.unit}: ${words.en}` }
  },
  inputs_digest: f => {
    const words = pair(f.stated, f.found)
    return { zh: `计算依据的摘要：${words.zh}`, en: `digest of the inputs: ${words.en}` }
  },
  inputs_other: f => ({
    zh: `${f.field}：签名里写 ${f.stated}，计算依据里写 ${f.found}`,
    en: `${f.field}: signed ${f.stated}, in the inputs ${f.found}`,
  }),
  result: f => {
    const words = pair(f.stated, f.found)
    return { zh: `${f.unit} 的 ${f.field}：${words.zh}`, en: `${f.field} of ${f.unit}: ${words.en}` }
  },
  results_digest: f => {
    const words = pair(f.stated, f.found)
    return { zh: `结果的摘要：${words.zh}`, en: `digest of the results: ${words.en}` }
  },
  scheme: f => ({
    zh: `按文件里的办法算不出结果：${f.why}`,
    en: `the scheme in the file cannot be computed: ${f.why}`,
  }),
  signature: f => ({ zh: `签名不是密钥 ${f.keyId} 签的`, en: `the signature is not that of key ${f.keyId}` }),
  key: f => ({
    zh: `文件由密钥 ${f.keyId} 签名，给的密钥是 ${f.given}`,
    en: `signed with key ${f.keyId}, the key given is ${f.given}`,
  }),
  corrects: f => {
    const words = {
      zh: `文件写 ${f.stated || '无'}，原来那份是 ${f.found}`,
      en: `stated ${f.stated || 'none'}, the other file has ${f.found}`,
    }
    return { zh: `更正的是哪一份（${f.field}）：${words.zh}`, en: `what it corrects (${f.field}): ${words.en}` }
  },
}

/** What does not agree, in both languages. */
export const findingWords = (finding: PublicationFinding): { zh: string; en: string } =>
  (WORDS[finding.what] as (finding: PublicationFinding) => { zh: string; en: string })(finding)
