/**
 * `node server/start.mjs PROGRAM …`: runs `PROGRAM.ts` of this folder from JavaScript that was built of its sources
 * (`dist/`, once for the sources as they are). A start is half as long as with TypeScript loaded file by file: decision 029.
 */
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { builtByHash } from './build-by-hash.mjs'

const server = dirname(fileURLToPath(import.meta.url))
const programs = ['main', 'import', 'backup', 'build-release', 'restore', 'account', 'postcodes']
const workers = [
  'columns/build.worker',
  'demo/demo.worker',
  'ingest/import.worker',
  'jobs/backup.worker',
  'release/build.worker',
]

/** Files beside a source (migrations, workers, the area pack) are found from where the source lies, not from `dist/`. */
const staysAtItsAddress = {
  name: 'stays-at-its-address',
  enforce: /** @type {const} */ ('pre'),
  /**
   * @param {string} code
   * @param {string} id
   */
  transform: (code, id) =>
    id.startsWith(server) && code.includes('import.meta.')
      ? code
          .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href))
          .replaceAll('import.meta.dirname', JSON.stringify(dirname(id)))
      : null,
}

const program = process.argv[2] ?? ''
if (!programs.includes(program)) {
  process.stderr.write(`usage: node server/start.mjs ${programs.join('|')} …\n`)
  process.exit(1)
}
const dist = await builtByHash({
  dist: join(server, 'dist'),
  sources: [server, resolve(server, '..', 'package.json')],
  proof: 'main.js',
  build,
})
// What starts worker threads takes the built ones (typescript-worker.ts).
process.env.BUILT_SERVER = dist
// The program reads its words from the third on.
process.argv.splice(1, 2, join(dist, `${program}.js`))
await import(pathToFileURL(join(dist, `${program}.js`)).href)

/** @param {string} folder */
async function build(folder) {
  const { build } = await import('vite')
  await build({
    root: server,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: [staysAtItsAddress],
    ssr: { external: true },
    build: {
      ssr: true,
      outDir: folder,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        input: Object.fromEntries(
          [...programs, ...workers].map((name) => [name, join(server, `${name}.ts`)]),
        ),
        output: { entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' },
      },
    },
  })
}
