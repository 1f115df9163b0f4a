/** Holds sources against the import table. */
import { builtinModules } from 'node:module'
import { posix } from 'node:path'
import { type Import, importsOf } from '../helpers/imports.ts'
import type { SourceFiles } from '../helpers/source-files.ts'
import {
  packagesOfTypes,
  type Row,
  readOnlyFolders,
  table,
  tiesOfTheState,
  writersOfTheStore,
} from './import-table.ts'

const inside = (path: string, place: string): boolean => path === place || path.startsWith(`${place}/`)
const insideAny = (path: string, places: readonly string[] = []): boolean =>
  places.some((place) => inside(path, place))

/** The longest row that speaks for a file. */
export const rowFor = (path: string): Row | undefined =>
  table.filter((row) => inside(path, row.of)).sort((a, b) => b.of.length - a.of.length)[0]

/** `@scope/name/deep/file` → `@scope/name`. */
const packageName = (from: string): string =>
  from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/')

const isBuiltin = (from: string): boolean => from.startsWith('node:') || builtinModules.includes(from)

const isStyle = (path: string): boolean => inside(path, 'client/styles') || path.endsWith('.css')

const ownFolder = (row: Row): string => (/\.tsx?$/.test(row.of) ? '' : row.of)

const forbiddenFile = (path: string, row: Row, target: string, typeOnly: boolean): boolean => {
  if (path.startsWith('client/') && isStyle(target)) return false
  if (insideAny(target, row.not)) return true
  // Reading is all that some folders may do with the store.
  if (insideAny(path, readOnlyFolders) && writersOfTheStore.test(target)) return true
  if (insideAny(target, row.may) || (ownFolder(row) !== '' && inside(target, ownFolder(row)))) return false
  return !(typeOnly && insideAny(target, row.mayTypes))
}

const violationOf = (path: string, row: Row, taken: Import): string | undefined => {
  const from = taken.from.replace(/\?\w+$/, '')
  if (from.startsWith('.')) {
    const target = posix.join(posix.dirname(path), from)
    return forbiddenFile(path, row, target, taken.typeOnly) ? `${path} imports ${target}` : undefined
  }
  if (taken.typeOnly && packagesOfTypes.includes(from)) return undefined
  if (isBuiltin(from)) return row.node === true ? undefined : `${path} imports ${from}`
  if (path.startsWith('client/') && from.endsWith('.css') && row.packages?.includes(packageName(from)))
    return undefined
  return row.packages?.includes(packageName(from))
    ? undefined
    : `${path} imports the package ${packageName(from)}`
}

/** Stores of `client/state` (whatever calls zustand) know nothing of one another. */
const storeViolations = (files: SourceFiles): string[] => {
  const inState = [...files].filter(([path]) => inside(path, 'client/state'))
  const imports = new Map(inState.map(([path, text]) => [path, importsOf(path, text)]))
  const isStore = (path: string): boolean =>
    imports.get(path)?.some(({ from }) => from.startsWith('zustand')) ?? false
  return inState.flatMap(([path]) =>
    tiesOfTheState.includes(path) || !isStore(path)
      ? []
      : (imports.get(path) ?? [])
          .map(({ from }) => posix.join(posix.dirname(path), from))
          .filter(isStore)
          .map((target) => `${path} imports the store ${target}`),
  )
}

/** One line a violation; files without a row are violations too. Also says how many files were read. */
export const importViolations = (files: SourceFiles): { lookedAt: number; violations: string[] } => {
  const violations = [...files].flatMap(([path, text]) => {
    if (path.endsWith('.d.ts')) return []
    const row = rowFor(path)
    if (row === undefined) return [`${path} has no row in the import table`]
    return importsOf(path, text).flatMap((taken) => violationOf(path, row, taken) ?? [])
  })
  return { lookedAt: files.size, violations: [...violations, ...storeViolations(files)] }
}
