import { browserPath } from './browser.ts'

/** The browser is unpacked once, before several files want to start it at the same moment. */
export default async function setup(): Promise<void> {
  await browserPath()
}
