import { z } from 'zod'

/** How a protected record says where and when: a Z2 zone, a quarter or months. Nothing finer has a spelling. */

/** Id of a Z2 zone. */
export const Z2Zone = z.string().regex(/^Z2-\d{1,5}$/)
/** `2026 Q1`. */
export const QuarterText = z.string().regex(/^20\d{2} Q[1-4]$/)
/** `2026-01`. */
export const MonthText = z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/)
