import sparticuz from '@sparticuz/chromium'

/** The browser is unpacked once, before several files want to start it at the same moment. */
export default async function setup(): Promise<void> {
  await sparticuz.executablePath()
}
