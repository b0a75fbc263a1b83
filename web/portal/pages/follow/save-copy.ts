import type { Text } from '../../../shared/i18n/lang.ts'

export type CopySection = { title: Text; lines: { name: Text; value: Text }[] }

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const safe = (words: string) => words.replace(/[&<>"]/g, sign => entities[sign] ?? sign)

/** A page that opens anywhere without network and prints well; nothing in it can run. */
export function copyPage(title: string, sections: readonly CopySection[], text: (of: Text) => string): string {
  const body = sections
    .map(
      section =>
        `<h2>${safe(text(section.title))}</h2><table>${section.lines
          .map(line => `<tr><th>${safe(text(line.name))}</th><td>${safe(text(line.value))}</td></tr>`)
          .join('')}</table>`,
    )
    .join('')
  return `<!doctype html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${safe(title)}</title><style>body{font:16px/1.7 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%}th,td{border:1px solid #999;padding:6px 10px;text-align:left;vertical-align:top;white-space:pre-wrap;overflow-wrap:anywhere}th{width:9rem;font-weight:600}</style></head><body><h1>${safe(title)}</h1>${body}</body></html>`
}

/** Puts the copy on the person's own device. */
export function saveCopy(title: string, sections: readonly CopySection[], text: (of: Text) => string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([copyPage(title, sections, text)], { type: 'text/html' }))
  link.download = `${title}.html`
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
