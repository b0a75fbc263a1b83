import type { SchemePage } from '../../api/types.ts'
import { tx } from '../../i18n/index.ts'
import { Clause } from '../rules/clause.tsx'

/** @param bare a name that stands above already and is left out of the lines */
export function SchemeLines({ lines, bare }: { lines: SchemePage['closing']; bare?: string }) {
  if (lines.length === 0) return null
  const what = (words: string) =>
    bare === undefined ? words : words.replace(bare, '').replace(/^[：:] ?|[：:] ?$/g, '')
  return (
    <dl className="sm-lines">
      {lines.map(line => (
        <div key={line.id}>
          <dt>{what(tx(line.what))}</dt>
          <dd>
            {tx(line.value)}
            <Clause source={line.source} assumed={line.assumed} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
