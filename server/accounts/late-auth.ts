import { baseOf, cookieNames } from './auth-names.ts'
import type { Auth, AuthSettings } from './better-auth.ts'

export interface LateAuth extends Auth {
  /** Loads better-auth now, so that the first who signs in need not wait for it. Rejects when it cannot be loaded. */
  load(): Promise<void>
}

/**
 * better-auth is half of all the modules of this program, and only signing in needs it: it is loaded when first asked
 * for, so that a server that starts again answers a second earlier.
 */
export function lateAuth(settings: AuthSettings): LateAuth {
  let loading: Promise<Auth> | undefined
  const loaded = (): Promise<Auth> => {
    loading ??= import('./better-auth.ts')
      .then(({ makeAuth }) => makeAuth(settings))
      .catch((error: unknown) => {
        loading = undefined
        throw error
      })
    return loading
  }
  return {
    cookies: cookieNames(baseOf(settings.publicUrl)),
    post: async (path, body, door) => (await loaded()).post(path, body, door),
    callback: async (search, door) => (await loaded()).callback(search, door),
    hash: async (password) => (await loaded()).hash(password),
    load: async () => {
      await loaded()
    },
  }
}
