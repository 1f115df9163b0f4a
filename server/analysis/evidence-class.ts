/** From this many records of the same issue on a concern is supported (METHODS 11). */
const fewestSupporting = 3

/** What records say beside a concern. None is "not reported so far", which refutes nothing. */
export function evidenceClass(records: number): 'supported' | 'thin' | 'new' {
  if (records >= fewestSupporting) return 'supported'
  return records > 0 ? 'thin' : 'new'
}
