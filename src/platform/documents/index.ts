import type { FastifyReply } from 'fastify'
import { makeDocx } from './docx.ts'
import type { OfficialDocument } from './official-document.ts'
import { makePdf } from './pdf.ts'

export type { OfficialDocument } from './official-document.ts'
export { checkFoot, keepPaper, paperOf, plainCode, plainNumber, withdrawPaper } from './paper.ts'

const TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const
export type DocumentFormat = keyof typeof TYPES

export interface Documents {
  /** Answers a request with the document: a PDF is shown, a Word file saved. */
  send(reply: FastifyReply, document: OfficialDocument, at: Date, as: DocumentFormat): Promise<unknown>
}

/** @param fontsDir fonts of the city's own (see docs/operations/documents.md) */
export function makeDocuments(fontsDir: string | null): Documents {
  const pdf = makePdf(fontsDir)
  return {
    async send(reply, document, at, as) {
      const bytes = as === 'pdf' ? pdf(document, at) : await makeDocx(document)
      const name = encodeURIComponent(`${document.number || document.title}.${as}`)
      return reply
        .type(TYPES[as])
        .header('content-disposition', `${as === 'pdf' ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`)
        .header('cache-control', 'private, no-store')
        .send(bytes)
    },
  }
}
