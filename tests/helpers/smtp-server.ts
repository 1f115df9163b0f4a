/** A small mail host on loopback that really speaks SMTP: it takes mails, refuses, hangs, or drops the line. */
import { type AddressInfo, createServer, type Socket } from 'node:net'

/**
 * `takes` every mail · `refuses` every recipient for good · `busy`: not now · `hangs`: says nothing at all · `drops` the
 * line in the middle of a mail · `noSignIn`: takes no password.
 */
export type SmtpManner = 'takes' | 'refuses' | 'busy' | 'hangs' | 'drops' | 'noSignIn'

export interface TakenMail {
  from: string
  to: string[]
  /** Headers and text, as they came. */
  data: string
}

export interface SmtpServer {
  port: number
  /** How it behaves from the next connection on. */
  manner: SmtpManner
  mails: TakenMail[]
  /** Every line that any client said, data too. */
  heard: string[]
  /** Resolves with the first so many mails, as soon as they are there. */
  arrived(count: number): Promise<TakenMail[]>
  /** Resolves when the next client has connected. */
  connected(): Promise<void>
  /** Cuts off whoever is connected. */
  hangUp(): void
  close(): Promise<void>
}

export async function startSmtpServer(manner: SmtpManner = 'takes'): Promise<SmtpServer> {
  const sockets = new Set<Socket>()
  let waiting: (() => void)[] = []
  let connecting: (() => void)[] = []
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => undefined)
    for (const tell of connecting.splice(0)) tell()
    talk(socket)
  })

  function talk(socket: Socket): void {
    const as = host.manner
    const say = (line: string) => socket.write(`${line}\r\n`)
    let mail: TakenMail = { from: '', to: [], data: '' }
    let inData = false
    let rest = ''
    if (as === 'hangs') return
    say('220 mail.example ESMTP')
    socket.setEncoding('utf8').on('data', (text) => {
      const lines = (rest + text).split('\r\n')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        host.heard.push(line)
        if (inData) hearData(line)
        else hearCommand(line)
      }
    })

    function hearData(line: string): void {
      if (line !== '.') {
        mail.data += `${line}\r\n`
        return
      }
      inData = false
      host.mails.push(mail)
      mail = { from: '', to: [], data: '' }
      say('250 taken')
      for (const tell of waiting.splice(0)) tell()
    }

    function hearCommand(line: string): void {
      const verb = line.slice(0, 4).toUpperCase()
      if (verb === 'EHLO') say(`250-mail.example\r\n250 AUTH PLAIN LOGIN`)
      else if (verb === 'AUTH') say(as === 'noSignIn' ? '535 5.7.8 not known here' : '235 welcome')
      else if (verb === 'MAIL') {
        mail.from = line.slice('MAIL FROM:'.length)
        say('250 ok')
      } else if (verb === 'RCPT') {
        if (as === 'refuses') return void say('550 5.1.1 nobody of this name')
        if (as === 'busy') return void say('450 4.2.1 not now')
        mail.to.push(line.slice('RCPT TO:'.length))
        say('250 ok')
      } else if (verb === 'DATA') {
        if (as === 'drops') return void socket.destroy()
        inData = true
        say('354 go on')
      } else if (verb === 'QUIT') {
        say('221 bye')
        socket.end()
      } else say('502 not here')
    }
  }

  const host: SmtpServer = {
    port: 0,
    manner,
    mails: [],
    heard: [],
    async arrived(count) {
      while (host.mails.length < count) await new Promise<void>((resolve) => waiting.push(resolve))
      return host.mails.slice(0, count)
    },
    connected: () => new Promise<void>((resolve) => connecting.push(resolve)),
    hangUp: () => sockets.forEach((socket) => void socket.destroy()),
    close: () =>
      new Promise((resolve) => {
        waiting = []
        connecting = []
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      }),
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  host.port = (server.address() as AddressInfo).port
  return host
}

/** Settings of a server under test that hands its mail to this host. */
export const mailEnvironment = ({ port }: Pick<SmtpServer, 'port'>): Record<string, string> => ({
  ...{ MAIL_HOST: '127.0.0.1', MAIL_PORT: String(port), MAIL_FROM: 'map@council.example' },
  ...{ MAIL_TLS: 'none', MAIL_USER: 'map', MAIL_PASSWORD: 'a plainly invented mail password' },
})
