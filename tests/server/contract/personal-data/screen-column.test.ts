import { describe, expect, it } from 'vitest'
import { screenColumn } from '../../../../server/contract/personal-data/screen-column.ts'
import { screenColumnName } from '../../../../server/contract/personal-data/screen-column-name.ts'

describe('a column is dropped by its name', () => {
  it.each([
    ...[
      'Gender',
      'Age range',
      'Self-defined ethnicity',
      'Officer-defined ethnicity',
      'SEX',
      'name',
      'First Name',
    ],
    ...[
      'last_name',
      'Surname',
      'Victim Name',
      'victim_name',
      'SuspectName',
      'suspect 1 name',
      'DOB',
      'D.O.B.',
    ],
    ...[
      'Date of Birth',
      'date_of_birth',
      'Address',
      'Address Line 1',
      'ADDRESS_LINE_2',
      'House Number',
      'houseNo',
    ],
    ...[
      'Phone',
      'Mobile number',
      'Contact Telephone',
      'E-mail',
      'email address',
      'NHS Number',
      'nhs_no',
      'NI number',
    ],
    ...[
      'National Insurance No',
      'Patient age',
      'Patient sex',
      'Nationality',
      'Vehicle registration',
      'UPRN',
      'Flat',
    ],
    ...[
      'Ｇｅｎｄｅｒ',
      'Reported by',
      'Officer name',
      'Next of kin',
      'PNC ID',
      'Gang',
      'What3Words',
      'Initials',
    ],
  ])('%s', (header) => expect(screenColumnName(header)).toBe('drop'))

  it.each([
    ...[
      'Postcode',
      'Victim postcode',
      'Street name',
      'Ward Name',
      'Location',
      'Longitude',
      'Easting',
      'Date',
    ],
    ...['Crime ID', 'Crime type', 'LSOA name', 'Venue name', 'Month', 'Sexual offence', 'Damage', 'Language'],
    ...[
      'Message',
      'Stage',
      'Weapon',
      'Source',
      'Time of incident',
      'Domestic',
      'Line',
      'Station',
      'Premises type',
    ],
    ...['Racially aggravated', 'Registered at', 'Personal robbery', ''],
  ])('and kept: %s', (header) => expect(screenColumnName(header)).toBeNull())
})

describe('a sample of values', () => {
  it('tells which kinds are in it and in how many values', () => {
    const values = ['07700 900123', '07700 900456 and 07700 900789', 'E8 3AB', 'Station Road', '']
    expect(screenColumn(values)).toEqual([
      { kind: 'phone', values: 2 },
      { kind: 'postcode', values: 1 },
    ])
  })
  it('of nothing personal tells nothing', () => {
    expect(screenColumn(['14:30', 'SE20', 'Robbery', '2024-03'])).toEqual([])
    expect(screenColumn([])).toEqual([])
  })
})
