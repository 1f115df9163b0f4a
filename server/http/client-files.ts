import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import express, { type RequestHandler } from 'express'

/**
 * The built client, by a hash of its sources: built when there is none for the sources as they are. Two servers
 * that start at once build side by side and the first to finish stays.
 * Returns the folder to serve.
 */
export async function builtClient(projectFolder: string): Promise<string> {
  const dist = join(projectFolder, 'client', 'dist')
  const folder = join(dist, hashOfSources(projectFolder))
  if (existsSync(join(folder, 'index.html'))) return folder
  const partial = `${folder}.partial-${process.pid}`
  const { build } = await vite()
  await build({
    root: join(projectFolder, 'client'),
    configFile: join(projectFolder, 'vite.config.ts'),
    logLevel: 'warn',
    build: { outDir: partial },
  })
  try {
    renameSync(partial, folder)
  } catch (error) {
    rmSync(partial, { recursive: true, force: true })
    if (!existsSync(join(folder, 'index.html'))) throw error
  }
  dropOldBuilds(dist, folder)
  return folder
}

/** Loaded only to build or to develop: a usual start finds the client built. */
const vite = () => import('vite')

/** Files of the built client; names with a hash in them are kept by the browser, pages are asked for again. */
export function serveClient(folder: string): RequestHandler[] {
  const page = join(folder, 'index.html')
  return [
    express.static(folder, {
      index: false,
      dotfiles: 'ignore',
      redirect: false,
      setHeaders: (response, path) =>
        response.setHeader(
          'Cache-Control',
          path.includes(`${join(folder, 'assets')}`) ? 'public, max-age=31536000, immutable' : 'no-cache',
        ),
    }),
    (request, response, next) => {
      // A path with a dot or a control byte is a file that is not there, never a screen.
      if (request.method !== 'GET' || !/^\/[a-z0-9/-]*$/i.test(request.path) || request.path.includes('//')) {
        next()
        return
      }
      response.setHeader('Cache-Control', 'no-cache')
      response.sendFile(page)
    },
  ]
}

/** Vite inside this process, for work on the client. */
export async function serveClientSources(projectFolder: string): Promise<RequestHandler> {
  const { createServer } = await vite()
  const server = await createServer({
    root: join(projectFolder, 'client'),
    configFile: join(projectFolder, 'vite.config.ts'),
    server: { middlewareMode: true },
  })
  return server.middlewares
}

function hashOfSources(projectFolder: string): string {
  const hash = createHash('sha256')
  const roots = ['client', join('server', 'contract')].map((name) => join(projectFolder, name))
  const files = roots
    .flatMap(filesBelow)
    .concat(join(projectFolder, 'vite.config.ts'), join(projectFolder, 'package.json'))
  for (const file of files.sort()) hash.update(file.slice(projectFolder.length)).update(readFileSync(file))
  return hash.digest('hex').slice(0, 16)
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name === 'dist' || entry.name.startsWith('.')) return []
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesBelow(path) : [path]
  })
}

/** A build of yesterday's sources may still be served by another process: only those over a day old go. */
function dropOldBuilds(dist: string, keep: string): void {
  for (const name of readdirSync(dist)) {
    const path = join(dist, name)
    if (path !== keep && Date.now() - statSync(path).mtimeMs > 86_400_000)
      rmSync(path, { recursive: true, force: true })
  }
}
