/** The types that carry the promise, and the only places that may make or open them. */

/** Where `as TYPE`, `x is TYPE` or `custom<TYPE>` may stand: folders or files. */
export const mayAssert: Readonly<Record<string, readonly string[]>> = {
  CellId: ['server/ingest/place.ts', 'server/area'],
  ZoneId: ['server/ingest/place.ts', 'server/area'],
  WardCode: ['server/area'],
  AdmittedIncident: ['server/ingest/gate.ts'],
  AdmittedProtected: ['server/ingest/gate.ts'],
  AdmittedHomePower: ['server/ingest/gate.ts'],
  AdmittedSurveyAnswer: ['server/ingest/gate.ts'],
  Raw: ['server/sealed'],
  Released: ['server/sealed'],
}

/** Who may take these names from `server/sealed`. */
export const mayTake: Readonly<Record<string, readonly string[]>> = {
  makeRaw: ['server/sealed', 'server/columns', 'server/release'],
  openRaw: ['server/sealed', 'server/disclosure'],
  makeReleased: ['server/sealed', 'server/disclosure'],
}

/** The same functions by their other name, as members of the class. */
export const sameAs: Readonly<Record<string, string>> = {
  'Raw.make': 'makeRaw',
  'Raw.open': 'openRaw',
  'Released.make': 'makeReleased',
}
