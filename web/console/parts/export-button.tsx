import { useState } from 'react'
import { type ApiProblem, asProblem } from '../../shared/api/problem.ts'
import { Icon } from '../../shared/parts/index.ts'
import { t } from '../i18n/index.ts'
import { type Cells, saveCsv } from './csv.ts'
import { Refusal } from './refusal.tsx'

/** A table as a file that Excel opens rightly. `lines` gives its head and every row, those of pages not shown yet too. */
export function ExportButton({
  name,
  lines,
  words = t('list.export'),
  className = '',
}: {
  /** of the file, without its ending */
  name: string
  lines: () => readonly Cells[] | Promise<readonly Cells[]>
  words?: string
  className?: string
}) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const go = async () => {
    if (busy) return
    setBusy(true)
    setProblem(null)
    try {
      saveCsv(name, await lines())
    } catch (error) {
      setProblem(asProblem(error))
    }
    setBusy(false)
  }
  return (
    <>
      <button type="button" className={`btn btn-s ${className}`.trim()} aria-disabled={busy} onClick={() => void go()}>
        <Icon name="save" size="s" />
        {busy ? t('list.exporting') : words}
      </button>
      {problem && <Refusal problem={problem} />}
    </>
  )
}

/** All rows of a list that comes page by page. */
export async function allPages<Row>(
  page: (cursor: string | null) => Promise<{ rows: readonly Row[]; next: string | null }>,
): Promise<Row[]> {
  const all: Row[] = []
  let cursor: string | null = null
  do {
    const { rows, next } = await page(cursor)
    all.push(...rows)
    cursor = next
  } while (cursor !== null)
  return all
}
