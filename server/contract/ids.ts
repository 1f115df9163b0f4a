/** Identifiers that carry a promise. Text becomes one of these only where DESIGN says it may. */

declare const cellBrand: unique symbol
declare const wardBrand: unique symbol
declare const zoneBrand: unique symbol

/** An H3 resolution-10 cell of the area pack (about 130 m across). Made in `ingest/place.ts` and `area.knownCell`. */
export type CellId = string & { readonly [cellBrand]: true }

/** A ward code of either vintage. Made by `area.knownWard` and by the area pack itself. */
export type WardCode = string & { readonly [wardBrand]: true }

/** The two sets of ward outlines the borough has had; every output names the one it used. */
export type WardVintage = 2022 | 2002

/** A protection zone of the area pack: whole cells of one ward. Made by `area.knownZone` and by the area pack itself. */
export type ZoneId = string & { readonly [zoneBrand]: true }

/** Z1: shared records in a release. Z2, a union of Z1: protected records. */
export type ZoneTier = 'Z1' | 'Z2'
