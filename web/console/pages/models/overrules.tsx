import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { asProblem } from '../../../shared/api/problem.ts'
import { percent } from '../../../shared/format/numbers.ts'
import { ErrorBox } from '../../../shared/parts/index.ts'
import { SortHeads } from '../../../shared/parts/sort-head.tsx'
import { overrulesQuery, type SchemeCode, useDecisions } from '../../api/learning.ts'
import { t, tx } from '../../i18n/index.ts'
import { FigureLink } from '../../parts/figure-link.tsx'
import { Sortable } from '../../parts/table.tsx'
import { useWhen } from '../../parts/time.ts'
import { CourseChart } from './course-chart.tsx'

/** How often proposals were overruled by week, which ones, and the register behind the figures (K34 K150). */
export function Overrules({ scheme }: { scheme: SchemeCode }) {
  const course = useQuery(overrulesQuery(scheme)).data
  const [register, setRegister] = useState(false)
  if (!course) return null
  const whole = course.weeks.reduce((sum, week) => sum + week.proposed, 0)
  return (
    <section className="pane">
      <div className="row">
        <h2 className="c-h2">
          {t('model.overrules')} <FigureLink id="model.overruled" name={t('model.overrules')} />
        </h2>
        <button type="button" className="linklike" onClick={() => setRegister(!register)}>
          {t(register ? 'model.registerShut' : 'model.register')}
        </button>
      </div>
      {whole === 0 ? (
        <p className="c-meta pad">{t('model.noOverrules')}</p>
      ) : (
        <div className="two">
          <CourseChart
            say={t('model.overruleSay')}
            at={course.weeks.map(week => week.from.slice(5))}
            lines={[
              {
                name: t('model.overruled'),
                bars: true,
                values: course.weeks.map(week => (week.proposed === 0 ? null : week.overruled / week.proposed)),
              },
            ]}
          />
          <div className="scroll tall">
            <Sortable
              title={t('model.proposed')}
              rows={course.labels}
              by={{
                label: row => tx(row.label.name),
                proposed: row => row.proposed,
                overruled: row => row.overruled,
                share: row => row.overruled / row.proposed,
              }}
            >
              {of => (
                <table className="tbl">
                  <thead>
                    <tr>
                      <SortHeads
                        of={of}
                        heads={[
                          ['label', t('model.proposed')],
                          ['proposed', t('model.times'), 'r'],
                          ['overruled', t('model.overruled'), 'r'],
                          ['share', t('model.share'), 'r'],
                        ]}
                      />
                    </tr>
                  </thead>
                  <tbody>
                    {of.rows.map(row => (
                      <tr key={row.label.code}>
                        <td>{tx(row.label.name)}</td>
                        <td className="r">{row.proposed}</td>
                        <td className="r">{row.overruled}</td>
                        <td className="r">{percent(row.overruled / row.proposed)}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              )}
            </Sortable>
          </div>
        </div>
      )}
      {register && <Register scheme={scheme} />}
    </section>
  )
}

function Register({ scheme }: { scheme: SchemeCode }) {
  const when = useWhen()
  const [overruled, setOverruled] = useState(false)
  const list = useDecisions(scheme, overruled, true)
  const rows = list.data?.pages.flatMap(page => page.rows) ?? []
  return (
    <>
      <label className="check pad">
        <input type="checkbox" checked={overruled} onChange={e => setOverruled(e.target.checked)} />
        <span>{t('model.onlyOverruled')}</span>
      </label>
      {list.error && <ErrorBox problem={asProblem(list.error)} again={() => void list.refetch()} />}
      <div className="scroll tall">
        <Sortable
          title={t('model.register')}
          rows={rows}
          by={{
            at: row => row.at,
            title: row => row.title,
            source: row => tx(row.sourceName),
            proposed: row => tx(row.proposed?.name),
            sure: row => row.probability,
            decided: row => tx(row.decided.name),
            by: row => row.by,
          }}
          whole={!list.hasNextPage}
        >
          {of => (
            <table className="tbl">
              <thead>
                <tr>
                  <SortHeads
                    of={of}
                    heads={[
                      ['at', t('model.when')],
                      ['title', t('model.case')],
                      ['source', t('model.source')],
                      ['proposed', t('model.proposed')],
                      ['sure', t('model.sure'), 'r'],
                      ['decided', t('model.decided')],
                      ['by', t('model.who')],
                    ]}
                  />
                </tr>
              </thead>
              <tbody>
                {of.rows.map(row => (
                  <tr key={row.id}>
                    <td className="nb">{when.moment(row.at)}</td>
                    <td>
                      <Link to="/case/$id" params={{ id: row.caseId }}>
                        {row.title}
                      </Link>
                    </td>
                    <td>
                      {tx(row.sourceName)}
                      {row.model === null ? '' : ` v${row.model}`}
                    </td>
                    <td>{row.proposed ? tx(row.proposed.name) : '—'}</td>
                    <td className="r">{percent(row.probability)}</td>
                    <td>{row.overruled ? <b className="strong">{tx(row.decided.name)}</b> : tx(row.decided.name)}</td>
                    <td>{row.by ?? '—'}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </Sortable>
      </div>
      {list.hasNextPage && (
        <button type="button" className="linklike pad" onClick={() => void list.fetchNextPage()}>
          {t('model.more')}
        </button>
      )}
    </>
  )
}
