import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useRouter } from '@tanstack/react-router'
import { useDeferredValue, useMemo, useState } from 'react'
import { asProblem } from '../../../shared/api/problem.ts'
import { Empty, ErrorBox, Loading } from '../../../shared/parts/index.ts'
import { packRulesQuery } from '../../api/queries.ts'
import type { PackRules, PackVersion } from '../../api/types.ts'
import { t, tx } from '../../i18n/index.ts'
import { useKeys } from '../../keys/use-keys.ts'
import { Clause } from './clause.tsx'
import { DiffPane } from './diff-pane.tsx'
import { FiguresPane } from './figures-pane.tsx'
import { HistoryPane } from './history-pane.tsx'
import './rules.css'

const route = getRouteApi('/inside/rules')

/** How this city does it: every rule in force with its clause, or why it was assumed; former versions beside it. */
export function RulesPage() {
  const { tab } = route.useSearch()
  return tab === 'figures' ? <FiguresPane /> : tab === 'history' ? <HistoryPane /> : <Rules />
}

function Rules() {
  const router = useRouter()
  const { version, against } = route.useSearch()
  const query = useQuery(packRulesQuery(version))
  const [words, setWords] = useState('')
  const [assumedOnly, setAssumedOnly] = useState(false)
  const sought = useDeferredValue(words.trim().toLowerCase())
  const shown = useMemo(
    () => (query.data ? pick(query.data, sought, assumedOnly) : []),
    [query.data, sought, assumedOnly],
  )
  const show = (search: { version?: string; against?: string }) => void router.navigate({ to: '/rules', search })
  useKeys([{ keys: 'Escape', label: t('case.toList'), run: () => void router.navigate({ to: '/work', search: {} }) }])
  const data = query.data
  const lines = data?.sections.flatMap(section => section.lines) ?? []
  return (
    <div className="page rules">
      <div className="row">
        <h1 className="c-h1">{t('rules.title')}</h1>
        <input
          className="fld"
          type="search"
          value={words}
          placeholder={t('rules.search')}
          aria-label={t('rules.search')}
          onChange={e => setWords(e.target.value)}
        />
        <label className="check">
          <input type="checkbox" checked={assumedOnly} onChange={e => setAssumedOnly(e.target.checked)} />
          {t('rules.assumedOnly')}
        </label>
        <nav className="rl-links" aria-label={t('rules.beside')}>
          <Link to="/schemes" search={{}}>
            {t('schemes.title')}
          </Link>
          <Link to="/rules" search={{ tab: 'figures' }}>
            {t('fig.title')}
          </Link>
          <Link to="/rules" search={{ tab: 'history' }}>
            {t('history.title')}
          </Link>
        </nav>
      </div>
      {query.error && <ErrorBox problem={asProblem(query.error)} again={() => void query.refetch()} />}
      {query.isPending && <Loading bars={[40, 60, 55, 62, 48]} />}
      {data && (
        <>
          <p className="rl-say">
            {t('rules.say', {
              city: tx(data.city),
              version: data.version,
              from: data.effectiveFrom,
              n: lines.length,
              cited: lines.filter(line => line.source !== null).length,
            })}
          </p>
          <div className="rl">
            <nav className="pane rl-side" aria-label={t('rules.sections')}>
              <Versions rows={data.versions} now={data.version} against={against} onShow={show} />
              <ul>
                {shown.map(section => (
                  <li key={section.id}>
                    <a href={`#${section.id}`}>{tx(section.name)}</a>{' '}
                    <span className="c-meta">{section.lines.length}</span>
                  </li>
                ))}
              </ul>
            </nav>
            <div className="rl-main">
              {against ? (
                <DiffPane from={against} to={data.version} onClose={() => show(version ? { version } : {})} />
              ) : (
                shown.map(section => (
                  <section key={section.id} id={section.id} className="pane">
                    <h2 className="c-h2">{tx(section.name)}</h2>
                    <dl>
                      {section.lines.map(line => (
                        <div key={line.id}>
                          <dt>{tx(line.what)}</dt>
                          <dd>
                            {tx(line.value)}
                            <Clause source={line.source} assumed={line.assumed} />
                          </dd>
                        </div>
                      ))}
                    </dl>
                  </section>
                ))
              )}
              {!against && shown.length === 0 && <Empty title={t('form.nothing')} />}
            </div>
          </div>
        </>
      )}
    </div>
  )
}

/** The rules that hold all the words, in both languages, clauses and reasons included. */
function pick(data: PackRules, sought: string, assumedOnly: boolean): PackRules['sections'] {
  const wanted = sought.split(/\s+/).filter(Boolean)
  return data.sections.flatMap(section => {
    const lines = section.lines.filter(line => {
      if (assumedOnly && line.assumed === null) return false
      const { what, value, source, assumed } = line
      const said =
        `${section.name.zh} ${what.zh} ${what.en} ${value.zh} ${value.en} ${source ?? ''} ${assumed ?? ''}`.toLowerCase()
      return wanted.every(word => said.includes(word))
    })
    return lines.length ? [{ ...section, lines }] : []
  })
}

interface VersionsProps {
  rows: PackVersion[]
  now: string
  against: string | undefined
  onShow: (search: { version?: string; against?: string }) => void
}

/** Which versions there were and will be, and what each changed. */
function Versions({ rows, now, against, onShow }: VersionsProps) {
  return (
    <ol className="rl-versions">
      {rows.toReversed().map(row => (
        <li key={row.version} className={row.version === now ? 'on' : undefined}>
          <button type="button" className="linklike" onClick={() => onShow({ version: row.version })}>
            {row.version}
          </button>{' '}
          <span className="c-meta">
            {t(`rules.stand.${row.stand}`)} {row.effectiveFrom}
          </span>
          <br />
          <span>{tx(row.change)}</span>
          {row.version !== now && row.version !== against && (
            <button type="button" className="linklike" onClick={() => onShow({ version: now, against: row.version })}>
              {t('rules.compare', { version: now })}
            </button>
          )}
        </li>
      ))}
    </ol>
  )
}
