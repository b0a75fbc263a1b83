import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mailFromEnvironment, makeMail } from './mail.ts'

const taken: { to: string[]; raw: string }[] = []
let refuse = false
const server = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  onRcptTo(_address, _session, done) {
    done(refuse ? Object.assign(new Error('mailbox full'), { responseCode: 452 }) : null)
  },
  onData(stream, session, done) {
    const parts: Buffer[] = []
    stream.on('data', (part: Buffer) => parts.push(part))
    stream.on('end', () => {
      taken.push({ to: session.envelope.rcptTo.map(row => row.address), raw: Buffer.concat(parts).toString() })
      done()
    })
  },
})
let url = ''
beforeAll(async () => {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', () => resolve()))
  url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`
})
afterAll(() => new Promise<void>(resolve => server.close(() => resolve())))

test('K61: a mail arrives with its words', async () => {
  const mail = makeMail({ url, from: '闭环 <bihuan@city.example>' })
  await mail.send('wang@unit.example', { subject: '新到一件', text: '海棠路的路灯不亮' })
  expect(taken[0]?.to).toEqual(['wang@unit.example'])
  expect(taken[0]?.raw).toContain(Buffer.from('海棠路的路灯不亮').toString('base64').slice(0, 20))
})

test('K119: a server that refuses is an error with a code, to be tried again', async () => {
  refuse = true
  const mail = makeMail({ url, from: 'bihuan@city.example' })
  await expect(mail.send('full@unit.example', { subject: null, text: 'x' })).rejects.toMatchObject({
    code: 'EENVELOPE',
  })
})

test('without settings there is no gateway', () => {
  expect(mailFromEnvironment({})).toBeNull()
  expect(mailFromEnvironment({ BIHUAN_SMTP_URL: url, BIHUAN_MAIL_FROM: 'a@b.example' })).not.toBeNull()
})
