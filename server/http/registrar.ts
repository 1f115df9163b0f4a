import type { Express, Request, RequestHandler } from 'express'
import type { AtTheDoor } from '../commands/accounts/at-the-door.ts'
import type { Acting } from '../commands/acting.ts'
import type { WriteAudit } from '../contract/audit.ts'
import type { Endpoint } from '../contract/endpoints/endpoint.ts'
import { type EndpointName, endpoints, type RequestOf } from '../contract/endpoints.ts'
import { type Viewer, visitor } from '../contract/viewer.ts'
import type { Ground } from '../questions/asking.ts'
import type { Released } from '../sealed/released.ts'
import { type AccountAct, type Act, accountWith, actWith } from './act.ts'
import { type Ask, answerWith } from './ask.ts'
import { hear, noteBegun } from './audit.ts'
import { doorOf } from './authenticate.ts'
import { type Asked, readAsked } from './query.ts'
import { type FileReply, sendAnswer, sendFile, sendText } from './send.ts'
import { type TicketAct, ticketDoors } from './ticket.ts'

interface Parts {
  /** Whether people come by https. */
  isHttps: boolean
  ground: Ground
  viewer: (request: Request) => Promise<Viewer>
  acting: (viewer: Viewer) => Acting
  atTheDoor: (viewer: Viewer) => Omit<AtTheDoor, 'door'>
  /** Writes down before anything is answered. */
  audit: WriteAudit
}

/** Ways to put a function behind an address of the endpoint table; the address itself stands only there. */
export function registrar(app: Express, { ground, viewer, acting, atTheDoor, audit, isHttps }: Parts) {
  const at = (name: EndpointName) => {
    const { method, path }: Endpoint = endpoints[name]
    return (handler: RequestHandler): void => {
      if (method === 'GET') app.get(path, handler)
      else if (method === 'POST') app.post(path, handler)
      else if (method === 'PATCH') app.patch(path, handler)
      else app.delete(path, handler)
    }
  }
  const doors = ticketDoors({ ground, viewer, acting, isHttps })
  return {
    /** The ticket of a shift: given, read with, acted by, given back. */
    ticket: {
      open: () => at('openShift')(doors.open()),
      read: () => at('shift')(doors.read()),
      act<N extends EndpointName>(name: N, act: TicketAct<N>, how?: { ends?: boolean }) {
        at(name)(doors.act(name, act, how))
      },
    },
    ask(name: EndpointName, ask: Ask<unknown>, contentType?: (asked: Asked) => string) {
      at(name)(
        answerWith(ground, viewer, audit, name, ask, (response, answer, asked) =>
          sendAnswer(response, answer, contentType?.(asked)),
        ),
      )
    },
    file(name: EndpointName, ask: Ask<FileReply>) {
      at(name)(answerWith(ground, viewer, audit, name, ask, (response, file) => sendFile(response, file)))
    },
    text(name: EndpointName, contentType: string, ask: Ask<string>) {
      at(name)(
        answerWith(ground, viewer, audit, name, ask, (response, text) =>
          sendText(response, text, contentType),
        ),
      )
    },
    act<N extends EndpointName>(name: N, act: Act<RequestOf<N>, unknown>) {
      at(name)(
        actWith(acting, viewer, audit, name, act, (response, receipt: Released<unknown>) =>
          sendAnswer(response, receipt),
        ),
      )
    },
    account<N extends EndpointName>(name: N, act: AccountAct<RequestOf<N>, unknown>) {
      at(name)(
        accountWith(atTheDoor, viewer, audit, name, act, (response, receipt: Released<unknown>) =>
          sendAnswer(response, receipt),
        ),
      )
    },
    /** A browser that comes back from the organisation's sign-in: no data, two addresses of our own to go on to. */
    back(name: EndpointName) {
      const endpoint: Endpoint = endpoints[name]
      app.get(endpoint.path, async (request, response) => {
        response.locals.endpoint = name
        readAsked(request, endpoint)
        const who = await viewer(request)
        hear(response, who, name, null)
        await noteBegun(audit, response)
        const search = request.url.slice(request.path.length)
        const door = doorOf(request, (line) => response.append('Set-Cookie', line))
        const came = await atTheDoor(visitor).accounts.signIn.returnFromIssuer(search, door)
        response.setHeader('Cache-Control', 'no-store')
        response.redirect(303, came === 'in' ? '/' : `/?signIn=${came}`)
      })
    },
    actText<N extends EndpointName>(name: N, contentType: string, act: Act<RequestOf<N>, string>) {
      at(name)(
        actWith(acting, viewer, audit, name, act, (response, text: Released<string>) =>
          sendText(response, text, contentType),
        ),
      )
    },
  }
}
