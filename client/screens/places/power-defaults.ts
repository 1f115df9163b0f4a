import { placePowers } from '../../../server/contract/told/powers.ts'

/**
 * What goes with a power that was just chosen, or with its start: its legal basis and its longest usual end, as long as
 * nothing else was written there. `fields`: those of the form.
 */
export function withPowerDefaults(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const power = placePowers.find(({ id }) => id === fields.power)
  if (!power) return { ...fields }
  const isUsual = placePowers.some(({ basis }) => basis === fields.basis)
  const basis = fields.basis === '' || isUsual ? power.basis : fields.basis
  const ends =
    typeof fields.starts === 'string' && !fields.ends ? hoursLater(fields.starts, power.hours) : fields.ends
  return { ...fields, basis, ends }
}

/** `2026-04-10T12:00`, by the clock; an hour of summer time more or less is for whoever authorised it to say. */
function hoursLater(moment: string, hours: number): string | null {
  const at = Date.parse(`${moment}:00Z`)
  return Number.isNaN(at) ? null : new Date(at + hours * 3_600_000).toISOString().slice(0, 16)
}
