import { z } from 'zod'

export const Health = z.object({
  status: z.literal('ok'),
  /** Open and demonstration records only. */
  incidents: z.number().int(),
  demo: z.boolean(),
  version: z.string(),
})

/**
 * `public`: nobody signed in. `participant`: joined an event by its code, no account. The others have an account
 * with one agency each.
 */
export const roles = ['public', 'participant', 'partner', 'officer', 'analyst', 'dpo', 'admin'] as const
/** Roles an account may have. */
export const accountRoles = ['partner', 'officer', 'analyst', 'dpo', 'admin'] as const
export type AccountRole = (typeof accountRoles)[number]
export type Role = (typeof roles)[number]

export type Health = z.infer<typeof Health>

/** Who looks, and in what kind of folder. */
export const Session = z.object({
  /** What the person may do now: `public` while nobody signed in or the second factor is missing. */
  role: z.enum(roles),
  agency: z.string(),
  /** Opaque id of the account, to tell two people of one agency apart on a shared device; null without one. */
  person: z.string().nullable(),
  /** Whether somebody came through a sign-in, demonstration included; also while the second factor is missing. */
  signedIn: z.boolean(),
  /** `needed`: send the code of the app. `setUp`: bind an app first. `none`: nothing to do with it. */
  secondFactor: z.enum(['none', 'needed', 'setUp', 'done']),
  /** Roles that demonstration sign-in offers here; empty where there is none. */
  demoSignIn: z.array(z.enum(accountRoles)),
  /** What the organisation is called whose own sign-in is configured; null without one. */
  issuer: z.string().nullable(),
  /** Whether the account has a password here that it could change. */
  hasPassword: z.boolean(),
  /** Whether an account was ever made here: without one and without `demoSignIn` nobody can sign in yet. */
  accounts: z.boolean(),
  demo: z.boolean(),
  /** True while nothing was ever imported here by a person: the three doors are shown. */
  firstUse: z.boolean(),
  incidents: z.number().int(),
  marking: z.string(),
  /** What forms say of the safeguarding team: its number, and how an address reaches it; null where it is not set. */
  safeguarding: z.object({ number: z.string().nullable(), route: z.string().nullable() }),
})
export type Session = z.infer<typeof Session>

export const WardFacts = z.object({
  code: z.string(),
  name: z.string(),
  residents: z.number().nullable(),
  households: z.number().nullable(),
  cells: z.number().int(),
})

/** Small tables the client needs once: what exists, how it is called, what the data cover. */
export const Reference = z.object({
  areaName: z.string(),
  areaVersion: z.string(),
  attribution: z.string(),
  bounds: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  centre: z.tuple([z.number(), z.number()]),
  groups: z.array(z.object({ id: z.string(), label: z.string() })),
  types: z.array(z.object({ id: z.string(), label: z.string(), group: z.string() })),
  sources: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      class: z.string(),
      overlap: z.string(),
      activity: z.boolean(),
      cells: z.boolean(),
      days: z.boolean(),
      snapped: z.boolean(),
      answers: z.boolean(),
      incidents: z.number().int(),
      months: z.array(z.string()),
    }),
  ),
  /** Sources that this viewer sees by their released figures alone. */
  releasedOnly: z.array(z.object({ id: z.string(), label: z.string() })),
  wards: z.array(WardFacts),
  wards2002: z.array(WardFacts),
  /** First and last month with any data of the default sources. */
  months: z.array(z.string()),
  dataVersion: z.string(),
})
export type Reference = z.infer<typeof Reference>

/** Columns by cell number. `ward2022`/`ward2002` are positions in `Reference.wards`/`wards2002`. */
export const CellDictionary = z.object({
  version: z.string(),
  cells: z.array(z.string()),
  ward2022: z.array(z.number()),
  ward2002: z.array(z.number()),
  places: z.array(z.string()),
})
export type CellDictionary = z.infer<typeof CellDictionary>

const named = z.object({ name: z.string(), lon: z.number(), lat: z.number() })
export const Gazetteer = z.object({
  streets: z.array(named),
  stations: z.array(named),
  stops: z.array(named),
})
export type Gazetteer = z.infer<typeof Gazetteer>
