import type { IndexedCounts } from '../../server/contract/answers.ts'
import type { Reference } from '../../server/contract/reference.ts'

/** Below this many residents a rate says nothing. */
const fewestResidents = 100

/** Ward code → count, or incidents per 1,000 residents (one digit); wards without residents are left out. */
export function wardValues(
  counts: Pick<IndexedCounts, 'wards' | 'vintage'>,
  reference: Pick<Reference, 'wards' | 'wards2002'>,
  measure: 'count' | 'rate',
): Map<string, number> {
  if (measure === 'count') return new Map(counts.wards.map(({ code, count }) => [code, count]))
  const facts = counts.vintage === 2022 ? reference.wards : reference.wards2002
  const residents = new Map(facts.map((ward) => [ward.code, ward.residents ?? 0]))
  return new Map(
    counts.wards.flatMap(({ code, count }) => {
      const people = residents.get(code) ?? 0
      return people < fewestResidents ? [] : [[code, Math.round((count / people) * 10_000) / 10] as const]
    }),
  )
}
