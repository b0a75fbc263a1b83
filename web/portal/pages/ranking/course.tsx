import { useState } from 'react'
import type { RankingRow } from '../../../shared/api/types.ts'
import { useLoad } from '../../../shared/api/use-load.ts'
import { score } from '../../../shared/format/numbers.ts'
import { useText } from '../../../shared/i18n/lang.ts'
import { ErrorBox } from '../../../shared/parts/index.ts'
import { readCourse } from '../../app/api.ts'
import { useTexts } from '../../app/context.ts'
import { placeOn, scaleOf } from './scale.ts'

const width = 640
const height = 240
const pad = { left: 36, right: 16, top: 14, bottom: 28 }

/** Points along the months; a month without a score breaks the line. */
export function linePath(points: readonly (readonly [number, number] | null)[]): string {
  let pen = 'M'
  let d = ''
  for (const p of points) {
    if (!p) {
      pen = 'M'
      continue
    }
    d += `${pen}${p[0].toFixed(1)} ${p[1].toFixed(1)}`
    pen = 'L'
  }
  return d
}

/** Six months: one unit in ink, the others grey, and the same figures as a table. */
export function Course({ group, rows }: { group: string; rows: readonly RankingRow[] }) {
  const t = useTexts('ranking')
  const text = useText()
  const [unit, setUnit] = useState('')
  const { data, problem, again } = useLoad(group, signal => readCourse(group, signal))
  if (problem) return <ErrorBox problem={problem} again={again} />
  if (!data || data.months.length < 2) return null
  const chosen = unit || rows[0]?.unit || ''
  const scale = scaleOf(data.series.flatMap(s => s.scores.filter(x => x !== null)))
  const x = (n: number) => pad.left + (n / (data.months.length - 1)) * (width - pad.left - pad.right)
  const y = (value: number) => height - pad.bottom - (placeOn(scale, value) / 100) * (height - pad.top - pad.bottom)
  const points = (scores: readonly (number | null)[]) =>
    scores.map((v, n) => (v === null ? null : ([x(n), y(v)] as const)))
  const me = data.series.find(s => s.unit === chosen)
  const month = (value: string) => t('course.month', { n: Number(value.slice(5)) })
  return (
    <section className="course">
      <h2 className="p-h2">{t('course.title', { n: data.months.length })}</h2>
      <label style={{ display: 'block', maxWidth: 320, marginBottom: 12 }}>
        <span className="p-label">{t('course.unit')}</span>
        <select className="p-input" value={chosen} onChange={e => setUnit(e.target.value)}>
          {data.series.map(s => (
            <option key={s.unit} value={s.unit}>
              {text(s.name)}
            </option>
          ))}
        </select>
      </label>
      <svg
        className="lines"
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={t('course.label', { unit: me ? text(me.name) : '' })}
        style={{ maxWidth: 760 }}
      >
        {scale.ticks.map(v => (
          <g key={v}>
            <path className="grid" d={`M${pad.left} ${y(v)}H${width - pad.right}`} />
            <text x={pad.left - 8} y={y(v) + 4} textAnchor="end">
              {v}
            </text>
          </g>
        ))}
        {data.months.map((m, n) => (
          <text key={m} x={x(n)} y={height - 6} textAnchor="middle">
            {month(m)}
          </text>
        ))}
        {data.series
          .filter(s => s !== me)
          .map(s => (
            <path key={s.unit} d={linePath(points(s.scores))} />
          ))}
        {me && <path className="me" d={linePath(points(me.scores))} />}
        {me?.scores.map((v, n) =>
          v === null ? null : (
            <g key={data.months[n]}>
              <circle cx={x(n)} cy={y(v)} r="4" />
              <text className="lab" x={x(n)} y={y(v) - 10} textAnchor="middle">
                {score(v)}
              </text>
            </g>
          ),
        )}
      </svg>
      <details className="proof">
        <summary>{t('course.table')}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
        <section className="tscroll" tabIndex={0} aria-label={t('course.table')}>
          <table className="grid-table">
            <thead>
              <tr>
                <th scope="col">{t('head.unit')}</th>
                {data.months.map(m => (
                  <th key={m} scope="col">
                    {month(m)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.series.map(s => (
                <tr key={s.unit}>
                  <th scope="row">{text(s.name)}</th>
                  {s.scores.map((v, n) => (
                    <td key={data.months[n]}>{v === null ? '—' : score(v)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
    </section>
  )
}
