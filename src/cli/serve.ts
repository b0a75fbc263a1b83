import { type Command, InvalidArgumentError } from 'commander'

const port = (text: string): number => {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 0 || value > 65535) throw new InvalidArgumentError('a port is 0 to 65535')
  return value
}

const count = (text: string): number => {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 0) throw new InvalidArgumentError('a whole number, 0 or more')
  return value
}

interface ServeFlags {
  port: number
  host: string
  city?: string
  baseUrl?: string
  demo: boolean
  emptyDemo?: boolean
  web: boolean
  requestsPerMinute?: number
}

export function serve(program: Command): void {
  program
    .command('serve')
    .description('start the database, bring it up to date, and serve portal, console and API')
    .option('--port <port>', 'port', port, Number(process.env.PORT || 3000))
    .option('--city <codes>', 'only these cities, parted by commas; all packs if left out', process.env.BIHUAN_CITIES)
    .option('--host <host>', 'address to listen on', process.env.HOST ?? '127.0.0.1')
    .option('--base-url <url>', 'public address, if behind a proxy', process.env.BIHUAN_BASE_URL)
    .option('--no-demo', 'no demo accounts, no demo data', process.env.BIHUAN_DEMO !== '0')
    .option('--empty-demo', 'demo accounts, but no demo history')
    .option('--no-web', 'the API alone, without the pages')
    .option('--requests-per-minute <n>', 'bound on requests a minute and address; 0: none', count)
    .action(async (options: ServeFlags) => {
      const { startServing } = await import('../server/start.ts')
      const { data } = program.opts<{ data: string }>()
      const cities = options.city?.split(',').map(code => code.trim())
      const { checkCity } = await import('./with-city.ts')
      for (const code of cities ?? []) await checkCity(code)
      const running = await startServing({ ...options, dataDir: data, banner: true, ...(cities ? { cities } : {}) })
      let stopping = false
      const stop = (signal: string) => {
        if (stopping) return
        stopping = true
        running.log.info({ signal }, 'stopping')
        running.stop().then(
          () => process.exit(0),
          error => {
            console.error(error)
            process.exit(1)
          },
        )
      }
      process.on('SIGINT', () => stop('SIGINT'))
      process.on('SIGTERM', () => stop('SIGTERM'))
    })
}
