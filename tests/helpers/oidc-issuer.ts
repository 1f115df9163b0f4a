/** An OpenID Connect issuer on loopback: a real server that the application asks over HTTP, with real signatures. */
import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface IssuerPerson {
  sub: string
  email?: string
  email_verified?: boolean
  amr?: string[]
}

export interface OidcIssuer {
  url: string
  /** Who signs in there from now on. */
  person: IssuerPerson
  /** What is wrong with the next tokens. */
  spoil: 'nothing' | 'nonce' | 'signature' | 'audience' | 'issuer' | 'expired'
  /** Answers nothing any more, or again. */
  setDown(isDown: boolean): void
  stop(): Promise<void>
}

export const clientId = 'map'
export const clientSecret = 'not one of anybody'

interface Grant {
  redirectUri: string
  challenge: string
  nonce: string
}

/** `authorize` sends the browser back at once: signing in there is not what is tested. */
export const startIssuer = async (): Promise<OidcIssuer> => {
  const keys = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const others = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const grants = new Map<string, Grant>()
  let isDown = false

  const sign = (claims: object): string => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const text = `${part({ alg: 'RS256', kid: 'one', typ: 'JWT' })}.${part(claims)}`
    const key = issuer.spoil === 'signature' ? others.privateKey : keys.privateKey
    return `${text}.${createSign('RSA-SHA256').update(text).sign(key, 'base64url')}`
  }
  const tokenFor = (nonce: string): string => {
    const now = Math.floor(Date.now() / 1000) - (issuer.spoil === 'expired' ? 7200 : 0)
    return sign({
      ...{ iss: issuer.spoil === 'issuer' ? 'http://elsewhere.example' : issuer.url },
      ...{ aud: issuer.spoil === 'audience' ? 'another' : clientId, iat: now, exp: now + 300 },
      ...{ nonce: issuer.spoil === 'nonce' ? 'not the one that was sent' : nonce },
      ...issuer.person,
    })
  }
  const authorize = (url: URL, response: ServerResponse): void => {
    const asked = (name: string) => url.searchParams.get(name) ?? ''
    const code = randomBytes(16).toString('hex')
    const isRight = asked('client_id') === clientId && asked('code_challenge_method') === 'S256'
    if (!isRight || asked('nonce') === '') return void response.writeHead(400).end()
    grants.set(code, {
      ...{ redirectUri: asked('redirect_uri'), challenge: asked('code_challenge'), nonce: asked('nonce') },
    })
    const back = new URL(asked('redirect_uri'))
    back.searchParams.set('code', code)
    back.searchParams.set('state', asked('state'))
    response.writeHead(302, { location: back.href }).end()
  }
  const token = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    let text = ''
    for await (const chunk of request) text += String(chunk)
    const form = new URLSearchParams(text)
    const grant = grants.get(form.get('code') ?? '')
    grants.delete(form.get('code') ?? '')
    const basic = Buffer.from(
      (request.headers.authorization ?? '').replace('Basic ', ''),
      'base64',
    ).toString()
    const isKnown = form.get('client_secret') === clientSecret || basic === `${clientId}:${clientSecret}`
    const proof = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url')
    if (!grant || !isKnown || proof !== grant.challenge || form.get('redirect_uri') !== grant.redirectUri)
      return json(response, { error: 'invalid_grant' }, 400)
    json(response, {
      ...{ access_token: 'an access token', refresh_token: 'a refresh token', token_type: 'Bearer' },
      ...{ expires_in: 300, scope: 'openid email', id_token: tokenFor(grant.nonce) },
    })
  }

  const server = createServer((request, response) => {
    if (isDown) return void request.destroy()
    const url = new URL(request.url ?? '/', issuer.url)
    if (url.pathname === '/.well-known/openid-configuration')
      return json(response, {
        ...{ issuer: issuer.url, authorization_endpoint: `${issuer.url}/authorize` },
        ...{ token_endpoint: `${issuer.url}/token`, jwks_uri: `${issuer.url}/keys` },
        ...{ id_token_signing_alg_values_supported: ['RS256'], response_types_supported: ['code'] },
        ...{ subject_types_supported: ['public'] },
      })
    if (url.pathname === '/keys')
      return json(response, {
        keys: [{ ...keys.publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }],
      })
    if (url.pathname === '/authorize') return authorize(url, response)
    if (url.pathname === '/token') return void token(request, response)
    response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const { port } = server.address() as AddressInfo
  const issuer: OidcIssuer = {
    url: `http://127.0.0.1:${port}`,
    person: { sub: 'nobody' },
    spoil: 'nothing',
    setDown: (down) => {
      isDown = down
    },
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  return issuer
}

const json = (response: ServerResponse, body: object, status = 200): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
