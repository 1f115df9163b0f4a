import { config } from 'zod'

/**
 * In the page, zod must not compile its checks from text: the content security policy forbids it, and the
 * attempt alone is an error. To be imported before any schema is made, so only by the client, first of all.
 */
config({ jitless: true })
