import { useQuery } from '@tanstack/react-query'
import { Link, useLocation } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { asProblem } from '../../../shared/api/problem.ts'
import { Empty, ErrorBox, Loading } from '../../../shared/parts/index.ts'
import { type FigureRow, figuresQuery } from '../../api/assessment.ts'
import { t, tx } from '../../i18n/index.ts'
import { Clause } from './clause.tsx'

const words = (row: FigureRow) =>
  [row.name, row.shownOn, row.formula, row.numerator, row.denominator, ...row.exclusions]
    .map(text => (text ? `${text.zh} ${text.en}` : ''))
    .join(' ')
    .toLowerCase()

/** 指标口径 (CHECKLIST K98): every counted figure, its formula and what is left out; a link from a figure leads to its line. */
export function FiguresPane() {
  const query = useQuery(figuresQuery)
  const [sought, setSought] = useState('')
  const meant = useLocation({ select: at => at.hash })
  const rows = query.data?.rows ?? []
  const found = rows.filter(row => words(row).includes(sought.trim().toLowerCase()))
  const places = [...new Set(found.map(row => tx(row.shownOn)))]
  const there = query.data !== undefined
  useEffect(() => {
    if (there && meant) document.getElementById(meant)?.scrollIntoView()
  }, [there, meant])
  return (
    <div className="page rules">
      <div className="row">
        <h1 className="c-h1">{t('fig.title')}</h1>
        <input
          className="fld"
          type="search"
          value={sought}
          placeholder={t('fig.search')}
          aria-label={t('fig.search')}
          onChange={event => setSought(event.target.value)}
        />
        <Link to="/rules" search={{}}>
          {t('rules.title')}
        </Link>
        <Link to="/schemes" search={{}}>
          {t('schemes.title')}
        </Link>
      </div>
      <p className="rl-say">{t('fig.say', { n: rows.length })}</p>
      {query.error && <ErrorBox problem={asProblem(query.error)} again={() => void query.refetch()} />}
      {query.isPending && <Loading bars={[40, 60, 55, 62]} />}
      {there && found.length === 0 && <Empty title={t('form.nothing')} />}
      <div className="rl-main">
        {places.map(place => (
          <section key={place} className="pane">
            <h2 className="c-h2">{place}</h2>
            {found
              .filter(row => tx(row.shownOn) === place)
              .map(row => (
                <Figure key={row.id} row={row} meant={row.id === meant} />
              ))}
          </section>
        ))}
      </div>
    </div>
  )
}

function Figure({ row, meant }: { row: FigureRow; meant: boolean }) {
  const lines = [
    [row.denominator ? 'fig.numerator' : 'fig.counted', tx(row.numerator)],
    ['fig.denominator', row.denominator ? tx(row.denominator) : null],
    ['fig.exclusions', row.exclusions.length > 0 ? row.exclusions.map(tx).join(t('list.comma')) : null],
    ['fig.period', row.period ? tx(row.period) : null],
    ['fig.since', row.since ?? t('fig.always')],
  ] as const
  return (
    <article id={row.id} className={meant ? 'fig fig-meant' : 'fig'}>
      <h3 className="c-h3">
        {tx(row.name)} {row.denominator && <span className="c-meta">{tx(row.formula)}</span>}
      </h3>
      <dl>
        {lines.map(
          ([key, value]) =>
            value && (
              <div key={key}>
                <dt>{t(key)}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
        <div>
          <dt>{t('fig.source')}</dt>
          <dd>
            <Clause source={row.source} assumed={row.assumed} />
          </dd>
        </div>
      </dl>
    </article>
  )
}
