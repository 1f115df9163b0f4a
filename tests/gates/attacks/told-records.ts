/**
 * What people told, attacked by everybody else: each kind written by each agency that may, then every address asked by
 * every role of every agency for a byte of what is not theirs; and whether any figure of what was asked stays in
 * work.sqlite. Who may read what is written down again here: the policy of the program is what is under test.
 */
import { addTold } from '../../../server/commands/told/add-told.ts'
import type { Endpoint } from '../../../server/contract/endpoints/endpoint.ts'
import { endpoints } from '../../../server/contract/endpoints.ts'
import { evaluationQuery } from '../../../server/contract/evaluation.ts'
import { patrolQuery } from '../../../server/contract/patrol.ts'
import { laterActionFields } from '../../../server/contract/told/action.ts'
import { ToldDraft, type ToldKind, toldKindNames } from '../../../server/contract/told/told.ts'
import type { Viewer } from '../../../server/contract/viewer.ts'
import { type Connection, openReader } from '../../../server/store/open.ts'
import { openToldReader } from '../../../server/store/told-reader.ts'
import { projectRoot } from '../../helpers/tracked-files.ts'
import { type Attacked, someone } from './ask.ts'
import type { Finding } from './finding.ts'
import { area, partyAgency, type World, worldTime } from './world.ts'

/** One that reads nothing but what is for all, one that is named, and the agency of the writer. */
const [writer, named, stranger] = [partyAgency, 'youth-service', 'elsewhere']
const cell = area.foldOf(4000)
const place = { kind: 'cell', id: area.cells[cell] } as const
const square = { kind: 'cells', cells: [...area.cells.slice(cell, cell + 5)] } as const

const question = evaluationQuery({
  ...{ target: { cells: [...square.cells].sort() }, control: null, costPence: null, picked: null },
  ...{ before: { from: '2025-01', to: '2025-03' }, after: { from: '2026-01', to: '2026-03' } },
  ...{ filter: '', measure: 'count' },
})

const shift = patrolQuery({
  ...{ start: '2026-11-27T18:00', end: '2026-11-27T20:00', breaks: [], begin: null, orders: null },
  ...{ teams: [{ agency: writer, mode: 'walk', hours: null }], pins: [place.id], without: [] },
  ...{ filter: '', candidates: 8, seed: 1 },
})

/** Fields of each kind; `mark` stands in every text. */
const fieldsOf = (
  mark: string,
  assessment: string,
  meeting: string,
): Partial<Record<ToldKind, Readonly<Record<string, unknown>>>> => ({
  concern: { harm: 'violence', bands: ['evening'], since: 'weeks', text: mark },
  report: { harm: 'drugs', bands: ['evening'], since: 'weeks', text: mark },
  venue: { name: mark, type: 'youth-club', register: null, hours: [], sittingDays: [] },
  impactDay: {
    ...{ name: mark, from: '2026-10-01', to: '2026-10-02', costPence: null },
    outputs: [{ what: mark, number: 3 }],
  },
  power: {
    ...{ power: 'dispersal', basis: mark, isNobodysHome: true },
    ...{ starts: '2026-11-20T12:00', ends: '2026-11-25T12:00' },
  },
  service: { name: mark, type: 'mentoring', hours: [], note: mark },
  action: {
    ...{ wording: mark, owners: [{ agency: writer, initials: '' }], due: null },
    ...{ ...laterActionFields, evidence: [], state: 'open', part: 2, minute: '' },
  },
  notice: {
    ...{ danger: 'violence', bands: ['evening'], advice: ['two-staff'], isHome: false, until: '2026-11-30' },
  },
  menu: { lines: [{ option: 'closure', state: 'rejected' }] },
  contact: { of: writer, ward: null, post: mark, contact: mark },
  meeting: { name: mark, purpose: mark, cadence: 'weekly', feeds: mark, last: null, next: null },
  evaluation: { name: mark, question },
  patrol: {
    asked: shift,
    hotspots: [{ centre: place.id, cells: [place.id], reason: 'pinned' }],
    stops: [[{ hotspot: 0, from: '18:00', to: '18:15' }]],
  },
  assessment: {
    ...{ source: 'youth-work', level: 'risk', harms: ['robbery'], howMany: '1-4', bands: ['evening'] },
    ...{ since: 'weeks', dataAsked: [], scoping: mark, ages: [], likes: mark, lacking: [], policies: [] },
  },
  sitting: {
    ...{ meeting, on: '2026-11-20', isEnded: false },
    minutes: [
      { about: { kind: 'none', id: '' }, title: mark, outcome: 'decided', words: mark, due: null, part: 1 },
      {
        about: { kind: 'cell', id: place.id },
        title: mark,
        outcome: 'noted',
        words: mark,
        due: null,
        part: 2,
      },
    ],
  },
  evidence: { assessment, way: 'visit-day', on: '2026-11-02', of: writer, text: mark },
  writeUp: { assessment, domain: 'guardianship', text: mark },
  guardian: { assessment, role: 'shop-staff', hours: [], trained: 'no', reachable: 'yes' },
  goal: {
    ...{ assessment, goal: mark, responses: [], measure: 'incidents' },
    ...{ from: '2025-01', to: '2025-12', review: '2027-01-01' },
  },
})

