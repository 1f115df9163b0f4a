import { agencyName } from '../../places/told-words.ts'

/** `Council (AB), Police (RV)`; initials only where they are known. */
export const ownersWords = (owners: readonly { agency: string; initials: string }[]): string =>
  owners.map(({ agency, initials }) => `${agencyName(agency)}${initials && ` (${initials})`}`).join(', ')
