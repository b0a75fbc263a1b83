import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  type IParagraphOptions,
  LineRuleType,
  convertMillimetersToTwip as mm,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { OfficialDocument } from './official-document.ts'

/** Half points: 3号 is 16 pt, 4号 14, 2号 22. */
const TEXT = 32
const SMALL = 28
const TITLE = 44
/** 22 lines on 225 mm (GB/T 9704-2012, 5.2). */
const LINE = { line: Math.round(mm(225) / 22), lineRule: LineRuleType.EXACT }
// Names of fonts that every office machine in a Chinese authority has; Word takes its own where one is missing.
const FANGSONG = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '仿宋_GB2312' }
const XIAOBIAOSONG = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '方正小标宋简体' }
const RULE = { style: BorderStyle.SINGLE, size: 8, space: 4, color: '000000' }

const line = (text: string, options: IParagraphOptions = {}, size = TEXT) =>
  new Paragraph({ spacing: LINE, ...options, children: [new TextRun({ text, size, font: FANGSONG })] })

/** The same document for Word, to be worked on: same form, fonts of the office machine. */
export function makeDocx(document: OfficialDocument): Promise<Buffer> {
  const { number, title, to, paragraphs, signer, date, rows, copies, foot } = document
  const file = new Document({
    title,
    creator: signer,
    sections: [
      {
        properties: {
          page: {
            size: { width: mm(210), height: mm(297) },
            margin: { top: mm(37), left: mm(28), right: mm(26), bottom: mm(35), footer: mm(20) },
          },
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.RIGHT,
                children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], size: SMALL, font: FANGSONG })],
              }),
              new Paragraph({ children: [new TextRun({ text: foot, size: 18, font: FANGSONG })] }),
            ],
          }),
        },
        children: [
          line(number, { border: { bottom: RULE } }),
          line(''),
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { after: 300 },
            children: [new TextRun({ text: title, size: TITLE, font: XIAOBIAOSONG })],
          }),
          ...(to ? [line(`${to}：`)] : []),
          ...paragraphs.map(text =>
            line(text, { alignment: AlignmentType.BOTH, indent: { firstLine: (TEXT / 2) * 20 * 2 } }),
          ),
          line(''),
          line(signer, { alignment: AlignmentType.RIGHT, indent: { right: 640 } }),
          line(date, { alignment: AlignmentType.RIGHT, indent: { right: 1280 } }),
          line(''),
          ...(rows.length ? [facts(rows)] : []),
          ...(copies ? [line(''), line(copies, { border: { top: RULE, bottom: RULE } }, SMALL)] : []),
        ],
      },
    ],
  })
  return Packer.toBuffer(file)
}

const facts = (rows: OfficialDocument['rows']) =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      row =>
        new TableRow({
          children: [
            new TableCell({
              width: { size: 16, type: WidthType.PERCENTAGE },
              children: [line(row.label, { spacing: {} }, SMALL)],
            }),
            new TableCell({ children: row.lines.map(text => line(text, { spacing: {} }, SMALL)) }),
          ],
        }),
    ),
  })
