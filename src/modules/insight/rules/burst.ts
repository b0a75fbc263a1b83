/** So many in seven days, and so many times as many as in the seven before: the pack's (`topics.burst`). */
export interface BurstAt {
  texts: number
  times: number
}

/** Whether so much more is said of a topic than the week before that people are told at once (CHECKLIST K104). */
export const bursts = (
  { lastWeek, weekBefore }: { lastWeek: number; weekBefore: number },
  { texts, times }: BurstAt,
): boolean => lastWeek >= texts && lastWeek >= times * weekBefore
