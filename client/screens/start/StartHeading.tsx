import { useReference } from '../../state/reference.ts'

/** What the map answers, as the question it is. */
export function StartHeading() {
  const areaName = useReference((state) => state.reference?.areaName)
  return <h1>Where and when do things happen{areaName ? ` in ${areaName}` : ''}?</h1>
}
