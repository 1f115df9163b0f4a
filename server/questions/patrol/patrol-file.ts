import { marking } from '../../contract/marking.ts'
import type { PatrolBriefing } from '../../contract/patrol.ts'
import { isInvented } from '../../contract/sources.ts'
import { releaseTogether } from '../../disclosure/gate.ts'
import { Refused } from '../../errors.ts'
import type { Released } from '../../sealed/released.ts'
import type { Asking } from '../asking.ts'
import type { ExportFile } from '../exports/export-file.ts'
import { demonstrationSentence, headerText } from '../exports/view-facts.ts'
import type { FileFacts } from './file-facts.ts'
import { patrolBriefing } from './patrol-briefing.ts'
import { patrolGeoJson } from './patrol-geojson.ts'
import { patrolGpx } from './patrol-gpx.ts'

const forms = {
  geojson: { contentType: 'application/geo+json', text: patrolGeoJson },
  gpx: { contentType: 'application/gpx+xml', text: patrolGpx },
} as const

/**
 * The briefing of a kept plan as a file for a map or a satnav: the same places, times, closed words and figures that this
 * reader has on the screen, and nothing more. Refuses `notFound` for another form and for a plan that is not this reader's.
 */
export function patrolFile(asking: Asking, { id, kind }: { id: string; kind: string }): Released<ExportFile> {
  const form = Object.entries(forms).find(([name]) => name === kind)?.[1]
  if (form === undefined) throw new Refused('notFound')
  return releaseTogether(
    [patrolBriefing(asking, { id })] as const,
    (briefing: PatrolBriefing): ExportFile => {
      const isDemonstration = [...asking.columns.coverage.keys()].some(isInvented)
      const facts: FileFacts = {
        area: asking.area,
        about: [
          marking,
          ...(isDemonstration ? [demonstrationSentence] : []),
          `Patrol plan of ${briefing.shift}. Places about 130 m across, by street or stop: never people, never an address.`,
        ],
      }
      return {
        bytes: new TextEncoder().encode(form.text(briefing, facts)),
        contentType: `${form.contentType}; charset=utf-8`,
        fileName: `${asking.area.id}-patrol-${briefing.start.replace(/[^0-9T]/g, '')}.${kind}`,
        headers: {
          'X-Handling-Marking': headerText(
            isDemonstration ? `${marking}; ${demonstrationSentence}` : marking,
          ),
          'X-Data-Version': headerText(briefing.dataVersion),
        },
      }
    },
  )
}
