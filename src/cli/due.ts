import type { Command } from 'commander'

export function due(program: Command): void {
  program
    .command('due')
    .description('when a limit ends by the calendar of a city')
    .requiredOption('--city <code>', 'city, e.g. rongcheng')
    .requiredOption('--start <iso>', 'start with offset, e.g. 2026-02-13T16:20+08:00')
    .requiredOption('--limit <limit>', '24h (hours), 3wd (working days) or 5d (days)')
    .action(async (options: { city: string; start: string; limit: string }) => {
      const [
        { calendarOf, loadPackVersions, packOn, citiesIn },
        { dueAt, parseLimit },
        { PACKS },
        { UsageError },
        { join },
      ] = await Promise.all([
        import('../modules/registry/index.ts'),
        import('../rules/clock/index.ts'),
        import('../paths.ts'),
        import('./tell.ts'),
        import('node:path'),
      ])
      const known = await citiesIn(PACKS)
      if (!known.includes(options.city))
        throw new UsageError(`--city ${options.city}: no such city. Known: ${known.join(', ')}`)
      let start: Temporal.Instant
      try {
        start = Temporal.Instant.from(options.start)
      } catch {
        throw new UsageError(`--start ${options.start}: write date, time and offset, e.g. 2026-02-13T16:20+08:00`)
      }
      const limit = parseLimit(options.limit)
      const versions = loadPackVersions(join(PACKS, options.city))
      const day = start.toZonedDateTimeISO(versions[0]?.zone ?? 'UTC').toPlainDate()
      const pack = packOn(versions, day) ?? versions[0]
      if (!pack) throw new UsageError(`--city ${options.city}: no pack`)
      const answer = dueAt(calendarOf(pack), start, limit)
      console.log(
        JSON.stringify({
          due: answer.due.toZonedDateTimeISO(pack.zone).toString({ timeZoneName: 'never', smallestUnit: 'second' }),
          calendarVersion: answer.calendarVersion,
          provisional: answer.provisional,
        }),
      )
    })
}
