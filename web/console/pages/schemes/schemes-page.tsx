import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useRouter } from '@tanstack/react-router'
import { asProblem } from '../../../shared/api/problem.ts'
import { Empty, ErrorBox, Loading } from '../../../shared/parts/index.ts'
import { schemeQuery, schemesQuery } from '../../api/queries.ts'
import type { SchemePage, SchemeRow } from '../../api/types.ts'
import { t, tx } from '../../i18n/index.ts'
import { useKeys } from '../../keys/use-keys.ts'
import { SchemeLines } from './scheme-lines.tsx'
import { SchemeTree } from './scheme-tree.tsx'
import './schemes.css'

const route = getRouteApi('/inside/schemes')

/** By what units, sections, people and stories are assessed: the tree of weights and what follows, each with its clause. */
export function SchemesPage() {
  const router = useRouter()
  const { code, of } = route.useSearch()
  const list = useQuery(schemesQuery)
  const rows = list.data?.rows ?? []
  const shown = code ?? rows[0]?.code
  const query = useQuery({ ...schemeQuery(shown ?? '', of), enabled: shown !== undefined })
  const error = list.error ?? query.error
  useKeys([
    { keys: 'Escape', label: t('case.toList'), run: () => void router.navigate({ to: '/ranking', search: {} }) },
  ])
  return (
    <div className="page sm">
      <h1 className="c-h1">{t('schemes.title')}</h1>
      <div className="sm-cols">
        <nav className="pane sm-side" aria-label={t('schemes.title')}>
          <ul>
            {rows.map(row => (
              <li key={row.code}>
                <SchemeLink row={row} on={row.code === shown} />
              </li>
            ))}
          </ul>
        </nav>
        <div className="sm-main">
          {error && (
            <ErrorBox problem={asProblem(error)} again={() => void (list.error ? list.refetch() : query.refetch())} />
          )}
          {!error && (list.isPending || (shown && query.isPending)) && <Loading bars={[40, 70, 62, 55, 48]} />}
          {list.data && rows.length === 0 && <Empty title={t('schemes.none')} />}
          {query.data && !query.error && <Scheme page={query.data} of={of} />}
        </div>
      </div>
    </div>
  )
}

function SchemeLink({ row, on }: { row: SchemeRow; on: boolean }) {
  return (
    <Link to="/schemes" search={{ code: row.code }} className="sm-link" aria-current={on ? 'page' : undefined}>
      <span>{tx(row.name)}</span>
      <span className="c-meta">
        {tx(row.subjects)} · {tx(row.periods)}
      </span>
    </Link>
  )
}

function Scheme({ page, of }: { page: SchemePage; of: string | undefined }) {
  const staged = page.stages.length > 1
  return (
    <>
      <section className="pane">
        <h2 className="c-h2">{tx(page.name)}</h2>
        {of !== undefined && page.course.some(row => row.version === of && row.stand !== 'inForce') && (
          <p className="sm-other">
            {t('schemes.other', { version: of })}{' '}
            <Link to="/schemes" search={{ code: page.code }}>
              {t('schemes.back')}
            </Link>
          </p>
        )}
        <p className="sm-say">
          {t('schemes.say', {
            subjects: tx(page.subjects),
            periods: tx(page.periods),
            full: page.full,
            version: page.version,
            from: page.effectiveFrom,
            assumed: page.assumed,
          })}
        </p>
        <SchemeLines lines={page.general} />
      </section>
      {page.course.length > 1 && <Course page={page} />}
      {page.stages.map((stage, i) => (
        <section key={stage.code} className="pane">
          <h2 className="c-h2">
            {staged ? t('schemes.stage', { n: i + 1, name: tx(stage.name) }) : t('schemes.tree')}
          </h2>
          <SchemeTree nodes={stage.indicators} full={page.full} />
          <SchemeLines lines={stage.lines} />
        </section>
      ))}
      <Part title={t('schemes.plusMinus')} lines={page.plusMinus.flatMap(branch => branch.lines)} />
      <Part title={t('schemes.vetoes')} lines={page.vetoes} />
      {page.groups.length > 0 && (
        <section className="pane">
          <h2 className="c-h2">{t('schemes.groups')}</h2>
          <div className="sm-groups">
            {page.groups.map(group => (
              <div key={group.code}>
                <h3>{tx(group.name)}</h3>
                <SchemeLines lines={group.lines} bare={tx(group.name)} />
              </div>
            ))}
          </div>
        </section>
      )}
      {page.consequences.length > 0 && (
        <section className="pane">
          <h2 className="c-h2">{t('schemes.consequences')}</h2>
          <ol className="sm-rules">
            {page.consequences.map(rule => (
              <li key={rule.id} className={`sm-${rule.bears}`}>
                <span className="sm-bears">{t(`schemes.bears.${rule.bears}`)}</span>
                <SchemeLines lines={[rule]} />
              </li>
            ))}
          </ol>
        </section>
      )}
      <Part title={t('schemes.exclusions')} lines={page.exclusions} />
      <Part title={t('schemes.closing')} lines={page.closing} />
    </>
  )
}

/** The versions of the scheme: which holds, which is to come, and where each came from. */
function Course({ page }: { page: SchemePage }) {
  return (
    <section className="pane">
      <h2 className="c-h2">{t('schemes.course')}</h2>
      <p className="c-meta">{t('schemes.courseNote')}</p>
      <ul className="sm-course">
        {page.course.map(row => (
          <li key={row.version} aria-current={row.version === page.version ? 'true' : undefined}>
            <span className="sm-stand">{t(`schemes.stand.${row.stand}`)}</span>
            <span className="num">{row.version}</span>
            <span className="num">{row.from ? t('schemes.from', { from: row.from }) : t('schemes.first')}</span>
            <span className="c-meta">
              {t(row.digest ? 'schemes.byDraft' : 'schemes.byPack')}
              {row.digest && <span className="num sm-digest"> {row.digest}</span>}
            </span>
            {row.version !== page.version && (
              <Link to="/schemes" search={{ code: page.code, of: row.version }}>
                {t('schemes.look')}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Part({ title, lines }: { title: string; lines: SchemePage['closing'] }) {
  if (lines.length === 0) return null
  return (
    <section className="pane">
      <h2 className="c-h2">{title}</h2>
      <SchemeLines lines={lines} />
    </section>
  )
}
