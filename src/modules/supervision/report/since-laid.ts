import type { Report } from './subject.ts'

/** What leaders wrote since it was laid before them; a report that was sent back is read anew by all. */
export const sinceLaid = <R extends { at: Date }>(report: Pick<Report, 'submitted_at'>, rows: readonly R[]): R[] =>
  rows.filter(row => report.submitted_at !== null && row.at >= report.submitted_at)
