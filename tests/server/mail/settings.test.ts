import { expect, it } from 'vitest'
import { readConfig } from '../../../server/config.ts'

const read = (own: Record<string, string>) => readConfig({ DATA_DIR: 'x', ...own }, [], 'test').mail
const host = { MAIL_HOST: 'mail.council.example', MAIL_FROM: 'map@council.example' }

it('without a mail host there is none; with one mail is encrypted unless it is said otherwise', () => {
  expect(read({})).toBeUndefined()
  expect(read(host)).toEqual({
    ...{ host: host.MAIL_HOST, from: host.MAIL_FROM, port: 587, tls: 'starttls' },
    ...{ signIn: undefined, publicUrl: undefined },
  })
  expect(read({ ...host, MAIL_TLS: 'implicit' })?.port).toBe(465)
  const signIn = { MAIL_USER: 'map', MAIL_PASSWORD: 'secret word', PUBLIC_URL: 'https://map.example/' }
  expect(read({ ...host, ...signIn, MAIL_PORT: '2525' })).toMatchObject({
    ...{ port: 2525, signIn: { user: 'map', password: 'secret word' }, publicUrl: 'https://map.example' },
  })
})

it.each([
  ['a host alone', { MAIL_HOST: 'mail.example' }, /^MAIL_HOST and MAIL_FROM are set together/],
  ['a password without a host', { MAIL_PASSWORD: 'secret word' }, /^MAIL_HOST and MAIL_FROM/],
  ['a user without a password', { ...host, MAIL_USER: 'secret word' }, /^MAIL_USER and MAIL_PASSWORD/],
  ['a sender that is none', { ...host, MAIL_FROM: 'secret word' }, /^Setting not understood: MAIL_FROM$/],
  ['two senders', { ...host, MAIL_FROM: 'a@b.example\r\nBcc: c@d.example' }, /MAIL_FROM$/],
  ['a host with a path', { ...host, MAIL_HOST: 'mail.example/secret word' }, /MAIL_HOST$/],
  ['a port that is none', { ...host, MAIL_PORT: '70000' }, /^Setting not understood: MAIL_PORT$/],
  ['an encryption nobody knows', { ...host, MAIL_TLS: 'ssl' }, /^Setting not understood: MAIL_TLS$/],
  [
    'a password in the clear over the network',
    { ...host, MAIL_TLS: 'none', MAIL_USER: 'map', MAIL_PASSWORD: 'secret word' },
    /^MAIL_TLS=none would send/,
  ],
])('%s is refused in one line without a value', (_, own, words) => {
  let said = ''
  try {
    read(own)
  } catch (error) {
    said = String((error as Error).message)
  }
  expect(said).toMatch(words)
  expect(said).not.toMatch(/\n|secret word/)
})

it('to this machine itself a password may go in the clear', () => {
  const own = { MAIL_HOST: '127.0.0.1', MAIL_FROM: host.MAIL_FROM, MAIL_TLS: 'none' }
  expect(read({ ...own, MAIL_USER: 'map', MAIL_PASSWORD: 'x' })?.tls).toBe('none')
})
