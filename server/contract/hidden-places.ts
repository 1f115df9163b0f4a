import { z } from 'zod'
import { surveyReasons } from './survey-meanings.ts'

const share = z.number().min(0).max(1)

/** Places, and by surveys whole wards, that people speak of and records hardly do. */
export const HiddenPlaces = z.object({
  /** `null`: too few places are spoken of to make an order. */
  places: z
    .array(
      z.object({
        cell: z.string(),
        name: z.string(),
        ward: z.string(),
        /** `told`: concerns and reports; `hospital`: A&E records. */
        reason: z.enum(['told', 'hospital']),
        /** Of what is told (or treated), and of what the police recorded: percentile ranks. */
        high: share,
        low: share,
        sentence: z.string(),
      }),
    )
    .nullable(),
  /** Places with something told. */
  spokenOf: z.number().int(),
  /** Whether A&E records could be set against the police's for this reader. */
  comparedWithHospital: z.boolean(),
  /** Wards by what surveys say there; `null`: no question that can be compared, or no agreement. Never a place in one. */
  wards: z
    .array(
      z.object({
        code: z.string(),
        name: z.string(),
        reason: z.enum(surveyReasons),
        /** By the answers, and by what is recorded: percentile ranks among the wards compared. */
        high: share,
        low: share,
        question: z.string(),
        /** The answers that counted. */
        answers: z.array(z.string()),
        agency: z.string(),
        period: z.string(),
        sentence: z.string(),
      }),
    )
    .nullable(),
  /** Whether answers to surveys could be set against the records for this reader. */
  comparedWithSurveys: z.boolean(),
  dataVersion: z.string(),
})
export type HiddenPlaces = z.infer<typeof HiddenPlaces>
