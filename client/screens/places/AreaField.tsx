import { useAreas } from '../../state/areas.ts'
import { TargetField } from '../TargetField.tsx'
import { sameCells } from './same-cells.ts'

interface AreaFieldProps {
  /** The whole cells chosen. */
  cells: readonly string[]
  choose: (cells: readonly string[]) => void
}

/** An area of whole cells: a saved one, or a street with rings around it. */
export function AreaField({ cells, choose }: AreaFieldProps) {
  const areas = useAreas((state) => state.areas)
  const saved = areas.find((area) => cells.length > 0 && sameCells(area.cells, cells))
  const middle = cells[0]
  return (
    <TargetField
      legend="Area"
      target={
        saved
          ? { kind: 'area', ids: [saved.id] }
          : middle === undefined
            ? null
            : { kind: 'cells', cells, around: null }
      }
      choose={(target) => {
        if (target === null) return choose([])
        if (target.kind === 'cells') return choose(target.cells)
        choose(areas.find(({ id }) => target.ids.includes(id))?.cells ?? [])
      }}
    />
  )
}
