import { z } from 'zod'

/**
 * Powers over a place that is nobody's home, with the longest each usually runs: the form starts from it and may be
 * changed, since the statute changes. Powers over a home or one person are protected and kept elsewhere, without a place.
 */
export const placePowers = [
  {
    id: 'dispersal',
    label: 'Dispersal',
    basis: 'Anti-social Behaviour, Crime and Policing Act 2014, s. 34',
    hours: 48,
  },
  { id: 'pspo', label: 'Public spaces protection order', basis: '2014 Act, s. 59', hours: 3 * 365 * 24 },
  { id: 'closure-notice', label: 'Closure notice', basis: '2014 Act, s. 76', hours: 48 },
  { id: 'closure-full', label: 'Closure order, everybody', basis: '2014 Act, s. 80', hours: 91 * 24 },
  { id: 'closure-partial', label: 'Closure order, partial', basis: '2014 Act, s. 80', hours: 91 * 24 },
] as const
export const PlacePower = z.enum(placePowers.map(({ id }) => id))
export type PlacePower = z.infer<typeof PlacePower>

/** Powers over a home or one person: where and whose is the secret. */
export const homePowers = [
  { id: 'home-closure', label: 'Closure of a home' },
  { id: 'cbo', label: 'Criminal behaviour order' },
  { id: 'cpn', label: 'Community protection notice' },
  { id: 'injunction', label: 'Injunction' },
] as const
export const HomePower = z.enum(homePowers.map(({ id }) => id))
export type HomePower = z.infer<typeof HomePower>
