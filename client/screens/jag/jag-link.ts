/** The parts of the screen, in their order. */
export const jagTabs = ['actions', 'outstanding', 'stuck', 'meeting', 'pack'] as const
export type JagTab = (typeof jagTabs)[number]

/** Which part a link opens; what cannot be read counts as not said. */
export const jagTabOf = (search: string): JagTab => {
  const asked = new URLSearchParams(search).get('tab')
  return jagTabs.find((tab) => tab === asked) ?? 'actions'
}

/** `?…` for a part; the first is left out. */
export const jagSearch = (tab: JagTab): string => (tab === 'actions' ? '' : `?tab=${tab}`)
