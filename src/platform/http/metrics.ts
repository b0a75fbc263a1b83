import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

export type Metrics = ReturnType<typeof makeMetrics>

/** Prometheus figures: acts by name and fate, how long they take, requests, queues. No label carries personal data. */
export function makeMetrics() {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry, prefix: 'bihuan_' })
  const acts = new Histogram({
    name: 'bihuan_act_seconds',
    help: 'time an act takes, by act and fate',
    labelNames: ['act', 'fate'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1, 5],
    registers: [registry],
  })
  const requests = new Counter({
    name: 'bihuan_http_requests_total',
    help: 'requests by route and status',
    labelNames: ['route', 'status'],
    registers: [registry],
  })
  const jobs = new Counter({
    name: 'bihuan_jobs_total',
    help: 'follow-ups by kind and fate',
    labelNames: ['kind', 'fate'],
    registers: [registry],
  })
  const waiting = new Gauge({
    name: 'bihuan_outbox_waiting',
    help: 'follow-ups not yet relayed',
    registers: [registry],
  })
  const sealed = new Gauge({
    name: 'bihuan_ledger_size',
    help: 'entries sealed, by city',
    labelNames: ['city'],
    registers: [registry],
  })
  return {
    registry,
    act: (act: string, fate: string, ms: number) => acts.observe({ act, fate }, ms / 1000),
    request: (route: string, status: number) => requests.inc({ route, status: String(status) }),
    job: (kind: string, fate: string, n = 1) => jobs.inc({ kind, fate }, n),
    waiting: (n: number) => waiting.set(n),
    sealed: (city: string, n: number) => sealed.set({ city }, n),
  }
}
