/**
 * PAI (Chainey et al., Secur. J. 21 (2008) 4): part of the events that a part of the area holds, divided by that part;
 * null when there were no events or no area. METHODS 4.
 */
export function predictiveAccuracy(
  caught: number,
  events: number,
  cells: number,
  allCells: number,
): number | null {
  return events === 0 || cells === 0 ? null : caught / events / (cells / allCells)
}
