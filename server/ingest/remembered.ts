const mostKept = 1 << 16

/**
 * A reader of one or two fields that remembers what it has read: columns repeat themselves. The text is kept while the
 * file is read and no longer; when there is too much of it, all is forgotten.
 */
export function remembered<T>(
  read: (first: string, second: string) => T,
): (first: string, second?: string) => T {
  const known = new Map<string, T>()
  return (first, second = '') => {
    const key = `${first}\u0000${second}`
    const before = known.get(key)
    if (before !== undefined) return before
    const fresh = read(first, second)
    if (known.size >= mostKept) known.clear()
    known.set(key, fresh)
    return fresh
  }
}
