import { z } from 'zod'

/**
 * What can be done about a place: powers over places, and support. Powers over a home or one person are not here: they are
 * protected.
 */
export const menuOptions = [
  { id: 'dispersal', label: 'Dispersal', group: 'power' },
  { id: 'pspo', label: 'Public spaces protection order', group: 'power' },
  { id: 'closure', label: 'Closure (not a home)', group: 'power' },
  { id: 'licence-review', label: 'Review of a licence', group: 'power' },
  { id: 'planning', label: 'Planning enforcement', group: 'power' },
  { id: 'patrol', label: 'Patrol', group: 'power' },
  { id: 'detached', label: 'Detached youth work', group: 'support' },
  { id: 'youth-club', label: 'Youth club', group: 'support' },
  { id: 'mentoring', label: 'Mentoring', group: 'support' },
  { id: 'mediation', label: 'Mediation', group: 'support' },
  { id: 'outreach', label: 'Outreach', group: 'support' },
  { id: 'shelter', label: 'Shelter', group: 'support' },
  { id: 'guardians', label: 'Adults who are present', group: 'support' },
  { id: 'staff-training', label: 'Training for staff on site', group: 'support' },
  { id: 'lighting', label: 'Lighting or clearing', group: 'support' },
] as const
export const MenuOption = z.enum(menuOptions.map(({ id }) => id))

export const menuStates = [
  { id: 'considered', label: 'Considered' },
  { id: 'offered', label: 'Offered' },
  { id: 'used', label: 'Used' },
  { id: 'rejected', label: 'Rejected' },
] as const
export const MenuState = z.enum(menuStates.map(({ id }) => id))

/** Which powers and which support were considered, offered, used or rejected for a place: closed words alone. */
export const MenuFields = z.strictObject({
  lines: z
    .array(z.strictObject({ option: MenuOption, state: MenuState }))
    .min(1)
    .max(menuOptions.length)
    .refine((lines) => new Set(lines.map(({ option }) => option)).size === lines.length),
})
export type MenuLines = z.infer<typeof MenuFields>['lines']
