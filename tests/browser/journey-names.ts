const ending = '.test.ts'

/** What belongs to a journey under another name. */
const alsoUnder: Readonly<Record<string, readonly string[]>> = { places: ['assessments'] }

/** Test files, as paths from tests/browser, that NAME stands for: `NAME*.test.ts`, all in the folder NAME, or beside it. */
export const journeysNamed = (paths: readonly string[], name: string): string[] =>
  name === ''
    ? []
    : paths.filter((path) => [name, ...(alsoUnder[name] ?? [])].some((each) => isNamed(path, each)))

const isNamed = (path: string, name: string): boolean =>
  path.endsWith(ending) &&
  (path.startsWith(`${name}/`) || (path.startsWith(name) && !path.slice(name.length).includes('/')))

/** Every name worth typing: the files beside this one without their ending, and the folders. */
export const journeyNames = (paths: readonly string[]): string[] => {
  const tests = paths.filter((path) => path.endsWith(ending))
  const names = tests.map((path) => (path.includes('/') ? path.split('/')[0] : path.slice(0, -ending.length)))
  return [...new Set(names)].sort()
}
