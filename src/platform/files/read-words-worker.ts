import { readFile } from 'node:fs/promises'
import { parentPort, workerData } from 'node:worker_threads'

const { path, type, most } = workerData as { path: string; type: string; most: number }

async function read(): Promise<string> {
  if (type === 'application/pdf') {
    const { extractText } = await import('unpdf')
    const { text } = await extractText(new Uint8Array(await readFile(path)), { mergePages: true })
    return text
  }
  if (type.endsWith('wordprocessingml.document')) {
    const { default: mammoth } = await import('mammoth')
    return (await mammoth.extractRawText({ path })).value
  }
  const { default: exceljs } = await import('exceljs')
  const book = new exceljs.Workbook()
  await book.xlsx.readFile(path)
  const cells: string[] = []
  for (const sheet of book.worksheets) {
    cells.push(sheet.name)
    sheet.eachRow(row => row.eachCell(cell => cells.push(cell.text)))
  }
  return cells.join('\n')
}

const NOT_TEXT = /\p{Cc}+|\p{Cn}+|\p{Co}+|\p{Cs}+/gu
const words = (await read()).replace(NOT_TEXT, ' ').replace(/\s+/g, ' ').trim()
parentPort?.postMessage([...words].slice(0, most).join('').trim())
