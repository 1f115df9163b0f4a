import { z } from 'zod'
import { personalDataKinds } from './personal-data/finding.ts'

/** What the personal-data screen finds of planted texts, 0..1, and what it takes for personal data though it is not. */
const PersonalDataFigures = z.object({
  plantedOfEach: z.number().int(),
  cleanSentences: z.number().int(),
  recall: z.partialRecord(z.enum(personalDataKinds), z.number()),
  falseAlarms: z.number().int(),
  falseAlarmRate: z.number(),
})

/** What one attack on a release found with one seed. `figure` is of what `note` says. */
const AttackFigures = z.object({
  attack: z.string(),
  seed: z.number().int(),
  targets: z.number(),
  queries: z.number(),
  figure: z.number(),
  limit: z.number(),
  pass: z.boolean(),
  /** Fails by the method and not by the program: a decision says why. */
  knownOpen: z.boolean().optional(),
  note: z.string(),
  /** Of what was measured. */
  commit: z.string(),
})

/** What became of servers that were really killed, by what they were doing and by commit. Times in milliseconds. */
const TortureFigures = z.object({
  scenario: z.string(),
  kills: z.number().int(),
  cutOff: z.number().int(),
  lost: z.number().int(),
  torn: z.number().int(),
  slowestRestartMs: z.number(),
  medianRestartMs: z.number(),
  commit: z.string(),
})

/** The measured figures as they were committed; null: not measured yet, or not readable. */
export const ProtectionFigures = z.object({
  personalData: PersonalDataFigures.nullable(),
  attacks: z.array(AttackFigures).nullable(),
  torture: z.array(TortureFigures).nullable(),
})
export type ProtectionFigures = z.infer<typeof ProtectionFigures>

/** The promises in figures, as the pages say them; a test compares them with the tables that keep them. */
export const promisedFigures = {
  z1: { households: 100, postcodes: 10, largestShare: 0.5 },
  z2: { households: 250, postcodes: 20, largestShare: 0.2 },
  foldedHouseholds: 8,
  releaseBase: 3,
  belowForPartners: 5,
  belowForPublic: 10,
  nearestForPublic: 5,
} as const