/** Weighings are blind until their round is closed: an attack of their own (`commands/told/assessments.test.ts`). */
const attackedElsewhere: readonly ToldKind[] = ['score']

/** Who reads each: those named on it; everybody who works with data; officers and analysts; everybody. */
const readers: Partial<Record<ToldKind, 'named' | 'staff' | 'deciders' | 'everybody'>> = {
  ...{ concern: 'named', report: 'named', action: 'named', notice: 'named', menu: 'named', patrol: 'named' },
  sitting: 'named',
  // Parts are read with their assessment, which is planted with the same agencies.
  ...{ assessment: 'named', evidence: 'named', writeUp: 'named', guardian: 'named', goal: 'named' },
  ...{ impactDay: 'everybody', power: 'everybody' },
  ...{ venue: 'staff', service: 'staff', contact: 'staff', meeting: 'staff', evaluation: 'deciders' },
}

interface Planted {
  readonly id: string
  readonly kind: ToldKind
  readonly mark: string
  readonly agencies: readonly string[]
}

const isStaff = ({ role }: Viewer): boolean => role === 'partner' || role === 'officer' || role === 'analyst'

function mayRead(viewer: Viewer, { kind, agencies }: Planted): boolean {
  const { role, agency } = viewer
  const rule = readers[kind]
  if (rule === 'everybody') return true
  if (!isStaff(viewer)) return false
  if (rule === 'staff') return true
  if (rule === 'deciders') return role !== 'partner'
  // Nobody owns a report yet: analysts find it an owner.
  return agencies.includes(agency) || (kind === 'report' && role === 'analyst')
}

/** Each kind twice: read by its writer alone, and by one more agency. */
function plant(world: World): Planted[] {
  const config = { dataFolder: world.folder, areaFolder: projectRoot, referenceFolder: projectRoot }
  const acting = { config, area, viewer: someone('analyst', writer), clock: () => new Date(worldTime) }
  const wholes: string[] = []
  const meetings: string[] = []
  const kinds = toldKindNames.filter((kind) => !attackedElsewhere.includes(kind))
  const isPart = (kind: ToldKind) => 'assessment' in (fieldsOf('', '', '')[kind] ?? {})
  // The wholes before their parts.
  return [...kinds.filter((kind) => !isPart(kind)), ...kinds.filter(isPart)].flatMap((kind, at) =>
    [[], [named]].flatMap((agencies, times): Planted[] => {
      const mark = `quartz${String.fromCharCode(97 + at)}${'xy'[times]}harbour`
      const fields = fieldsOf(mark, wholes[times] ?? '', meetings[times] ?? '')[kind]
      // A kind without fields here is missed by this attack: it counts as found.
      if (fields === undefined) return [{ id: '', kind, mark, agencies: [] }]
      const isSquare = kind === 'impactDay' || kind === 'power' || kind === 'evaluation'
      const isNowhere = ['contact', 'meeting', 'sitting'].includes(kind) || isPart(kind)
      const known = new Set(idsOf(world, kind))
      const draft = { kind, place: isNowhere ? null : isSquare ? square : place, agencies, fields }
      addTold(acting, ToldDraft.parse(draft))
      const id = idsOf(world, kind).find((each) => !known.has(each)) ?? ''
      if (kind === 'assessment') wholes.push(id)
      if (kind === 'meeting') meetings.push(id)
      return [{ id, kind, mark, agencies: [writer, ...agencies] }]
    }),
  )
}

