import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type CSSProperties, useState } from 'react'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { percent } from '../../../shared/format/numbers.ts'
import { ErrorBox } from '../../../shared/parts/index.ts'
import { SortHeads } from '../../../shared/parts/sort-head.tsx'
import { act } from '../../api/http.ts'
import { type ModelDetail, type ModelRow, modelQuery, type SchemeCode } from '../../api/learning.ts'
import { queryClient } from '../../api/queries.ts'
import { t, tx } from '../../i18n/index.ts'
import { FigureLink } from '../../parts/figure-link.tsx'
import { ItemPick, UnitPick } from '../../parts/pickers.tsx'
import { Sortable } from '../../parts/table.tsx'
import { Waiting } from '../../parts/waiting.tsx'

/** What one version confuses, its surest mistakes with a way to set the label right, and how far matters have moved. */
export function Detail({ model, scheme }: { model: ModelRow; scheme: SchemeCode }) {
  const query = useQuery(modelQuery(model.id))
  if (!query.data) return <Waiting query={query} bars={[60, 70]} />
  const { confusions, drift, errors, mayFix } = query.data
  const most = Math.max(...confusions.map(row => row.n), 1)
  const largest = Math.max(...drift.moved.flatMap(row => [row.before, row.late]), Number.MIN_VALUE)
  return (
    <>
      <div className="two">
        <section className="pane">
          <h2 className="c-h2">{t('model.confusions', { n: model.version })}</h2>
          {confusions.length === 0 && <p className="c-meta pad">{t('model.noConfusions')}</p>}
          {confusions.length > 0 && (
            <div className="scroll tall">
              <Sortable
                title={t('model.confusions', { n: model.version })}
                rows={confusions}
                by={{ truth: row => tx(row.truth.name), guess: row => tx(row.guess.name), n: row => row.n }}
              >
                {of => (
                  <table className="tbl">
                    <thead>
                      <tr>
                        <SortHeads
                          of={of}
                          heads={[
                            ['truth', t('model.truth')],
                            ['guess', t('model.guess')],
                            ['n', t('model.times'), 'r'],
                          ]}
                        />
                      </tr>
                    </thead>
                    <tbody>
                      {of.rows.map(row => (
                        <tr key={`${row.truth.code} ${row.guess.code}`}>
                          <td>{tx(row.truth.name)}</td>
                          <td>{tx(row.guess.name)}</td>
                          <td className="r bar" style={bar(row.n / most)}>
                            {row.n}
                          </td>
                        </tr>
                      ))}
                    </tbody>
                  </table>
                )}
              </Sortable>
            </div>
          )}
        </section>
        <section className="pane">
          <h2 className="c-h2">
            {t('model.drift')} <FigureLink id="model.drift" name={t('model.drift')} />
          </h2>
          <p className="pad">
            {drift.n === 0
              ? t('model.driftNone', { days: drift.days })
              : t('model.driftSay', { days: drift.days, n: drift.n, share: percent(drift.distance) })}
          </p>
          {drift.moved.length > 0 && (
            <div className="scroll">
              <Sortable
                title={t('model.drift')}
                rows={drift.moved}
                by={{ label: row => tx(row.label.name), before: row => row.before, late: row => row.late }}
              >
                {of => (
                  <table className="tbl">
                    <thead>
                      <tr>
                        <SortHeads
                          of={of}
                          heads={[
                            ['label', t(scheme === 'item' ? 'field.item' : 'model.unit')],
                            ['before', t('model.before'), 'r'],
                            ['late', t('model.late'), 'r'],
                          ]}
                        />
                      </tr>
                    </thead>
                    <tbody>
                      {of.rows.map(row => (
                        <tr key={row.label.code}>
                          <td>{tx(row.label.name)}</td>
                          <td className="r bar quiet" style={bar(row.before / largest)}>
                            {percent(row.before)}
                          </td>
                          <td className="r bar" style={bar(row.late / largest)}>
                            {percent(row.late)}
                          </td>
                        </tr>
                      ))}
                    </tbody>
                  </table>
                )}
              </Sortable>
            </div>
          )}
        </section>
      </div>
      {errors.length > 0 && (
        <section className="pane">
          <h2 className="c-h2">{t('model.errors')}</h2>
          <p className="c-meta pad">{t('model.errorsSay')}</p>
          <div className="scroll tall">
            <Sortable
              title={t('model.errors')}
              rows={errors}
              by={{
                title: row => row.title,
                truth: row => tx(row.truth.name),
                guess: row => tx(row.guess.name),
                sure: row => row.probability,
              }}
            >
              {of => (
                <table className="tbl mistakes">
                  <thead>
                    <tr>
                      <SortHeads
                        of={of}
                        heads={[
                          ['title', t('model.case')],
                          ['truth', t('model.truth')],
                          ['guess', t('model.guess')],
                          ['sure', t('model.sure'), 'r'],
                        ]}
                      />
                      {mayFix && <th>{t('model.fix')}</th>}
                    </tr>
                  </thead>
                  <tbody>
                    {of.rows.map(row => (
                      <tr key={row.caseId}>
                        <td>
                          <Link to="/case/$id" params={{ id: row.caseId }}>
                            {row.title}
                          </Link>
                        </td>
                        <td data-name={t('model.truth')}>{tx(row.truth.name)}</td>
                        <td data-name={t('model.guess')}>{tx(row.guess.name)}</td>
                        <td className="r" data-name={t('model.sure')}>
                          {percent(row.probability)}
                        </td>
                        {mayFix && (
                          <td className="fix">
                            <Fix row={row} scheme={scheme} modelId={model.id} />
                          </td>
                        )}
                      </tr>
                    ))}
                  </tbody>
                </table>
              )}
            </Sortable>
          </div>
        </section>
      )}
    </>
  )
}

/** The figure as a bar behind it: length and number at one glance. */
const bar = (share: number) => ({ '--share': share }) as CSSProperties

function Fix({ row, scheme, modelId }: { row: ModelDetail['errors'][number]; scheme: SchemeCode; modelId: string }) {
  const [label, setLabel] = useState(row.fixed?.code ?? null)
  const { submit, sending, problem } = useSubmit((key: string) =>
    act(`/cases/${row.caseId}/relabel`, { scheme, label }, { key }),
  )
  const Pick = scheme === 'item' ? ItemPick : UnitPick
  return (
    <span className="row">
      <Pick label={t('model.fix')} value={label} onChange={setLabel} />
      <button
        type="button"
        className="btn btn-s"
        disabled={sending || label === null || label === row.fixed?.code}
        onClick={async () => {
          if (await submit()) void queryClient.invalidateQueries({ queryKey: modelQuery(modelId).queryKey })
        }}
      >
        {t('model.fixDo')}
      </button>
      {problem && <ErrorBox problem={problem} />}
    </span>
  )
}
