/** Requests as an attacker writes them: nothing is normalised on the way. */
import { request } from 'node:http'

export interface RawReply {
  status: number
  headers: Record<string, string | string[] | undefined>
  text: string
  milliseconds: number
}

export interface RawRequest {
  method?: string
  headers?: Record<string, string>
  body?: Uint8Array | string
}

/** Sends `path` exactly as given. A connection that the server closes while we still send counts as its reply. */
export function rawRequest(base: string, path: string, options: RawRequest = {}): Promise<RawReply> {
  const { hostname, port } = new URL(base)
  const started = performance.now()
  return new Promise((resolve, reject) => {
    let reply: RawReply | undefined
    const sent = request(
      { hostname, port, path, method: options.method ?? 'GET', headers: options.headers, agent: false },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () => {
          reply = {
            status: response.statusCode ?? 0,
            headers: response.headers,
            text: Buffer.concat(chunks).toString('utf8'),
            milliseconds: performance.now() - started,
          }
          resolve(reply)
        })
      },
    )
    sent.on('error', (error) => {
      if (!reply) reject(error)
    })
    sent.end(options.body)
  })
}
