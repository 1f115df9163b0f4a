import { findAddresses } from './find-address.ts'
import { findAges } from './find-age.ts'
import { findCards } from './find-card.ts'
import { findCoordinates } from './find-coordinates.ts'
import { findBirthDates, findFullDates } from './find-date.ts'
import { findEmails } from './find-email.ts'
import { findFlats } from './find-flat.ts'
import { findHandles } from './find-handle.ts'
import { findIbans } from './find-iban.ts'
import { findLinks } from './find-link.ts'
import { findNames } from './find-name.ts'
import { findNhsNumbers } from './find-nhs-number.ts'
import { findNiNumbers } from './find-ni-number.ts'
import { findPhones } from './find-phone.ts'
import { findPoliceReferences } from './find-police-reference.ts'
import { findPostcodes } from './find-postcode.ts'
import { findThreeWords } from './find-three-words.ts'
import { findVehicles } from './find-vehicle.ts'
import type { Detect, PersonalDataKind } from './finding.ts'

interface Detector {
  readonly find: Detect
  /** What it looks for holds at least so many digits: with fewer in the text it need not look. */
  readonly leastDigits: number
}

/** One detector a kind. */
export const detectors: Readonly<Record<PersonalDataKind, Detector>> = {
  niNumber: { find: findNiNumbers, leastDigits: 6 },
  nhsNumber: { find: findNhsNumbers, leastDigits: 10 },
  iban: { find: findIbans, leastDigits: 6 },
  card: { find: findCards, leastDigits: 13 },
  email: { find: findEmails, leastDigits: 0 },
  link: { find: findLinks, leastDigits: 0 },
  coordinates: { find: findCoordinates, leastDigits: 2 },
  what3words: { find: findThreeWords, leastDigits: 0 },
  birthDate: { find: findBirthDates, leastDigits: 1 },
  fullDate: { find: findFullDates, leastDigits: 3 },
  policeReference: { find: findPoliceReferences, leastDigits: 3 },
  phone: { find: findPhones, leastDigits: 6 },
  postcode: { find: findPostcodes, leastDigits: 2 },
  vehicle: { find: findVehicles, leastDigits: 1 },
  handle: { find: findHandles, leastDigits: 0 },
  exactAge: { find: findAges, leastDigits: 0 },
  flat: { find: findFlats, leastDigits: 0 },
  address: { find: findAddresses, leastDigits: 1 },
  name: { find: findNames, leastDigits: 0 },
}
