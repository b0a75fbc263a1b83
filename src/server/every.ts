export interface Loop {
  /** lets the running turn end, and starts no other */
  stop(): Promise<void>
}

/** Runs `work` again and again, never twice at once; at once again if it says there is more. */
export function every(ms: number, work: () => Promise<unknown>, onError: (error: Error) => void, atOnce = false): Loop {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let turn: Promise<void> = Promise.resolve()
  const run = async () => {
    let more = false
    try {
      more = (await work()) === true
    } catch (error) {
      onError(error as Error)
    }
    if (!stopped) timer = setTimeout(start, more ? 10 : ms)
  }
  const start = () => {
    turn = run()
  }
  timer = setTimeout(start, atOnce ? 0 : ms)
  return {
    async stop() {
      stopped = true
      clearTimeout(timer)
      await turn
    },
  }
}
