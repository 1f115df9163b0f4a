/** Mails as a real host on loopback gets them, and hosts that refuse, hang, or drop the line. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type MailKind, type MailSettings, mailKindNames, mailKinds } from '../../../server/contract/mail.ts'
import { type MailTrouble, smtpSender } from '../../../server/mail/smtp.ts'
import { type SmtpServer, startSmtpServer } from '../../helpers/smtp-server.ts'

let host: SmtpServer
beforeAll(async () => {
  host = await startSmtpServer()
})
beforeEach(() => {
  host.manner = 'takes'
  host.mails.length = 0
  host.heard.length = 0
})
afterAll(() => host.close())

const never = new AbortController().signal
const address = 'somebody@youth-service.example'
const troubles: MailTrouble[] = []
const sender = (own: Partial<MailSettings> = {}) => {
  troubles.length = 0
  const settings: MailSettings = {
    ...{ host: '127.0.0.1', port: host.port, from: 'map@council.example', tls: 'none' },
    ...{ signIn: undefined, publicUrl: undefined },
  }
  return smtpSender({ ...settings, ...own }, (trouble) => troubles.push(trouble))
}
const textOf = (data: string): string => data.slice(data.indexOf('\r\n\r\n') + 4).trimEnd()
const headersOf = (data: string): string[] =>
  data
    .slice(0, data.indexOf('\r\n\r\n'))
    .split('\r\n')
    .map((line) => line.split(':', 1)[0])

describe('a mail', () => {
  it('of each kind is its one sentence and nothing else', async () => {
    const send = sender()
    for (const kind of mailKindNames) expect(await send(address, kind, never)).toBe('sent')
    expect(host.mails.map(({ data }) => textOf(data))).toEqual(
      mailKindNames.map((kind) => mailKinds[kind].words),
    )
    for (const { from, to, data } of host.mails) {
      expect(from).toContain('<map@council.example>')
      expect(to).toEqual([`<${address}>`])
      expect(headersOf(data).sort()).toEqual(
        [
          ...['Auto-Submitted', 'From', 'To', 'Subject', 'Message-ID', 'Content-Transfer-Encoding', 'Date'],
          ...['MIME-Version', 'Content-Type'],
        ].sort(),
      )
      expect(data).toContain('Subject: Safer Places Map: sign in\r\n')
    }
    // No sentence holds a figure or room for a value.
    for (const { words } of Object.values(mailKinds)) expect(words).toMatch(/^Sign in: [a-z ]+\.$/)
    // The host hears no name of this machine.
    expect(host.heard.filter((line) => line.startsWith('EHLO'))).toEqual(
      mailKindNames.map(() => 'EHLO council.example'),
    )
  })

  it('says where the server is when that is set, the same in all', async () => {
    await sender({ publicUrl: 'https://map.example' })(address, 'watch', never)
    expect(textOf(host.mails[0].data)).toBe(`${mailKinds.watch.words}\r\n\r\nhttps://map.example`)
  })

  it.each([
    'a@b.example\r\nBcc: thief@elsewhere.example',
    'a@b.example>\r\nRCPT TO:<thief@elsewhere.example',
    'a@b.example, thief@elsewhere.example',
    '"Somebody" <thief@elsewhere.example>',
    'a@b.example\0',
    '',
  ])('goes to no address that is none (%#)', async (hostile) => {
    expect(await sender()(hostile, 'watch', never)).toBe('refused')
    expect([host.mails, host.heard]).toEqual([[], []])
  })
})

describe('a host that', () => {
  it('refuses an address for good is not asked again, one that is busy is', async () => {
    host.manner = 'refuses'
    expect(await sender()(address, 'watch', never)).toBe('refused')
    expect(troubles).toEqual([{ code: 'EENVELOPE', reply: 550 }])
    host.manner = 'busy'
    expect(await sender()(address, 'watch', never)).toBe('later')
    expect(host.mails).toEqual([])
  })

  it('drops the line, is not there or takes no password, is down for everybody', async () => {
    host.manner = 'drops'
    expect(await sender()(address, 'watch', never)).toBe('down')
    host.manner = 'noSignIn'
    const signIn = { user: 'map', password: 'a plainly invented mail password' }
    expect(await sender({ signIn })(address, 'watch', never)).toBe('down')
    expect(troubles).toEqual([{ code: 'EAUTH', reply: 535 }])
    const gone = await startSmtpServer()
    await gone.close()
    expect(await sender({ port: gone.port })(address, 'watch', never)).toBe('down')
    expect(JSON.stringify(troubles)).not.toContain('@')
    expect(host.mails).toEqual([])
  })

  it('hangs is let go as soon as the server stops', async () => {
    host.manner = 'hangs'
    const stop = new AbortController()
    const connected = host.connected()
    const sending = sender()(address, 'watch', stop.signal)
    await connected
    stop.abort()
    expect(await sending).toBe('down')
  })

  it('offers no encryption hears nothing where it is asked for, password and address included', async () => {
    const signIn = { user: 'map', password: 'a plainly invented mail password' }
    for (const tls of ['starttls', 'implicit'] as const) {
      expect(await sender({ tls, signIn })(address, 'watch', never)).toBe('down')
      expect(host.heard.filter((line) => /AUTH|MAIL|RCPT|@/.test(line))).toEqual([])
    }
    expect(host.mails).toEqual([])
  })
})

it('every kind is one that the outbox knows', () => {
  const kinds: readonly MailKind[] = mailKindNames
  expect(new Set(kinds).size).toBe(5)
})
