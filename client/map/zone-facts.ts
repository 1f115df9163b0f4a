import type { FeatureCollection } from 'geojson'
import type { Audience } from '../../server/contract/released.ts'
import type { ZoneOutlines } from '../state/basemap.ts'
import type { ReleasedPlace } from '../state/released-answer.ts'

/** What an outline says of its zone; `ward` is a code of 2022. */
export interface ZoneFacts {
  name: string
  ward: string
}

/** Outlines of a tier's zones: the small ones for partners, the large ones for the public. */
export const outlinesOfTier = (zones: ZoneOutlines | null, tier: Audience): FeatureCollection | null =>
  zones && (tier === 'partner' ? zones.z1 : zones.z2)

export function zoneFacts(outlines: FeatureCollection | null): Map<string, ZoneFacts> {
  return new Map(
    (outlines?.features ?? []).map(({ properties }) => [
      String(properties?.id),
      { name: String(properties?.name), ward: String(properties?.ward) },
    ]),
  )
}

/** Zones of the wards that were asked. One elsewhere is not withheld: nobody asked about it. */
export const askedZones = (
  zones: readonly ReleasedPlace[],
  facts: ReadonlyMap<string, ZoneFacts>,
  wards: readonly string[],
): readonly ReleasedPlace[] =>
  wards.length === 0 ? zones : zones.filter(({ id }) => wards.includes(facts.get(id)?.ward ?? ''))

/** The same for wards. */
export const askedWards = (
  places: readonly ReleasedPlace[],
  wards: readonly string[],
): readonly ReleasedPlace[] => (wards.length === 0 ? places : places.filter(({ id }) => wards.includes(id)))
