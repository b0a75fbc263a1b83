import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { asProblem } from '../../../shared/api/problem.ts'
import { serverNow } from '../../../shared/api/server-time.ts'
import { Empty, ErrorBox, Loading } from '../../../shared/parts/index.ts'
import { SortHead } from '../../../shared/parts/sort-head.tsx'
import { whistleFiguresQuery } from '../../api/coordination.ts'
import { t, tx } from '../../i18n/index.ts'
import { Bars } from '../../parts/bars.tsx'
import { ExportButton } from '../../parts/export-button.tsx'
import { FigureLink } from '../../parts/figure-link.tsx'
import { daysOf, MonthPick, monthOf } from '../../parts/month-pick.tsx'
import { Sortable } from '../../parts/table.tsx'

/** What whistles give the assessment, both sides (SPEC R6): how the called came, and whether what was blown was needed. */
export function WhistleFigures() {
  const [month, setMonth] = useState(() => monthOf(serverNow()))
  const { from, to } = daysOf(month)
  const query = useQuery(whistleFiguresQuery(from, to))
  const rows = query.data?.rows ?? []
  const called = rows.filter(row => row.called > 0).toSorted((a, b) => b.inTime / b.called - a.inTime / a.called)
  const blown = rows.filter(row => row.blown > 0)
  const mark = (value: number | null) => (value === null ? '–' : value.toFixed(1))
  const percent = (n: number, of: number) => (of === 0 ? 0 : Math.round((n / of) * 1000) / 10)
  return (
    <>
      <div className="row">
        <MonthPick month={month} onChange={setMonth} />
        {rows.length > 0 && (
          <ExportButton
            name={`${t('nav.whistles')}-${month}`}
            lines={() => [
              [
                ...(['unit', 'calledN', 'answered', 'inTime', 'speed', 'quality'] as const).map(key =>
                  t(`wh.fig.${key}`),
                ),
                ...(['blown', 'judged', 'needed'] as const).map(key => t(`wh.col.${key}`)),
              ],
              ...rows.map(row => [
                ...[tx(row.unit.name), row.called, row.answered, row.inTime, row.speed, row.quality],
                ...[row.blown, row.judged, row.needed],
              ]),
            ]}
          />
        )}
      </div>
      {query.error && !query.data && <ErrorBox problem={asProblem(query.error)} again={() => void query.refetch()} />}
      {query.isPending && <Loading bars={[50, 80, 70]} />}
      {query.data && rows.length === 0 && <Empty title={t('wh.fig.none')} />}
      {called.length > 0 && (
        <section className="pane wh-card wh-fig">
          <h2 className="c-h2">
            {t('wh.fig.called')} <FigureLink id="whistle.inTime" name={t('wh.fig.called')} />
          </h2>
          <Bars
            title={t('wh.fig.inTime')}
            head={t('field.unit')}
            most={100}
            rows={called.map(row => ({
              id: row.unit.id,
              name: tx(row.unit.name),
              value: percent(row.inTime, row.called),
              words: t('wh.fig.of', { n: row.inTime, of: row.called }),
              bad: row.inTime * 2 < row.called,
            }))}
          />
          <div className="wh-wide">
            <Sortable
              title={t('wh.fig.called')}
              rows={called}
              by={{
                unit: row => tx(row.unit.name),
                calledN: row => row.called,
                answered: row => row.answered,
                inTime: row => row.inTime,
                speed: row => row.speed,
                quality: row => row.quality,
              }}
            >
              {of => (
                <table className="tbl">
                  <thead>
                    <tr>
                      {(['unit', 'calledN', 'answered', 'inTime', 'speed', 'quality'] as const).map(key => (
                        <SortHead key={key} of={of} by={key}>
                          {t(`wh.fig.${key}`)}
                        </SortHead>
                      ))}
                    </tr>
                  </thead>
                  <tbody>
                    {of.rows.map(row => (
                      <tr key={row.unit.id}>
                        <td>{tx(row.unit.name)}</td>
                        <td className="nb">{row.called}</td>
                        <td className="nb">{row.answered}</td>
                        <td className="nb">{row.inTime}</td>
                        <td className="nb">{mark(row.speed)}</td>
                        <td className="nb">{mark(row.quality)}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              )}
            </Sortable>
          </div>
        </section>
      )}
      {blown.length > 0 && (
        <section className="pane wh-card wh-fig">
          <h2 className="c-h2">
            {t('wh.fig.blown')} <FigureLink id="whistle.needed" name={t('wh.fig.blown')} />
          </h2>
          <Bars
            title={t('wh.fig.needed')}
            head={t('field.unit')}
            most={100}
            rows={blown.map(row => ({
              id: row.unit.id,
              name: tx(row.unit.name),
              value: percent(row.needed, row.judged),
              words:
                row.judged === 0
                  ? t('wh.fig.notJudged', { n: row.blown })
                  : t('wh.fig.neededOf', { n: row.needed, of: row.judged, blown: row.blown }),
            }))}
          />
        </section>
      )}
    </>
  )
}
