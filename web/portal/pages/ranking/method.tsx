import type { PublicRound } from '../../../shared/api/types.ts'
import { useText } from '../../../shared/i18n/lang.ts'
import { useTexts } from '../../app/context.ts'

type Page = PublicRound['method']
type Line = Page['general'][number]
type Node = Page['stages'][number]['indicators'][number]

/** The method in words: the tree of what counts for how much, then every rule, each with where it comes from. */
export function Method({ method }: { method: Page }) {
  const t = useTexts('ranking')
  const text = useText()
  return (
    <section className="bands">
      <h2 className="p-h2">{t('method.title')}</h2>
      <p className="p-meta">{t('method.version', { name: text(method.name), version: method.version })}</p>
      <Tree nodes={method.stages.flatMap(stage => stage.indicators)} />
      <details className="proof">
        <summary>{t('method.all')}</summary>
        <Lines lines={method.general} />
        {[...method.stages, ...method.groups, ...method.plusMinus]
          .filter(part => part.lines.length > 0)
          .map(part => (
            <div key={part.code}>
              <h3 className="p-h3">{text(part.name)}</h3>
              <Lines lines={part.lines} />
            </div>
          ))}
        <Lines lines={[...method.vetoes, ...method.exclusions, ...method.closing, ...method.consequences]} />
      </details>
    </section>
  )
}

function Tree({ nodes }: { nodes: readonly Node[] }) {
  const t = useTexts('ranking')
  const text = useText()
  return (
    <ul className="tree">
      {nodes.map(node => (
        <li key={node.code}>
          {text(node.name)} <span className="nb">{t('method.points', { n: node.weight })}</span>
          {node.origin && <span className="p-meta"> {text(node.origin)}</span>}
          {node.children.length > 0 && <Tree nodes={node.children} />}
        </li>
      ))}
    </ul>
  )
}

function Lines({ lines }: { lines: readonly Line[] }) {
  const t = useTexts('ranking')
  const text = useText()
  if (lines.length === 0) return null
  return (
    <dl className="lines-said">
      {lines.map(line => (
        <div key={line.id}>
          <dt>{text(line.what)}</dt>
          <dd>
            {text(line.value)}{' '}
            <span className="p-meta">
              {line.source
                ? t('method.source', { row: line.source })
                : t('method.assumed', { why: line.assumed ?? '' })}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  )
}
