/** The address of the Patrol screen: the kept plan that is open, if one is. */
export const planSearch = (id: string | null): string => (id ? `?plan=${encodeURIComponent(id)}` : '')

export const openPlan = (search: string): string | null => new URLSearchParams(search).get('plan')

/** Planned against delivered has an address of its own. */
export const deliveredSearch = '?view=delivered'

export const isDelivered = (search: string): boolean =>
  new URLSearchParams(search).get('view') === 'delivered'
