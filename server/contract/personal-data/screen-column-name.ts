/** Whole headers, without case, spaces and signs. */
const headers = new Set(
  (
    'gender sex age ages agerange ageband agegroup ageyears ageinyears race religion faith nationality disability ' +
    'sexuality sexualorientation maritalstatus occupation immigrationstatus selfdefinedethnicity ' +
    'officerdefinedethnicity name names forename forenames initials alias aliases aka nickname knownas title ' +
    'salutation person persons people nominal nominals dob dateofbirth birthdate birthday birth yearofbirth yob ' +
    'placeofbirth housenumber houseno housename house flat flatnumber flatno apartment room roomnumber door ' +
    'doornumber buildingnumber buildingname uprn udprn usrn paon saon phone telephone tel telno mobile mob mobileno ' +
    'landline fax contact contacts contactdetails contactnumber email emails mail nhs nhsno nhsnumber ni nino nin ' +
    'ninumber nationalinsurance nationalinsuranceno nationalinsurancenumber passport passportnumber ' +
    'drivinglicence licencenumber hospitalnumber patientid mrn vrm vrn reg registration registrationnumber vehiclereg ' +
    'vehicleregistration numberplate plate pnc pncid pncnumber cro cronumber croid custodynumber custodyrecord ' +
    'gang gangname gangmember ganglink affiliation iban sortcode accountnumber cardnumber bankaccount what3words w3w ' +
    'username handle instagram snapchat facebook tiktok ipaddress ip imei occupier occupant household'
  ).split(' '),
)

/** Wherever in a header: nothing else is called so. */
const anywhere =
  /gender|ethnic|nationalit|religio|surname|forename|firstname|lastname|middlename|fullname|givenname|familyname|maidenname|nickname|dateofbirth|birthdate|yearofbirth|emailaddress|telephone|phonenumber|phoneno|mobilenumber|contactname|address|nhsnumber|nationalinsurance|numberplate|vehiclereg/

const persons =
  '(?:victim|suspect|patient|witness|offender|accused|complainant|informant|caller|reporter|reportingperson|reportedby|tenant|resident|occupier|child|youngperson|pupil|student|parent|mother|father|carer|guardian|nextofkin|officer|staff|worker|contact|client|customer|applicant|perpetrator|subject|person|owner|keeper|driver|user|nominal|defendant|casualty|injuredparty|serviceuser|first|last|middle|given|family|full|legal|preferred|known|birth)'
const ofAPerson = new RegExp(
  `^(?:the)?${persons}s?\\d?(?:s)?(?:full|first|last|sur|fore|birth|home|mobile|contact)?(?:name|names|initials|age|agerange|ageband|agegroup|sex|race|dob|phone|mobile|tel|telno|number|no|email|id|ref|alias|details)?\\d*$`,
)
const exactly = /^(?:name|address|addr|addressline|line|phone|email|forename|surname|mobile|tel|dob)\d+$/

/**
 * Columns that are dropped whatever a mapping says: who somebody is, is like, or can be reached by. Case, spaces,
 * underscores and signs of the header do not count. A postcode is not dropped here: the location mapping turns it
 * into a zone or a cell and it is never stored. Names of streets, wards, venues and places are no names of people.
 */
export function screenColumnName(header: string): 'drop' | null {
  const plain = header
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
  if (/postcode/.test(plain)) return null
  return headers.has(plain) || anywhere.test(plain) || ofAPerson.test(plain) || exactly.test(plain)
    ? 'drop'
    : null
}
