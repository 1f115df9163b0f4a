import { z } from 'zod'
import { QuarterText, Z2Zone } from './protected-place.ts'

/** Signs that a home has been taken over, for the report form: they ground a report and are not stored. */
export const cuckooingSigns = [
  { id: 'many-visitors', label: 'Many visitors at odd hours, staying for minutes' },
  { id: 'new-people', label: 'New people with a key, tenant seen less or not at all' },
  { id: 'young-people', label: 'Young people coming and going who do not live there' },
  { id: 'vehicles', label: 'Unknown cars or bikes outside, often changing' },
  { id: 'drug-signs', label: 'Signs of drug use or dealing' },
  { id: 'damage', label: 'Damaged doors or windows, curtains always closed' },
  { id: 'disengaged', label: 'The tenant no longer meets support or answers calls' },
  { id: 'fear', label: 'The tenant or neighbours seem afraid' },
  { id: 'arrears', label: 'Unexplained debts, or possessions gone' },
] as const

const signIds = cuckooingSigns.map(({ id }) => id)

/** A report without text and without address: the area on a zone map, a quarter, signs, and one tick. */
export const CuckooingReport = z.strictObject({
  zone: Z2Zone,
  quarter: QuarterText,
  signs: z
    .array(z.enum(signIds))
    .min(1)
    .refine((signs) => new Set(signs).size === signs.length),
  referralMade: z.boolean(),
})
export type CuckooingReport = z.infer<typeof CuckooingReport>
