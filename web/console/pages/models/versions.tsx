import { App } from 'antd'
import { useMemo, useState } from 'react'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { count, percent } from '../../../shared/format/numbers.ts'
import { ErrorBox } from '../../../shared/parts/index.ts'
import { SortHeads } from '../../../shared/parts/sort-head.tsx'
import { act } from '../../api/http.ts'
import type { ModelList, ModelRow } from '../../api/learning.ts'
import { queryClient } from '../../api/queries.ts'
import { t, tx } from '../../i18n/index.ts'
import { FigureLink } from '../../parts/figure-link.tsx'
import { Seg } from '../../parts/seg.tsx'
import { Sortable } from '../../parts/table.tsx'
import { useWhen } from '../../parts/time.ts'
import { CourseChart } from './course-chart.tsx'

/** Every version with its measured quality, as a chart or in figures; a new one is put to use here, or an earlier one again. */
export function Versions({
  list,
  current,
  onChoose,
}: {
  list: ModelList
  current: ModelRow
  onChoose: (id: string) => void
}) {
  const when = useWhen()
  const [shown, setShown] = useState<'chart' | 'figures'>('figures')
  const oldest = useMemo(() => [...list.rows].reverse(), [list.rows])
  return (
    <section className="pane">
      <div className="row">
        <h2 className="c-h2">
          {t('model.versions')} <FigureLink id="model.accuracy" name={t('model.versions')} />
        </h2>
        <Seg
          small
          label={t('model.shown')}
          value={shown}
          onChange={setShown}
          options={[
            { value: 'figures', label: t('model.figures') },
            { value: 'chart', label: t('model.chart') },
          ]}
        />
      </div>
      {shown === 'chart' ? (
        <CourseChart
          say={t('model.qualitySay', { n: list.rows.length })}
          at={oldest.map(row => `v${row.version}`)}
          lines={[
            { name: t('model.accuracy'), values: oldest.map(row => row.accuracy), main: true },
            { name: t('model.top3'), values: oldest.map(row => row.top3) },
            { name: t('model.coverage'), values: oldest.map(row => row.coverage) },
          ]}
        />
      ) : (
        <div className="scroll">
          <Sortable
            title={t('model.versions')}
            rows={list.rows}
            by={{
              version: row => row.version,
              state: row => tx(row.stateName),
              at: row => row.trainedAt,
              rows: row => row.rows,
              accuracy: row => row.accuracy,
              top3: row => row.top3,
              coverage: row => row.coverage,
              calibration: row => row.calibrationError,
              by: row => row.decidedBy,
            }}
          >
            {of => (
              <table className="tbl versions">
                <thead>
                  <tr>
                    <SortHeads
                      of={of}
                      heads={[
                        ['version', t('model.version')],
                        ['state', t('model.state')],
                        ['at', t('model.trainedAt')],
                        ['rows', t('model.rows'), 'r'],
                        ['accuracy', t('model.accuracy'), 'r'],
                        ['top3', t('model.top3'), 'r'],
                        ['coverage', t('model.coverage'), 'r'],
                        ['calibration', t('model.calibration'), 'r'],
                        ['by', t('model.decidedBy')],
                      ]}
                    />
                    <th />
                  </tr>
                </thead>
                <tbody>
                  {of.rows.map(row => (
                    <tr key={row.id} className={row.id === current.id ? 'sel' : undefined}>
                      <td>
                        <button type="button" className="linklike" onClick={() => onChoose(row.id)} title={row.digest}>
                          v{row.version}
                        </button>
                      </td>
                      <td>{tx(row.stateName)}</td>
                      <td className="nb">{when.moment(row.trainedAt)}</td>
                      <td className="r">{count(row.rows)}</td>
                      <td className="r">{percent(row.accuracy)}</td>
                      <td className="r">{percent(row.top3)}</td>
                      <td className="r">{percent(row.coverage)}</td>
                      <td className="r">{percent(row.calibrationError)}</td>
                      <td>{row.decidedBy ?? '—'}</td>
                      <td className="r">
                        {row.acts.map(open => (
                          <Change key={open.name} row={row} open={open} />
                        ))}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </Sortable>
        </div>
      )}
      <p className="c-meta pad">{t('model.measured', { n: current.n })}</p>
    </section>
  )
}

function Change({ row, open }: { row: ModelRow; open: ModelRow['acts'][number] }) {
  const { message } = App.useApp()
  const { submit, sending, problem } = useSubmit((key: string) => act(open.path, {}, { key, version: row.revision }))
  return (
    <>
      <button
        type="button"
        className={open.primary ? 'btn btn-1 btn-s' : 'btn btn-s'}
        disabled={sending}
        onClick={async () => {
          if (!(await submit())) return
          void message.success(t('model.changed', { n: row.version, act: tx(open.title) }))
          void queryClient.invalidateQueries({ queryKey: ['models'] })
        }}
      >
        {tx(open.title)}
      </button>
      {problem && <ErrorBox problem={problem} />}
    </>
  )
}
