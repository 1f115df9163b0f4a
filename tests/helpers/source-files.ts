import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { projectRoot } from './tracked-files.ts'

/** Path from the project root with forward slashes → text. */
export type SourceFiles = ReadonlyMap<string, string>

const skipped = new Set(['node_modules', 'dist'])

const walk = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : walk(path)
    return /\.tsx?$/.test(entry.name) ? [path] : []
  })

/** Every .ts and .tsx file under server/ and client/, found by walking the folders. */
export const readSourceFiles = (): SourceFiles =>
  new Map(
    ['server', 'client']
      .flatMap((top) => walk(join(projectRoot, top)))
      .map((path) => [relative(projectRoot, path).split(sep).join('/'), readFileSync(path, 'utf8')]),
  )
