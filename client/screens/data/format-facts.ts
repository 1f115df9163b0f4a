import type { ImportFormat } from '../../../server/contract/sources.ts'

/** What a person needs to know of a format before having such a file: where it comes from and how to know it. */
export const formatFacts: Record<ImportFormat, { label: string; from: string; columns: string }> = {
  'police-uk-street': {
    label: 'Street-level crime',
    from: 'data.police.uk, “…-street.csv”',
    columns: 'Crime ID, Month, Reported by, Longitude, Latitude, Crime type …',
  },
  'police-uk-stop-search': {
    label: 'Stop and search',
    from: 'data.police.uk, “…-stop-and-search.csv”',
    columns:
      'Type, Date, Latitude, Longitude, Object of search … (age, gender and ethnicity are left at the door)',
  },
  'mps-ward': {
    label: 'MPS crime by ward',
    from: 'London Datastore, ward level',
    columns: 'WardName, WardCode, crime types, then a column a month',
  },
  'mps-lsoa': {
    label: 'MPS crime by LSOA',
    from: 'London Datastore, LSOA level',
    columns: 'LSOA Code, crime types, then a column a month',
  },
  fhrs: {
    label: 'Food-hygiene register',
    from: 'ratings.food.gov.uk, XML of one authority',
    columns: 'EstablishmentDetail: becomes places on the map, not incidents',
  },
}

/** The command that has no size limit. */
export const importCommand = 'npm run import -- police-uk-street FILE'