function idsOf({ folder }: World, kind: ToldKind): string[] {
  const work = openReader(folder, 'work')
  try {
    return openToldReader(work)
      .list([kind])
      .map(({ id }) => id)
  } finally {
    work.close()
  }
}

const roles = ['public', 'participant', 'partner', 'officer', 'analyst', 'dpo', 'admin'] as const
/** Every role of the agency that is named on half of it; who works with data, of the others too. */
const viewers = [
  ...roles.map((role) => someone(role, named)),
  ...[writer, stranger].flatMap((agency) =>
    (['partner', 'officer', 'analyst'] as const).map((role) => someone(role, agency)),
  ),
]

/** Every address that is read, with the place and the kinds that the records are of. */
function pathsOf(planted: readonly Planted[]): string[] {
  const months = 'from=2026-01&to=2026-03'
  const gets = Object.values<Endpoint>(endpoints).filter(
    ({ method, path }) => method === 'GET' && !/pack\.zip|gpkg|issuer/.test(path),
  )
  const all = gets.map(({ path, query }) => {
    const filled = path
      .replace('/cells/:id', `/cells/${place.id}`)
      .replace('/wards/:id', `/wards/${area.wards(2022)[0].code}`)
      .replace('/told/:kind', '/told/concern')
      .replace('/places/:kind/:id', `/places/cell/${place.id}`)
      .replace(':table', 'cells')
      .replace(':kind', 'csv')
      .replace(':number', '1')
      .replace(/:\w+/g, 'none')
    if (path === '/api/evaluation') return `${filled}?${question}`
    if (path === '/api/patrol/plan') return `${filled}?${shift}`
    if (path === '/api/search') return `${filled}?q=quartz`
    return query.includes('from') ? `${filled}?${months}` : filled
  })
  return [...all, ...toldPathsOf(planted)]
}

function toldPathsOf(planted: readonly Planted[]): string[] {
  return [
    ...['partners', 'partners&agencies=elsewhere', `partners&agencies=${named},${writer}`].flatMap((room) => [
      `/api/jag/agenda?room=${room}`,
      `/api/jag/pack?room=${room}`,
    ]),
    ...toldKindNames.flatMap((kind) => [`/api/told?kind=${kind}`, `/api/export/told/${kind}.csv`]),
    ...planted.flatMap(({ id, kind }) => [
      `/api/told/${id}/history`,
      ...(kind === 'venue' ? [`/api/places/venue/${id}`] : []),
      ...(kind === 'patrol' ? [`/api/patrol/plans/${id}`, `/api/patrol/plans/${id}/compare`] : []),
      ...(kind === 'patrol' ? ['geojson', 'gpx'].map((form) => `/api/export/patrol/${id}.${form}`) : []),
    ]),
  ]
}

/** Replies that hold the id or a word of a record that is not for who asked, and changes that were let through. */
export async function toldOfOthers(world: World, attacked: Attacked): Promise<Finding> {
  const planted = plant(world)
  const wrong = planted.filter(({ id }) => id === '').map(({ kind }) => `${kind} was not planted`)
  const seen = new Set<string>()
  let sent = 0
  for (const viewer of viewers) {
    // The whole table once for each role; of other agencies the addresses of what is told.
    const paths =
      viewer.agency === stranger || viewer.agency === writer ? toldPathsOf(planted) : pathsOf(planted)
    for (const path of [...paths, `/api/places/cell/${place.id}`, '/api/hidden-places']) {
      const { status, body } = await attacked.ask(viewer, path)
      sent++
      const text = body.toString()
      for (const each of planted) {
        // Who asks for an id hears it back in a refusal at most.
        const isHeard = text.includes(each.mark) || (text.includes(each.id) && status === 200)
        if (!isHeard) continue
        if (mayRead(viewer, each)) seen.add(`${each.id} ${viewer.role} ${viewer.agency}`)
        else wrong.push(`${viewer.role} of ${viewer.agency} ${path.slice(0, 60)}: ${each.kind}`)
      }
    }
    for (const each of planted.filter((one) => !mayRead(viewer, one)))
      for (const [method, path] of [
        ['DELETE', `/api/told/${each.id}`],
        ['POST', `/api/told/${each.id}/restore`],
      ]) {
        const { status } = await attacked.ask(viewer, path, method)
        sent++
        if (status < 400) wrong.push(`${viewer.role} of ${viewer.agency} ${method} ${each.kind}`)
      }
  }
  // Whoever may read it must have got it, or nothing was looked at.
  for (const each of planted)
    for (const viewer of viewers)
      if (isStaff(viewer) && mayRead(viewer, each) && !seen.has(`${each.id} ${viewer.role} ${viewer.agency}`))
        wrong.push(`${viewer.role} of ${viewer.agency} did not get ${each.kind}`)
  return {
    ...{ attack: 'told records of others', seed: world.seed, targets: planted.length, queries: sent },
    ...{ figure: wrong.length, limit: 0, pass: wrong.length === 0 && seen.size > 50 },
    note: `records heard by who may not read them; ${seen.size} heard by who may; ${wrong.slice(0, 8).join('; ')}`,
  }
}

