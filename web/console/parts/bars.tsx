import type { ReactNode } from 'react'
import './bars.css'

export interface Bar {
  id: string
  name: ReactNode
  value: number
  /** what stands behind the bar; the value itself if left out */
  words?: ReactNode
  /** in the colour of what is not as it should be */
  bad?: boolean
}

/** A chart that is a table: one bar a row, its number beside it (people rather see it, and may read it as well). */
export function Bars({
  title,
  head,
  rows,
  most,
}: {
  title: string
  head: string
  rows: readonly Bar[]
  most?: number
}) {
  const longest = Math.max(1, most ?? Math.max(0, ...rows.map(row => row.value)))
  return (
    <table className="bars" aria-label={title}>
      <thead className="sr">
        <tr>
          <th scope="col">{head}</th>
          <th scope="col">{title}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.id}>
            <th scope="row">{row.name}</th>
            <td>
              <span className="bars-line">
                <i
                  className={row.bad ? 'bad' : undefined}
                  style={{ width: `${Math.round((row.value / longest) * 1000) / 10}%` }}
                />
              </span>
              <span className="nb bars-n">{row.words ?? row.value}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
