/**
 * Keeps the page itself on a phone, so that it opens without signal: the files it is made of, and of the area pack the
 * place cells, street names and main roads. Never an answer with figures, never what somebody wrote, nothing from outside.
 * The briefing of a shift is not here: the page itself keeps it, and lets it go (state/shift.ts).
 */

interface Waiting extends Event {
  waitUntil(work: Promise<unknown>): void
}
interface Fetching extends Event {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}

const shelf = 'page'
const page = '/'
/** Facts of the area pack, the same for everybody. */
const reference = ['/api/reference/cells', '/api/reference/gazetteer', '/api/reference/layers/major-roads']
/** Screens that are another page, for everybody. */
const others = /^\/(public|api)(\/|$)/

self.addEventListener('install', (event) => (event as Waiting).waitUntil(keep()))
// The page says so when it opens with signal: a newer program is kept then.
self.addEventListener('message', (event: Event) => (event as Waiting).waitUntil(keep()))
self.addEventListener('fetch', (event) => answer(event as Fetching))

/** Fetches what is not here yet; the page itself last, so that what is kept always fits together. */
async function keep(): Promise<void> {
  const files = await filesOfPage()
  const kept = await caches.open(shelf)
  const here = new Set((await kept.keys()).map(({ url }) => new URL(url).pathname))
  await kept.addAll(files.filter((file) => !here.has(file)))
  await kept.addAll([...reference, page])
  const wanted = new Set([...files, ...reference, page])
  for (const path of here) if (!wanted.has(path)) await kept.delete(path)
}

/** All that the build made, by its own list. */
async function filesOfPage(): Promise<string[]> {
  const list: Record<string, { file: string; css?: string[]; assets?: string[] }> = await (
    await fetch('/shell.json', { cache: 'no-cache' })
  ).json()
  const files = Object.values(list).flatMap(({ file, css = [], assets = [] }) => [file, ...css, ...assets])
  return [...new Set(files)].filter((file) => file !== 'service-worker.js').map((file) => `/${file}`)
}

function answer(event: Fetching): void {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  if (pathname.startsWith('/assets/')) event.respondWith(keptFirst(request))
  else if (request.mode === 'navigate' && !others.test(pathname))
    event.respondWith(serverFirst(request, page))
  else if (reference.includes(pathname)) event.respondWith(serverFirst(request, pathname))
}

/** Names of these files hold their contents: what is kept is the same. */
async function keptFirst(request: Request): Promise<Response> {
  return (await caches.match(request, { cacheName: shelf })) ?? fetch(request)
}

/** The server's own answer, whatever it is; what is kept only where none comes. */
async function serverFirst(request: Request, path: string): Promise<Response> {
  try {
    return await fetch(request)
  } catch (error) {
    const kept = await caches.match(path, { cacheName: shelf })
    if (kept) return kept
    throw error
  }
}

export {}
