/** Query text or pairs, as an endpoint takes them; empty values are left out. */
export type Query = string | Readonly<Record<string, string | number | boolean | null | undefined>>

/**
 * `/api/profiles/cells/:id` + `{id}` + query → the address to ask. Path values are encoded.
 * Throws when a path value is missing: that is a mistake in the page.
 */
export function address(
  template: string,
  path: Readonly<Record<string, string>> = {},
  query: Query = '',
): string {
  const filled = template.replace(/:([a-z]+)/gi, (_, name: string) => {
    const value = path[name]
    if (value === undefined) throw new Error(`the address ${template} needs ${name}`)
    return encodeURIComponent(value)
  })
  const text = typeof query === 'string' ? query : queryText(query)
  return text === '' ? filled : `${filled}?${text}`
}

/** Commas stay readable: they part the items of a list in every filter. */
function queryText(query: Exclude<Query, string>): string {
  return Object.entries(query)
    .filter(([, value]) => value !== undefined && value !== null && value !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value)).replaceAll('%2C', ',')}`)
    .join('&')
}