/** Everything a party may ask is asked; work.sqlite must hold the same rows as before, and no figure in any of them. */
export async function noCountsInWork(world: World, attacked: Attacked): Promise<Finding> {
  const rows = (): string => {
    const work = openReader(world.folder, 'work')
    const all = tablesOf(work).map((name) => work.prepare(`SELECT * FROM "${name}"`).all())
    work.close()
    return JSON.stringify(all)
  }
  const before = rows()
  let [sent, answered] = [0, 0]
  for (const viewer of [someone('analyst', writer), someone('officer', writer), someone('partner', writer)])
    for (const path of pathsOf([])) {
      sent++
      if ((await attacked.ask(viewer, path)).status === 200) answered++
    }
  const work = openReader(world.folder, 'work')
  const wrong = [...storedFigures(work), ...(rows() === before ? [] : ['reading changed a row'])]
  work.close()
  return {
    ...{ attack: 'figures in work.sqlite', seed: world.seed, targets: before.length, queries: sent },
    ...{ figure: wrong.length, limit: 0, pass: wrong.length === 0 && answered > 30 },
    note: `numbers that nobody wrote; ${answered} questions answered; ${wrong.slice(0, 8).join('; ')}`,
  }
}

function tablesOf(work: Connection): string[] {
  return work
    .prepare<[], string>("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .pluck()
    .all()
}

/** Numbers that people or the program may write there: row numbers, versions, hours, what an impact day did and cost. */
const written = [
  /^\w+\.(id|demo|version)$/,
  /^mapping\.body\b/,
  /^told\.fields\.(hours\.(day|from|to)|outputs\.number|costPence|(minutes\.)?part)$/,
  // Which of its places a stop of a patrol plan is at.
  /^told\.fields\.stops\.hotspot$/,
  // Which of its eight steps an assessment stands at.
  /^told\.steps\.stage$/,
  // How many people are asked to weigh, and what each of them weighs.
  /^told\.(steps|fields)\.(rounds?|rounds\.(round|invited\.people)|home|peers|school|neighbourhood|online)$/,
  /^watch\.rings$/,
  /^looked\.release$/,
]

/** Every other number in a column or in the JSON of one, as `table.column.field`. */
export function storedFigures(work: Connection): string[] {
  const found = new Set<string>()
  const look = (value: unknown, path: string): void => {
    if (typeof value === 'number' || typeof value === 'bigint') {
      if (!written.some((pattern) => pattern.test(path))) found.add(path)
    } else if (Array.isArray(value)) for (const each of value) look(each, path)
    else if (typeof value === 'object' && value !== null && !Buffer.isBuffer(value))
      for (const [name, each] of Object.entries(value)) look(each, `${path}.${name}`)
    else if (typeof value === 'string' && /^[[{]/.test(value))
      try {
        look(JSON.parse(value), path)
      } catch {
        // A text that only looks like JSON.
      }
  }
  for (const table of tablesOf(work))
    for (const row of work.prepare<[], Record<string, unknown>>(`SELECT * FROM "${table}"`).all())
      for (const [column, value] of Object.entries(row)) look(value, `${table}.${column}`)
  return [...found].sort()
}
