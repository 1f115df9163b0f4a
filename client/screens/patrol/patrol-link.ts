/** The address of the Patrol screen: the kept plan that is open, if one is. */
export const planSearch = (id: string | null): string => (id ? `?plan=${encodeURIComponent(id)}` : '')

export const openPlan = (search: string): string | null => new URLSearchParams(search).get('plan')
