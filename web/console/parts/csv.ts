export type Cells = readonly (string | number | null)[]

/** One line of a CSV; a cell that a table program would take for a formula is made plain text. */
export const csvLine = (cells: Cells): string =>
  cells
    .map(cell => {
      const text = cell === null ? '' : String(cell)
      const safe = typeof cell === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
      return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
    })
    .join(',')

/** Hands the lines to the person as a file, with the mark that table programs need to read Chinese. */
export function saveCsv(name: string, lines: readonly Cells[]): void {
  const text = `\uFEFF${lines.map(csvLine).join('\r\n')}\r\n`
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  link.download = `${name}.csv`
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 1000)
}
