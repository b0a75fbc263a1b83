import { connect, type Socket } from 'node:net'

export interface HttpAnswer {
  status: number
  headers: string
  body: string
}

/**
 * One kept-alive HTTP/1.1 connection, one request at a time: as little work as possible in the process that loads, since
 * it shares the cores with what is measured. Answers must come with a content-length.
 */
export class HttpConnection {
  private readonly host: string
  private readonly port: number
  private socket: Socket | undefined
  private waiting: { resolve(answer: HttpAnswer): void; reject(error: Error): void } | undefined
  private received: Buffer = Buffer.alloc(0)

  constructor(url: string) {
    const { hostname, port } = new URL(url)
    this.host = hostname
    this.port = Number(port)
  }

  async request(
    method: string,
    path: string,
    headers: Record<string, string> = {},
    body?: unknown,
  ): Promise<HttpAnswer> {
    const socket = this.socket ?? (await this.open())
    const payload = body === undefined ? '' : JSON.stringify(body)
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
    if (body !== undefined)
      lines.push(`content-type: application/json\r\ncontent-length: ${Buffer.byteLength(payload)}\r\n`)
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject }
      socket.write(`${method} ${path} HTTP/1.1\r\nhost: ${this.host}:${this.port}\r\n${lines.join('')}\r\n${payload}`)
    })
  }

  close(): void {
    this.socket?.destroy()
    this.socket = undefined
  }

  private open(): Promise<Socket> {
    return new Promise((resolve, reject) => {
      const socket = connect({ host: this.host, port: this.port, noDelay: true })
      socket.once('error', reject)
      socket.once('connect', () => {
        socket.off('error', reject)
        this.socket = socket
        this.received = Buffer.alloc(0)
        socket.on('data', (chunk: Buffer) => this.take(chunk))
        socket.on('error', error => this.fail(error))
        socket.on('close', () => this.fail(new Error('connection closed')))
        resolve(socket)
      })
    })
  }

  private take(chunk: Buffer): void {
    this.received = this.received.length === 0 ? chunk : Buffer.concat([this.received, chunk])
    const end = this.received.indexOf('\r\n\r\n')
    if (end < 0) return
    const headers = this.received.toString('latin1', 0, end)
    const length = Number(/\r\ncontent-length: *(\d+)/i.exec(headers)?.[1] ?? 0)
    if (this.received.length < end + 4 + length) return
    const body = this.received.toString('utf8', end + 4, end + 4 + length)
    this.received = this.received.subarray(end + 4 + length)
    const waiting = this.waiting
    this.waiting = undefined
    waiting?.resolve({ status: Number(headers.slice(9, 12)), headers, body })
  }

  private fail(error: Error): void {
    this.socket?.destroy()
    this.socket = undefined
    const waiting = this.waiting
    this.waiting = undefined
    waiting?.reject(error)
  }
}
