import { ACTS } from './lifecycle.ts'
import type { Stage } from './stages.ts'
import { round } from './stats.ts'

export interface Result {
  machine: { processors: number; model: string; memory: number; node: string; load: { least: number; most: number } }
  start: Record<'cold' | 'warm', { seconds: number; memory: number }>
  stages: Stage[]
}

/** The figures as a person reads them. */
export function tables({ machine, start, stages }: Result): string {
  const parts = [
    `${machine.processors} processors (${machine.model}), ${machine.memory} GB, Node ${machine.node}, load ${machine.load.least} to ${machine.load.most}`,
    table(
      [
        'cases',
        'lifecycles/s',
        'acts/s',
        'p50 ms',
        'p95 ms',
        'p99 ms',
        'errors',
        'bare SQL/s',
        'of bare',
        'acts alone/s',
        'CPU ms',
        'start s',
        'RSS MB',
        'PG MB',
      ],
      stages.map(row => [
        row.cases,
        row.lifecyclesPerSecond,
        row.actsPerSecond,
        row.all.p50,
        row.all.p95,
        row.all.p99,
        Object.values(row.errors).reduce((sum, n) => sum + n, 0),
        row.bareLifecyclesPerSecond,
        `${round(row.ratio * 100)} %`,
        row.bareActsAlonePerSecond,
        `${row.cpu.program} + ${row.cpu.database}`,
        row.startSeconds,
        row.memory.program,
        row.memory.database,
      ]),
    ),
    growth(stages),
    `start: cold ${start.cold.seconds} s (${start.cold.memory} MB), warm ${start.warm.seconds} s (${start.warm.memory} MB)`,
  ]
  const last = stages.at(-1)
  if (last) {
    parts.push(
      `acts at ${last.cases} cases`,
      table(
        ['act', 'p50 ms', 'p95 ms', 'p99 ms'],
        ACTS.map(act => [act, last.perAct[act].p50, last.perAct[act].p95, last.perAct[act].p99]),
      ),
    )
    if (last.questions.length)
      parts.push(
        `questions at ${last.cases} cases`,
        table(
          ['question', 'p50 ms', 'p95 ms', 'bytes'],
          last.questions.map(row => [row.name, row.p50, row.p95, row.bytes]),
        ),
      )
    for (const [what, count] of Object.entries(last.errors)) parts.push(`${count} times: ${what}`)
  }
  return parts.join('\n\n')
}

/** What is lost from one size to the next, in lifecycles and against bare SQL of the same size. */
export function growth(
  stages: readonly Pick<Stage, 'cases' | 'lifecyclesPerSecond' | 'bareLifecyclesPerSecond'>[],
): string {
  const base = stages.find(row => row.cases > 0)
  const last = stages.at(-1)
  if (!base || !last || base === last) return ''
  const loss = (a: number, b: number) => `${round((1 - b / a) * 100)} %`
  return `from ${base.cases} to ${last.cases} cases: ${loss(base.lifecyclesPerSecond, last.lifecyclesPerSecond)} less; bare SQL ${loss(base.bareLifecyclesPerSecond, last.bareLifecyclesPerSecond)} less`
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const text = [head, ...rows.map(row => row.map(String))]
  const widths = head.map((_, i) => Math.max(...text.map(row => (row[i] ?? '').length)))
  return text
    .map(row => row.map((cell, i) => (i ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0))).join('  '))
    .join('\n')
}
