/** The pack of a meeting: 20 places and 60 actions over 100,000 records, and its word-processor file. */
import { packPaper } from '../../client/screens/pack/pack-paper.ts'
import { writeDocx } from '../../client/state/paper/write-docx.ts'
import { seededRandom } from '../../server/analysis/random.ts'
import { addTold } from '../../server/commands/told/add-told.ts'
import { monthNumber } from '../../server/contract/calendar.ts'
import { emptyFilter } from '../../server/contract/filter.ts'
import type { JagPack } from '../../server/contract/jag/pack.ts'
import { laterActionFields } from '../../server/contract/told/action.ts'
import { ToldDraft } from '../../server/contract/told/told.ts'
import { jagPack } from '../../server/questions/jag/jag-pack.ts'
import { readReleased } from '../../server/sealed/released.ts'
import { openReader } from '../../server/store/open.ts'
import { openToldReader } from '../../server/store/told-reader.ts'
import { makeTemporaryFolder, removeFolder } from '../helpers/temporary-folder.ts'
import { projectRoot } from '../helpers/tracked-files.ts'
import { analyst, area, askingOf, inCell } from '../server/questions/asking-fixture.ts'
import type { Figure } from './counts-bench.ts'

const [records, actions, rounds] = [100_000, 60, 5]

export async function benchPack(): Promise<Figure[]> {
  const folder = makeTemporaryFolder()
  try {
    return await measured(folder)
  } finally {
    removeFolder(folder)
  }
}

async function measured(folder: string): Promise<Figure[]> {
  const asking = {
    ...askingOf(folder, drawn()),
    // Nobody's account: what is measured is the pack, with no watches in it.
    viewer: { ...analyst, signedIn: true },
    agreements: [
      {
        ...({
          reference: 'EX-1',
          source: 'demonstration',
          starts: '2024-01-01',
          ends: '2030-01-01',
        } as const),
        ...({ parties: [analyst.agency], publish: 'none' } as const),
      },
    ],
  }
  const config = { dataFolder: folder, areaFolder: projectRoot, referenceFolder: projectRoot }
  const acting = { config, area, viewer: analyst, clock: () => new Date('2026-10-01T12:00:00Z') }
  for (let at = 0; at < actions; at++) addTold(acting, actionAt(at))
  const work = openReader(folder, 'work')
  const told = openToldReader(work)
  const room = { audience: 'parties', agreement: 'EX-1', agencies: [] } as const
  const question = { filter: emptyFilter, room, since: null, meeting: null, query: new URLSearchParams() }
  const asked: number[] = []
  const written: number[] = []
  let pack: JagPack | null = null
  for (let round = 0; round < rounds; round++) {
    const began = performance.now()
    pack = readReleased(jagPack({ ...asking, told }, question))
    asked.push(performance.now() - began)
    const writing = performance.now()
    await writeDocx(packPaper(pack), [])
    written.push(performance.now() - writing)
  }
  work.close()
  const of = `${pack?.agenda.places.ranked.length} places and ${pack?.agenda.actions.length} actions`
  return [
    { name: `pack, ${of}: asked for the first time`, value: asked[0], unit: 'ms' },
    {
      name: `pack, ${of}: slowest of the next ${rounds - 1}`,
      value: Math.max(...asked.slice(1)),
      unit: 'ms',
    },
    {
      name: `pack, ${of}: word-processor file, slowest of ${rounds}`,
      value: Math.max(...written),
      unit: 'ms',
    },
  ]
}

function drawn() {
  const random = seededRandom(35)
  const [first, months] = [monthNumber('2024-11'), 24]
  return Array.from({ length: records }, () => ({
    // A few places hold much.
    ...inCell(Math.floor(random.uniform() ** 4 * area.cells.length)),
    ...{ source: 'demonstration', type: 'robbery', month: first + Math.floor(random.uniform() * months) },
    ...{ day: null, hour: null },
  }))
}

const actionAt = (at: number) =>
  ToldDraft.parse({
    ...{ kind: 'action', agencies: ['council'], place: { kind: 'cell', id: area.cells[at * 50] } },
    fields: {
      ...{
        ...laterActionFields,
        evidence: [],
        wording: `Example action ${'abcdefghij'[at % 10]}`,
        state: 'open',
      },
      ...{
        owners: [{ agency: 'council', initials: 'AB' }],
        due: '2026-11-01',
        part: 2,
        minute: `4.${at + 1}`,
      },
    },
  })
