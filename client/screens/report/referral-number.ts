/** What people call a referral among themselves: the beginning of its random id. */
export const numberOf = (id: string): string => id.slice(0, 6).toUpperCase()
