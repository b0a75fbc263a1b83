import type { SchemeNode } from '../../api/types.ts'
import { t, tx } from '../../i18n/index.ts'
import { Clause } from '../rules/clause.tsx'

/** The tree of indicators: the bar is the part of the full marks; a click opens how it is reckoned. */
export function SchemeTree({ nodes, full }: { nodes: readonly SchemeNode[]; full: number }) {
  return (
    <ul className="sm-tree">
      {nodes.map(node => (
        <li key={node.code}>
          <Node node={node} full={full} />
          {node.children.length > 0 && <SchemeTree nodes={node.children} full={full} />}
        </li>
      ))}
    </ul>
  )
}

function Node({ node, full }: { node: SchemeNode; full: number }) {
  const head = (
    <>
      <span className="sm-name">
        {tx(node.name)}
        {node.origin && <span className="c-meta"> {tx(node.origin)}</span>}
      </span>
      <span className="sm-weight num">{t('schemes.points', { n: node.weight })}</span>
      <span className="sm-bar" aria-hidden="true">
        <i style={{ width: `${(100 * node.weight) / full}%` }} />
      </span>
    </>
  )
  return (
    <details>
      <summary>{head}</summary>
      <dl className="sm-lines">
        <div>
          <dt>{t('schemes.weight')}</dt>
          <dd>
            {t('schemes.points', { n: node.weight })}
            <Clause source={node.source} assumed={node.assumed} />
          </dd>
        </div>
        {node.lines.map(line => (
          <div key={line.id}>
            <dt>
              {tx(line.what)
                .split(/[：:] ?/)
                .at(-1)}
            </dt>
            <dd>
              {tx(line.value)}
              <Clause source={line.source} assumed={line.assumed} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
