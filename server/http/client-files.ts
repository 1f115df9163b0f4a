import { join } from 'node:path'
import express, { type RequestHandler } from 'express'
import { builtByHash } from '../build-by-hash.mjs'

/** The built client, the folder to serve. */
export const builtClient = (projectFolder: string): Promise<string> =>
  builtByHash({
    dist: join(projectFolder, 'client', 'dist'),
    sources: ['client', join('server', 'contract'), 'vite.config.ts', 'package.json'].map((name) =>
      join(projectFolder, name),
    ),
    proof: 'index.html',
    build: async (outDir) => {
      const { build } = await vite()
      await build({
        root: join(projectFolder, 'client'),
        configFile: join(projectFolder, 'vite.config.ts'),
        logLevel: 'warn',
        build: { outDir },
      })
    },
  })

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
