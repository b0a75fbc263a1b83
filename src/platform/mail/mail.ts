import { createTransport } from 'nodemailer'

export interface MailOptions {
  /** smtp://user:password@host:587, smtps://… for TLS from the start */
  url: string
  /** 闭环 <bihuan@city.example> */
  from: string
}

/**
 * Sends mails over the city's own server.
 * @returns null without settings: then nothing is sent, and the log of messages says so
 */
export function mailFromEnvironment(env: NodeJS.ProcessEnv) {
  const { BIHUAN_SMTP_URL: url, BIHUAN_MAIL_FROM: from } = env
  return url && from ? makeMail({ url, from }) : null
}

export function makeMail({ url, from }: MailOptions) {
  const transport = createTransport(url, { from })
  return {
    /** @throws what the server answers, with its code */
    async send(to: string, { subject, text }: { subject: string | null; text: string }): Promise<void> {
      await transport.sendMail({ to, subject: subject ?? '', text })
    },
  }
}
