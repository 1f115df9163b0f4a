/**
 * Who may import whom: the table of the architecture, as data. A row speaks for its folder and all below it
 * until a longer row does; what lies in one's own folder is always allowed. `node:` and packages are closed
 * lists. Change a row only together with `server/README.md`.
 */

export type Row = {
  /** A folder, or one file. */
  of: string
  /** Folders or single files, as paths from the project root. */
  may: readonly string[]
  /** Taken back from `may` and from the own folder. */
  not?: readonly string[]
  /** Only by `import type`. */
  mayTypes?: readonly string[]
  packages?: readonly string[]
  node?: boolean
}

const server = (...names: string[]): string[] => names.map((name) => `server/${name}`)
const client = (...names: string[]): string[] => names.map((name) => `client/${name}`)

/** Reading and writing are different types; these folders read only. */
export const writersOfTheStore = /^server\/store\/(?:.*[-/])?writers?(?:[-./].*)?$/
export const readOnlyFolders = server('columns', 'questions')

/** Files that tie the stores of `client/state` together; no other store may import one. */
export const tiesOfTheState = client('state/url.ts', 'state/refresh.ts')

/** Packages of nothing but types: free everywhere by `import type`, nothing of them runs. */
export const packagesOfTypes: readonly string[] = ['geojson']

const everyServerFolder = server(
  ...['contract', 'area', 'sealed', 'ingest', 'store', 'accounts', 'columns', 'analysis', 'disclosure'],
  ...[
    'release',
    'questions',
    'commands',
    'jobs',
    'http',
    'demo',
    'mail',
    'config.ts',
    'errors.ts',
    'typescript-worker.ts',
    'start-phases.ts',
  ],
)
/** The composition root and the ways to start it. Nothing else imports them. */
const roots = server(
  ...[
    'main.ts',
    'app.ts',
    'context.ts',
    'import.ts',
    'account.ts',
    'release-only.ts',
    'build-release.ts',
    'backup.ts',
    'command-end.ts',
    'restore.ts',
    'postcodes.ts',
    'start.mjs',
  ],
)

export const table: readonly Row[] = [
  { of: 'server/contract', may: [], packages: ['zod'] },
  { of: 'server/errors.ts', may: server('contract') },
  { of: 'server/typescript-worker.ts', may: [], node: true },
  { of: 'server/start-phases.ts', may: [] },
  { of: 'server/build-by-hash.mjs', may: [], node: true },
  { of: 'server/config.ts', may: server('contract'), packages: ['zod'], node: true },
  { of: 'server/area', may: server('contract'), packages: ['h3-js'], node: true },
  { of: 'server/sealed', may: server('contract') },
  {
    of: 'server/ingest',
    may: server('contract', 'area', 'store', 'errors.ts'),
    packages: ['h3-js', 'proj4', 'saxes'],
    node: true,
  },
  {
    of: 'server/ingest/sources',
    may: server('contract', 'area', 'ingest', 'errors.ts'),
    not: server('ingest/gate.ts', 'store'),
    packages: ['proj4', 'saxes'],
    node: true,
  },
  {
    of: 'server/store',
    may: server('contract', 'area', 'errors.ts'),
    packages: ['better-sqlite3'],
    node: true,
  },
  {
    of: 'server/accounts',
    may: server('contract', 'errors.ts'),
    packages: ['better-sqlite3', 'better-auth'],
    node: true,
  },
  // The one way out beside http: what goes it is a closed word.
  { of: 'server/mail', may: server('contract'), packages: ['nodemailer', 'zod'] },
  {
    of: 'server/columns',
    may: server('contract', 'area', 'sealed', 'store', 'errors.ts', 'typescript-worker.ts'),
    node: true,
  },
  { of: 'server/analysis', may: server('contract') },
  { of: 'server/disclosure', may: server('contract', 'area', 'sealed', 'errors.ts'), node: true },
  { of: 'server/release', may: server('contract', 'area', 'store', 'sealed', 'disclosure'), node: true },
  {
    of: 'server/questions',
    may: server('contract', 'area', 'columns', 'analysis', 'store', 'disclosure', 'sealed', 'errors.ts'),
    packages: ['fflate'],
    node: true,
  },
  {
    of: 'server/commands',
    may: server(
      'contract',
      'area',
      'ingest',
      'store',
      'release',
      'disclosure',
      'sealed',
      'errors.ts',
      'typescript-worker.ts',
    ),
    mayTypes: server('accounts'),
    node: true,
  },
  {
    of: 'server/jobs',
    may: server('questions', 'commands', 'columns', 'store', 'contract', 'errors.ts', 'typescript-worker.ts'),
    node: true,
  },
  {
    of: 'server/http',
    may: server('contract', 'questions', 'commands', 'accounts', 'errors.ts'),
    mayTypes: server('sealed'),
    packages: ['express', 'helmet', 'pino'],
    node: true,
  },
  // The only sender of data opens what gate 2 has released.
  {
    of: 'server/http/send.ts',
    may: server('contract', 'errors.ts', 'http', 'sealed/released.ts'),
    packages: ['express'],
    node: true,
  },
  // Development serves the client through Vite, and the first start builds it: one file knows.
  {
    of: 'server/http/client-files.ts',
    may: server('contract', 'http', 'errors.ts', 'build-by-hash.mjs'),
    packages: ['express', 'vite'],
    node: true,
  },
  {
    of: 'server/demo',
    may: server(
      'contract',
      'area',
      'ingest',
      'store',
      'errors.ts',
      'typescript-worker.ts',
      'analysis/random.ts',
      'analysis/weighted-choice.ts',
      // What people tell in it goes in as they tell it.
      'commands/told',
    ),
    mayTypes: server('commands/acting.ts'),
    node: true,
  },
  ...roots.map((of) => ({
    of,
    may: [...everyServerFolder, ...roots],
    packages: ['express', 'helmet', 'pino', 'zod'],
    node: true,
  })),

  { of: 'client/api', may: server('contract') },
  {
    of: 'client/state',
    may: [...client('api'), ...server('contract')],
    packages: ['zustand', 'react', 'fflate', 'qrcode'],
  },
  // Workbooks are read in the browser: no archive is opened on the server.
  {
    of: 'client/state/workbook',
    may: [],
    packages: ['fflate', 'saxes'],
  },
  // Papers are written in the browser, from what is on the page.
  {
    of: 'client/state/paper',
    may: [],
    packages: ['fflate', 'docx'],
  },
  {
    of: 'client/map',
    may: [...client('state'), ...server('contract')],
    packages: [
      ...['maplibre-gl', 'terra-draw', 'terra-draw-maplibre-gl-adapter', 'pmtiles'],
      ...['h3-js', 'react', '@turf/turf'],
    ],
  },
  {
    of: 'client/screens',
    may: [...client('state', 'parts', 'map'), ...server('contract')],
    packages: ['react'],
  },
  { of: 'client/parts', may: server('contract'), packages: ['react'] },
  { of: 'client/styles', may: [], packages: ['@fontsource/inter'] },
  {
    of: 'client/App.tsx',
    may: [...client('api', 'state', 'map', 'screens', 'parts'), ...server('contract')],
    packages: ['react'],
  },
  {
    of: 'client/PublicApp.tsx',
    may: [...client('state', 'screens'), ...server('contract')],
    packages: ['react'],
  },
  { of: 'client/service-worker.ts', may: [] },
  {
    of: 'client/main.tsx',
    may: client('App.tsx', 'PublicApp.tsx', 'api', 'state', 'styles'),
    packages: ['react', 'react-dom', '@fontsource/inter'],
  },
]
