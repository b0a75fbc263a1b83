import { openApp } from '../src/app.ts'
import { tickCity } from '../src/modules/casework/index.ts'

/** Ticks a city until nothing is due, in a process that may be killed. Told and telling by JSON. */
const order = JSON.parse(process.argv[2] ?? '{}') as {
  ownerUrl: string
  appUrl: string
  keysDir: string
  city: string
  now: string
  batch: number
}
const now = new Date(order.now)
const app = await openApp({ ...order, cities: [order.city], demo: true, now: () => now, poolSize: 2 })
const city = app.cities.get(order.city)
if (!city) throw new Error(`no city ${order.city}`)
const started = performance.now()
let fired = 0
for (;;) {
  const tick = await tickCity(app.pool, city, now, order.batch)
  fired += tick.fired
  process.stderr.write(`${fired}\n`)
  if (tick.clocks < order.batch) break
}
console.log(JSON.stringify({ fired, seconds: (performance.now() - started) / 1000 }))
await app.close()
