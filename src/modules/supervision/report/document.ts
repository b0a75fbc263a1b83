import type { CityContext } from '../../../platform/acts/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { checkFoot, type OfficialDocument } from '../../../platform/documents/index.ts'
import { personName, unitRef } from '../../casework/index.ts'
import { personIdOf } from '../../registry/index.ts'
import { officialDay, officialMoment } from '../rules/body.ts'
import { factLines } from './facts.ts'
import { type LetterPart, type Report, reportRules } from './subject.ts'

interface Row {
  label: string
  lines: string[]
}
interface Instruction {
  person_id: string
  kind: string
  words: string
  at: Date
}
type Paper = { code: string; digest: string } | undefined
type PartOfLetter = Pick<LetterPart, 'unit_id' | 'person_id' | 'task' | 'answer' | 'answered_at'>

/** What a report rests on, as it stands when it is submitted: figures, cases by number and title, papers by number. */
export async function sourcesOf(
  db: Db,
  city: CityContext,
  report: Pick<Report, 'cases' | 'slips' | 'figures'>,
  now: Date,
): Promise<Row[]> {
  const [facts, cases, slips] = await Promise.all([
    factLines(db, city, report.figures, now),
    report.cases.length
      ? db
          .selectFrom('case_file')
          .select(['number', 'title', 'unit_id'])
          .where('city_id', '=', city.id)
          .where('id', 'in', report.cases)
          .orderBy('number')
          .execute()
      : [],
    report.slips.length
      ? db
          .selectFrom('slip')
          .select(['number', 'unit_id'])
          .where('city_id', '=', city.id)
          .where('id', 'in', report.slips)
          .orderBy('served_at')
          .execute()
      : [],
  ])
  const unit = (id: string | null) => unitRef(city, id)?.name.zh ?? ''
  const rows = [
    { label: '数据', lines: facts },
    { label: '涉及的件', lines: cases.map(row => `${row.number}　${row.title}　${unit(row.unit_id)}`.trim()) },
    { label: '已发文书', lines: slips.map(row => `${row.number}　${unit(row.unit_id)}`) },
  ]
  return rows.filter(row => row.lines.length > 0)
}

/** 市委书记程维平 */
export function titled(city: CityContext, id: string): string {
  const person = [...city.pack.people.values()].find(row => personIdOf(city.code, row.code) === id)
  return person ? `${person.post.zh}${person.name}` : (personName(city, id) ?? '')
}

/** The report in the form of GB/T 9704: its words, the facts it rests on, before whom it was laid and what they wrote. */
export function reportDocument(
  city: CityContext,
  report: Pick<Report, 'number' | 'title' | 'body' | 'facts' | 'readers' | 'submitted_at' | 'written_at'>,
  instructions: readonly Instruction[],
  paper: Paper,
): OfficialDocument {
  return {
    number: report.number ?? '',
    title: report.title,
    to: '',
    paragraphs: report.body.split('\n'),
    signer: reportRules(city).signer.value.zh,
    date: officialDay(city, report.submitted_at ?? report.written_at),
    rows: [
      ...(report.facts ?? []),
      ...(report.readers.length ? [{ label: '呈送', lines: report.readers.map(id => titled(city, id)) }] : []),
      ...instructions.map(row => ({
        label: '签批',
        lines: [`${titled(city, row.person_id)}　${officialMoment(city, row.at)}`, row.words || '已阅。'],
      })),
    ],
    copies: '',
    foot: checkFoot(city, paper),
  }
}

/** The letter: to all its addressees, each with its task, and what they answered. */
export function letterDocument(
  city: CityContext,
  report: Pick<Report, 'title' | 'letter_number' | 'letter_body' | 'letter_copies' | 'letter_at' | 'written_at'>,
  parts: readonly PartOfLetter[],
  paper: Paper,
): OfficialDocument {
  const name = (part: PartOfLetter) =>
    part.person_id ? titled(city, part.person_id) : (unitRef(city, part.unit_id)?.name.zh ?? part.unit_id)
  return {
    number: report.letter_number ?? '',
    title: `关于《${report.title}》的督办函`,
    to: parts.map(name).join('、'),
    paragraphs: (report.letter_body ?? '').split('\n'),
    signer: reportRules(city).signer.value.zh,
    date: officialDay(city, report.letter_at ?? report.written_at),
    rows: parts.flatMap(part => [
      { label: '任务', lines: [name(part), part.task] },
      ...(part.answered_at && part.answer
        ? [{ label: '答复', lines: [`${name(part)}　${officialMoment(city, part.answered_at)}`, part.answer] }]
        : []),
    ]),
    copies: report.letter_copies ?? '',
    foot: checkFoot(city, paper),
  }
}
