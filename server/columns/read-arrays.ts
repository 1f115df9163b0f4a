import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readIncidentRows } from '../store/incident-rows.ts'
import { openReader } from '../store/open.ts'
import { readProtectedCounts } from '../store/protected-reader.ts'
import { readSurveyAnswers } from '../store/survey-reader.ts'
import { buildArrays } from './build.ts'
import type { BuiltColumns } from './built-columns.ts'

/** Reads the live records of open.sqlite and vault.sqlite of a data folder; a missing file has none. */
export function readArrays(dataFolder: string): BuiltColumns {
  let protectedCounts: BuiltColumns['protectedCounts'] = []
  let surveyAnswers: BuiltColumns['surveyAnswers'] = []
  const databases = (['open', 'vault'] as const)
    .filter((name) => existsSync(join(dataFolder, `${name}.sqlite`)))
    .map((name) => {
      const connection = openReader(dataFolder, name)
      try {
        if (name === 'vault') {
          protectedCounts = readProtectedCounts(connection)
          surveyAnswers = readSurveyAnswers(connection)
        }
        return readIncidentRows(connection)
      } finally {
        connection.close()
      }
    })
  return buildArrays(databases, undefined, protectedCounts, surveyAnswers)
}
