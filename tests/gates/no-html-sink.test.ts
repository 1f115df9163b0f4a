/** Text that people write reaches the page as text: no source of the client turns a string into HTML. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '../helpers/tracked-files.ts'

const sink = /\b(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|setHTML|document\.write)\b/

test('no source of the client turns a string into HTML', () => {
  const client = join(projectRoot, 'client')
  const sources = readdirSync(client, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.tsx?$/.test(path),
  )
  expect(sources.length).toBeGreaterThan(50)
  expect(sources.filter((path) => sink.test(readFileSync(join(client, path), 'utf8')))).toEqual([])
  expect(sink.test('element.innerHTML = name')).toBe(true)
})
