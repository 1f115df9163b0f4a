import { openWriter } from './open.ts'

/** The last night of each nightly job, in `meta` of work.sqlite. A connection for each question: one a minute. */
export function nightRecord(dataFolder: string) {
  const key = (job: string): string => `night:${job}`
  return {
    last(job: string): string | null {
      const work = openWriter(dataFolder, 'work')
      try {
        return (
          work.prepare<[string], string>('SELECT value FROM meta WHERE key = ?').pluck().get(key(job)) ?? null
        )
      } finally {
        work.close()
      }
    },
    done(job: string, night: string): void {
      const work = openWriter(dataFolder, 'work')
      try {
        work
          .prepare(
            'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
          )
          .run(key(job), night)
      } finally {
        work.close()
      }
    },
  }
}
