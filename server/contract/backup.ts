import { z } from 'zod'

/** What a backup says of itself (`manifest.json`): enough to prove it whole, never how many records it holds. */
export const BackupManifest = z.strictObject({
  format: z.literal(1),
  /** UTC, ISO 8601. */
  at: z.string(),
  /** Version of the program that made it. */
  program: z.string(),
  /** Whether the folder held demonstration data. */
  kind: z.enum(['demonstration', 'own']),
  files: z
    .array(
      z.strictObject({
        /** Path inside the backup, with `/`. */
        file: z.string(),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
        bytes: z.number().int().min(0),
        /** `user_version` of a database; null for other files. */
        schema: z.number().int().min(0).nullable(),
      }),
    )
    .min(1),
})
export type BackupManifest = z.infer<typeof BackupManifest>
