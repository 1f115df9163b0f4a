import { type ReactNode, useState } from 'react'
import { showPlace } from '../../map/commands.ts'
import { ChoiceChips } from '../../parts/ChoiceChips.tsx'
import { SortableTable } from '../../parts/SortableTable.tsx'
import { useAnswers } from '../../state/answers.ts'
import { useCuckooingLayer } from '../../state/cuckooing-layer.ts'
import { useFilter } from '../../state/filter.ts'
import { useMarksHeld } from '../../state/marks-held.ts'
import { useReference } from '../../state/reference.ts'
import { useSelection } from '../../state/selection.ts'
import { hourTable, monthTable, placeTable, typeTable, wardTable } from './answer-tables.ts'
import { cuckooingTable } from './cuckooing-table.ts'
import { countedWords, notToldApart } from './cuckooing-words.ts'
import type { MarkFacts } from './mark-words.ts'
import { type CuckooingZones, useCuckooingZones } from './use-cuckooing-zones.ts'
import { useMarkFacts } from './use-mark-facts.ts'

const answerKinds = {
  places: 'Places',
  wards: 'Wards',
  months: 'Months',
  hours: 'Hours',
  types: 'Kinds',
} as const
const allKinds = { ...answerKinds, cuckooing: 'Cuckooing', marks: 'Layers' } as const
type Kind = keyof typeof allKinds

/** Everything the map and its controls show, as tables: for keyboard, screen reader and copying. */
export function AnswerTable() {
  const [wanted, setWanted] = useState<Kind>('places')
  const question = useAnswers((state) => state.hotspots?.question)
  // Before a room, or with the layer off, it is not even a choice.
  const cuckooing = useCuckooingZones()
  const marks = useMarkFacts()
  const choices: Partial<Record<Kind, string>> = {
    ...answerKinds,
    ...(cuckooing ? { cuckooing: allKinds.cuckooing } : {}),
    ...(marks.length > 0 ? { marks: allKinds.marks } : {}),
  }
  const kind = wanted in choices ? wanted : 'places'
  return (
    <section className="answer-table" aria-label="The answer as a table">
      <ChoiceChips<Kind> className="table-kinds" choices={choices} chosen={kind} onChoose={setWanted} />
      {kind === 'cuckooing' ? (
        cuckooing && <CuckooingTable {...cuckooing} />
      ) : kind === 'marks' ? (
        <MarksTable marks={marks} />
      ) : (
        <TableOf kind={kind} caption={`${answerKinds[kind]}: ${question ?? ''}`} />
      )}
    </section>
  )
}

function CuckooingTable({ zones, asked, known }: CuckooingZones) {
  const wards = useReference((state) => state.reference?.wards)
  const period = countedWords(asked, known) || 'no whole quarter in the months asked'
  return (
    <SortableTable
      caption={`Cuckooing reports: ${period}. ${notToldApart}`}
      {...cuckooingTable(zones, wards ?? [])}
      onOpen={(zone) => useCuckooingLayer.getState().hold(zone)}
    />
  )
}

function MarksTable({ marks }: { marks: readonly MarkFacts[] }) {
  return (
    <SortableTable
      caption="What the layers show: impact days, powers, services, hidden places"
      columns={['What', 'Where', 'When', 'Now'].map((label) => ({ label }))}
      rows={marks.map(({ id, title, where, dates, state }) => ({ id, cells: [title, where, dates, state] }))}
      onOpen={(id) => useMarksHeld.getState().hold([id])}
    />
  )
}

function TableOf({ kind, caption }: { kind: keyof typeof answerKinds; caption: string }): ReactNode {
  const counts = useAnswers((state) => state.counts)
  const hotspots = useAnswers((state) => state.hotspots)
  const reference = useReference((state) => state.reference)
  const vintage = useFilter((state) => state.vintage)
  if (!counts || !reference) return null
  switch (kind) {
    case 'places':
      return (
        <SortableTable
          key={kind}
          caption={caption}
          {...placeTable(hotspots?.cells ?? [])}
          shown={300}
          onOpen={(cell) => {
            useSelection.getState().restore({ kind: 'cell', id: cell }, null)
            showPlace({ kind: 'cell', id: cell })
          }}
        />
      )
    case 'wards': {
      const facts = vintage === 2022 ? reference.wards : reference.wards2002
      return (
        <SortableTable
          key={kind}
          caption={caption}
          {...wardTable(counts.wards, facts)}
          onOpen={(ward) => useSelection.getState().restore({ kind: 'ward', id: ward }, null)}
        />
      )
    }
    case 'months':
      return <SortableTable key={kind} caption={caption} {...monthTable(counts.months)} />
    case 'hours':
      return <SortableTable key={kind} caption={caption} {...hourTable(counts.clock)} />
    case 'types':
      return <SortableTable key={kind} caption={caption} {...typeTable(counts.types, reference)} />
  }
}
