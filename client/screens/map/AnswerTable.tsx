import { type ReactNode, useState } from 'react'
import { showPlace } from '../../map/commands.ts'
import { ChoiceChips } from '../../parts/ChoiceChips.tsx'
import { SortableTable } from '../../parts/SortableTable.tsx'
import { useAnswers } from '../../state/answers.ts'
import { useFilter } from '../../state/filter.ts'
import { useReference } from '../../state/reference.ts'
import { useSelection } from '../../state/selection.ts'
import { hourTable, monthTable, placeTable, typeTable, wardTable } from './answer-tables.ts'

const kinds = { places: 'Places', wards: 'Wards', months: 'Months', hours: 'Hours', types: 'Kinds' } as const
type Kind = keyof typeof kinds

/** Everything the map and its controls show, as tables: for keyboard, screen reader and copying. */
export function AnswerTable() {
  const [kind, setKind] = useState<Kind>('places')
  const question = useAnswers((state) => state.hotspots?.question)
  return (
    <section className="answer-table" aria-label="The answer as a table">
      <ChoiceChips className="table-kinds" choices={kinds} chosen={kind} onChoose={setKind} />
      <TableOf kind={kind} caption={`${kinds[kind]}: ${question ?? ''}`} />
    </section>
  )
}

function TableOf({ kind, caption }: { kind: Kind; caption: string }): ReactNode {
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
