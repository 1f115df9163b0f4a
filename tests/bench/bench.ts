/** `npm run bench [-- NAME…]`: one JSON line a figure. NAME is import, partner, release, counts, places, answers, watches, patrol, visits, pack, workshop or server; all without one. */
import { benchAnswers } from './answers-bench.ts'
import { benchCounts } from './counts-bench.ts'
import { benchImport } from './import-bench.ts'
import { benchPack } from './pack-bench.ts'
import { benchPartnerImport } from './partner-bench.ts'
import { benchPatrol } from './patrol-bench.ts'
import { benchPlaces } from './places-bench.ts'
import { benchRelease } from './release-bench.ts'
import { benchServer } from './server-bench.ts'
import { benchVisits } from './visits-bench.ts'
import { benchWatches } from './watches-bench.ts'
import { benchWorkshop } from './workshop-bench.ts'

interface Figure {
  name: string
  value: number
  unit: string
}

const parts: Record<string, () => Figure[] | Promise<Figure[]>> = {
  import: () => benchImport(1_000_000),
  partner: () => benchPartnerImport(200_000),
  release: () => benchRelease(1_000_000),
  counts: () => [...benchCounts(100_000), ...benchCounts(1_000_000)],
  places: benchPlaces,
  answers: benchAnswers,
  watches: benchWatches,
  patrol: benchPatrol,
  visits: benchVisits,
  pack: benchPack,
  workshop: benchWorkshop,
  server: () => benchServer(1_000_000),
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !(name in parts))
if (unknown.length > 0) {
  process.stderr.write(`Known parts: ${Object.keys(parts).join(', ')}\n`)
  process.exit(1)
}
for (const [name, run] of Object.entries(parts))
  if (asked.length === 0 || asked.includes(name))
    for (const figure of await run()) process.stdout.write(`${JSON.stringify(figure)}\n`)
process.exit(0)
