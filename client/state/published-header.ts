/** Headings by which the files of each publisher are known. A file without them is sent nowhere before somebody says whose it is. */
const tellTales: readonly (readonly RegExp[])[] = [
  [/^crimeid$/, /^month$/, /^reportedby$/, /^crimetype$/],
  [/^date$/, /^objectofsearch$/, /^longitude$/],
  [/^wardcode$/, /^\d{6}$/],
  [/^(lsoacode|lsoa21cd|lsoa11cd)$/, /^\d{6}$/],
]

/** Whether a header is that of a published file known here. Case, spaces and hyphens do not count. */
export function isPublishedHeader(header: readonly string[]): boolean {
  const keys = header.map((heading) => heading.toLowerCase().replace(/[\s_-]+/g, ''))
  return tellTales.some((wanted) => wanted.every((words) => keys.some((key) => words.test(key))))
}
