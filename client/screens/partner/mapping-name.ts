/** "CCTV log (north)" → `cctv-log-north`: how the address and the command line name a mapping. */
export function mappingName(label: string): string {
  const name = label
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 50)
    .replace(/-+$/, '')
  return name === '' ? 'mapping' : name
}

/** A try is saved beside the mapping itself, so that nobody imports with something half done. */
export const draftName = (name: string): string => `${name}-draft`
