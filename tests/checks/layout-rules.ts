/** Where things lie and what no file may hold. Each rule takes plain paths and texts, and answers with findings. */
import { posix } from 'node:path'
import ts from 'typescript'
import { parse, walkTree } from '../helpers/imports.ts'

const topLevel = new Set([
  ...['client', 'server', 'data', 'tests'],
  ...['package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts', 'README.md'],
])

/** Folders directly under server/ and client/, and what may lie below each: a list, or `any`. */
const rooms: Readonly<Record<string, Readonly<Record<string, readonly string[] | 'any'>>>> = {
  server: {
    ...{
      contract: ['endpoints', 'jag', 'personal-data', 'told', 'workshop'],
      area: ['build'],
      sealed: [],
      ingest: ['sources'],
      store: ['migrations'],
      accounts: [],
    },
    ...{ columns: [], analysis: ['patrol'], disclosure: ['shapes'], release: [] },
    ...{ questions: 'any', commands: 'any', jobs: [], mail: [], http: [], demo: ['told'], decisions: [] },
  },
  client: {
    public: [],
    api: [],
    state: ['workbook', 'paper'],
    map: [],
    screens: 'any',
    parts: [],
    styles: [],
  },
}

const drawers = /^(utils?|helpers?|misc|common|lib)(\..*)?$/

/** The permitted top level; dot files are free. */
export const strayTopLevel = (paths: readonly string[]): string[] =>
  [...new Set(paths.map((path) => path.split('/')[0]))].filter(
    (name) => !name.startsWith('.') && !topLevel.has(name),
  )

/** Folders of server/ and client/ that the layout does not know. */
export const strayFolders = (paths: readonly string[]): string[] => {
  const folders = new Set(paths.map((path) => posix.dirname(path)))
  return [...folders].filter((folder) => {
    const [top, room, ...deeper] = folder.split('/')
    if (!(top in rooms) || room === undefined) return false
    const below = rooms[top][room]
    if (below === undefined) return true
    return below === 'any'
      ? deeper.length > 1
      : deeper.length > 1 || deeper.some((name) => !below.includes(name))
  })
}

/** Names: no drawers; kebab-case, or PascalCase for components. */
export const strayNames = (paths: readonly string[]): string[] =>
  paths.filter((path) => {
    const segments = path.split('/')
    if (!(segments[0] in rooms)) return false
    if (segments.some((segment) => drawers.test(segment))) return true
    const file = segments[segments.length - 1]
    if (path === 'client/main.tsx') return false
    if (file.endsWith('.tsx')) return !/^[A-Z][A-Za-z0-9]*\.tsx$/.test(file)
    return (
      file.endsWith('.ts') &&
      !/^([a-z0-9]+(-[a-z0-9]+)*)(\.worker|\.d)?\.ts$/.test(file) &&
      file !== 'MapView.ts'
    )
  })

const longestLines = 300

/** Over 300 lines needs a comment in the first five that speaks of its length ("long because …", "300 lines …"). */
export const tooLong = (path: string, text: string): string[] => {
  const lines = text.replace(/\n$/, '').split('\n')
  const excuse = lines.slice(0, 5).some((line) => /(\/\/|\/?\*).*\b(long|lines)\b/i.test(line))
  return lines.length > longestLines && !excuse ? [`${path}: ${lines.length} lines`] : []
}

// Put together from pieces, or this file would be its own finding.
const workplace = new RegExp(
  [`/${'work'}/`, `/${'farm'}/`, `\\.\\./${'shared'}`, ['before', 'stop'].join('-')].join('|'),
)

/** Paths that exist on one machine only. */
export const workplacePaths = (path: string, text: string): string[] =>
  text.split('\n').flatMap((line, index) => (workplace.test(line) ? [`${path}:${index + 1}`] : []))

const secrets = [
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  /\bAKIA[0-9A-Z]{16}\b/,
  /\bgh[pousr]_[A-Za-z0-9]{36}\b/,
  /\bxox[abpr]-[A-Za-z0-9-]{10,}/,
  /\bsk-[A-Za-z0-9_-]{20,}/,
  /_authToken\s*=/,
  /\b(password|passwd|secret|token|api_?key)["']?\s*[:=]\s*["'`][^"'`\s]{12,}["'`]/i,
]

/** Keys and passwords, by their look; and files that exist to hold them. */
export const secretsIn = (path: string, text: string): string[] => {
  if (/(^|\/)\.env(\..*)?$|\.(pem|key|p12|pfx)$/.test(path)) return [`${path} is a file for secrets`]
  return secrets.some((pattern) => pattern.test(text)) ? [`${path} holds what looks like a secret`] : []
}

/** Publishers and licences whose address may stand in the page as text or link, and names that are no request. */
const namedHosts = new Set([
  ...['www.w3.org', 'www.nationalarchives.gov.uk', 'nationalarchives.gov.uk', 'data.police.uk'],
  ...['data.london.gov.uk', 'www.ons.gov.uk', 'geoportal.statistics.gov.uk', 'ratings.food.gov.uk'],
  ...[
    'www.ordnancesurvey.co.uk',
    'osdatahub.os.uk',
    'www.openstreetmap.org',
    'tfl.gov.uk',
    'beta.naptan.org.uk',
    'thestreetlink.org.uk',
  ],
])

/** What a comment says is not asked for. */
const spokenText = (path: string, text: string): string => {
  if (path.endsWith('.css')) return text.replace(/\/\*[\s\S]*?\*\//g, '')
  if (path.endsWith('.html')) return text.replace(/<!--[\s\S]*?-->/g, '')
  const spoken: string[] = []
  walkTree(parse(path, text), (node) => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node) || ts.isJsxText(node))
      spoken.push(node.text)
  })
  return spoken.join('\n')
}

/** Addresses in client sources that the page could ask: anything outside that is not named above. */
export const outsideAddresses = (path: string, text: string): string[] =>
  [
    ...spokenText(path, text).matchAll(
      /(?:(?:https?|wss?):|(?<=["'(\s]|^))\/\/([a-z0-9-]+(?:\.[a-z0-9-]+)+)/gim,
    ),
  ]
    .filter(([, host]) => !namedHosts.has(host.toLowerCase()))
    .map(([address]) => `${path}: ${address}`)
