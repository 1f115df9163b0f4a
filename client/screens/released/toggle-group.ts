import { activityGroup } from '../../state/types-chosen.ts'

/** Ticks or unticks a group; activity and incidents never stand together, so the newer wish wins. */
export function toggleGroup(chosen: readonly string[], id: string): string[] {
  if (chosen.includes(id)) return chosen.filter((each) => each !== id)
  const kept = chosen.filter((each) => (each === activityGroup) === (id === activityGroup))
  return [...kept, id].sort()
}
