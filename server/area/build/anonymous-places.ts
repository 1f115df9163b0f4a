/**
 * Location names that data.police.uk gives to kinds of place instead of a street ("On or near Supermarket").
 * They name nothing a person could walk to, so no cell and no search result may carry one.
 * Source: the location names in published data.police.uk street files; compared by `isAnonymousPlace`.
 */
const ANONYMOUS_PLACES = [
  'airport/airfield',
  'bus/coach station',
  'conference/exhibition centre',
  'ferry terminal',
  'further/higher educational building',
  'hospital',
  'motorway service area',
  'nightclub',
  'no location',
  'park/open space',
  'parking area',
  'pedestrian subway',
  'petrol station',
  'police station',
  'prison',
  'race track',
  'railway station',
  'shopping area',
  'sports/recreation area',
  'supermarket',
  'theatre/concert hall',
  'theme/adventure park',
]

const plain = (name: string) => name.toLowerCase().replace(/[^a-z]/g, '')
const known = new Set(ANONYMOUS_PLACES.map(plain))

/** Whether a published location name is a kind of place and no place. Case, spaces and slashes are ignored. */
export function isAnonymousPlace(name: string): boolean {
  return known.has(plain(name.replace(/^on or near /i, '')))
}
