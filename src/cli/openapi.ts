import type { Command } from 'commander'

export function openapi(program: Command): void {
  program
    .command('openapi')
    .description('print the OpenAPI document of this version')
    .action(async () => {
      await import('../modules/index.ts')
      const [{ openApi }, { extraRoutes }, { VERSION }] = await Promise.all([
        import('../platform/http/openapi.ts'),
        import('../server/openapi-extra.ts'),
        import('../server/doors.ts'),
      ])
      console.log(JSON.stringify(openApi(extraRoutes, VERSION), null, 2))
    })
}
