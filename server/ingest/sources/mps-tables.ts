import type { WideFormat } from '../file-format.ts'

const words = {
  major: ['Group', 'MajorText', 'Major Category'],
  minor: ['SubGroup', 'MinorText', 'Minor Category'],
}

/** MPS recorded crime by ward (London Datastore). Never summed to the borough: figures are revised monthly. */
export const mpsWard: WideFormat = {
  kind: 'counts',
  id: 'mps-ward',
  source: 'mps-ward',
  publisher: 'mps',
  headings: { ...words, code: ['WardCode'] },
  unit: 'ward',
}

/** The same by LSOA; the ward of an LSOA is the one it fits best. */
export const mpsLsoa: WideFormat = {
  kind: 'counts',
  id: 'mps-lsoa',
  source: 'mps-lsoa',
  publisher: 'mps',
  headings: { ...words, code: ['LSOA Code', 'LSOA21CD', 'LSOA11CD'] },
  unit: 'lsoa',
}
