/** A report's day: from an hour to the same hour of the next day, both as instants; the day is the one on which it ends. */
export interface ReportDay {
  day: string
  from: Date
  to: Date
}

const at = (zone: string, day: Temporal.PlainDate, endsAt: string): Date =>
  new Date(day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(endsAt) }).epochMilliseconds)

/**
 * The day of a report that ends on a civil day (CHECKLIST K100: noon to noon).
 * @param day YYYY-MM-DD; null: the last one that is over
 * @param endsAt HH:MM; 00:00 is the midnight that ends the day
 */
export function reportDay(zone: string, endsAt: string, day: string | null, now: Date): ReportDay {
  const end = (of: Temporal.PlainDate) => at(zone, endsAt === '00:00' ? of.add({ days: 1 }) : of, endsAt)
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone).toPlainDate()
  const asked = day ? Temporal.PlainDate.from(day) : end(today) <= now ? today : today.subtract({ days: 1 })
  return { day: asked.toString(), from: end(asked.subtract({ days: 1 })), to: end(asked) }
}
