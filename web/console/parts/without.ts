/** What has been typed since `sent` went out; cells that are still as they were sent are done. */
export const without = <V>(all: Readonly<Record<string, V>>, sent: Readonly<Record<string, V>>): Record<string, V> =>
  Object.fromEntries(Object.entries(all).filter(([at, value]) => sent[at] !== value))
