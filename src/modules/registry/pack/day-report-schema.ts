import type { z } from 'zod'
import { Code, row, Text, TimeOfDay } from './values.ts'

/** 日报 (CHECKLIST K100): a day of one's own for a report, from an hour to the same hour; rankings go by civil days (docs/adr/0033). */
export const DayReport = row({ code: Code, name: Text, endsAt: TimeOfDay })
export type DayReport = z.infer<typeof DayReport>
