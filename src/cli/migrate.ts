import type { Command } from 'commander'

export function migrateCommand(program: Command): void {
  program
    .command('migrate')
    .description('bring the database up to date and say what was applied')
    .action(async () => {
      const { withDatabase } = await import('./with-database.ts')
      const { migrate } = await import('../platform/db/index.ts')
      const { data, json } = program.opts<{ data: string; json?: boolean }>()
      await withDatabase(data, async database => {
        const applied = await migrate(database.ownerUrl)
        if (json) console.log(JSON.stringify({ applied }))
        else console.log(applied.length ? applied.map(name => `applied ${name}`).join('\n') : 'nothing to do')
      })
    })
}
