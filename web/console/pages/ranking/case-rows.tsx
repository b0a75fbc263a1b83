import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { GradeChip } from '../../../shared/parts/index.ts'
import type { RankingCaseRow } from '../../api/types.ts'
import { tx } from '../../i18n/index.ts'
import { gradeIds } from '../../parts/grade-seg.tsx'
import { civil } from '../../parts/time.ts'

/** Single cases with how they counted, each one a click away. */
export const CaseRows = ({
  rows,
  extra,
}: {
  rows: readonly RankingCaseRow[]
  extra?: (row: RankingCaseRow) => ReactNode
}) => (
  <ul className="crows">
    {rows.map(row => {
      const grade = gradeIds.find(g => g === row.grade)
      return (
        <li key={`${row.caseId} ${row.on} ${row.why.zh}`}>
          {grade ? <GradeChip grade={grade} size={24} /> : <span className="nograde" />}
          <span>
            <Link to="/case/$id" params={{ id: row.caseId }} className="clamp1">
              {row.title}
            </Link>
            <span className="c-meta sep">
              <span>{row.number}</span>
              <span>{civil(row.on)}</span>
            </span>
          </span>
          <span className="c-meta r">
            {tx(row.why)} {extra?.(row)}
          </span>
        </li>
      )
    })}
  </ul>
)
