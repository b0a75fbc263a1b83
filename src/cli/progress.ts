import { Presets, SingleBar } from 'cli-progress'

export interface ProgressBar {
  update(done: number, of: number, words?: string): void
  stop(): void
}

const SILENT: ProgressBar = { update() {}, stop() {} }
const LINE_EVERY_MS = 10_000

/**
 * A bar on stderr, so that stdout stays clean; where nobody watches a terminal a line every ten seconds; nothing for
 * machines.
 */
export function progressBar(title: string, json: boolean): ProgressBar {
  if (json) return SILENT
  if (!process.stderr.isTTY) return lines(title)
  const bar = new SingleBar(
    {
      format: `${title} {bar} {percentage}% {words}`,
      stream: process.stderr,
      hideCursor: true,
      clearOnComplete: false,
    },
    Presets.shades_classic,
  )
  let started = false
  return {
    update(done, of, words = '') {
      if (!started) bar.start(of, done, { words })
      else if (bar.getTotal() !== of) bar.setTotal(of)
      started = true
      bar.update(done, { words })
    },
    stop() {
      if (started) bar.stop()
    },
  }
}

function lines(title: string): ProgressBar {
  let last = performance.now()
  return {
    update(done, of, words = '') {
      if (performance.now() - last < LINE_EVERY_MS) return
      last = performance.now()
      console.error(`${title} ${Math.floor((100 * done) / Math.max(1, of))}% ${words}`)
    },
    stop() {},
  }
}
