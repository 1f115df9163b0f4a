/** Somebody who should not have the data, what they come by, what stands in the way, and the tests that show it. */
export interface Threat {
  readonly who: string
  readonly gets: string
  readonly held: string
  /** Test files of this program. */
  readonly tests: readonly string[]
}

export const threats: readonly Threat[] = [
  {
    who: 'Somebody who steals the whole database, or a backup',
    gets: 'Every stored record as precisely as the table above says, what people wrote here, the agreements and their work contacts, the work e-mail addresses of account holders, and the audit. No address and no name of anybody a record is about.',
    held: 'Gate 1 never stored more. The tests plant addresses, postcodes, coordinates and names, and look for them in every byte of the data folder.',
    tests: [
      'tests/server/ingest/partner-gate.test.ts',
      'tests/server/ingest/canaries.test.ts',
      'tests/server/area/build/check-zones.test.ts',
      'tests/gates/attacks/intruder.ts',
    ],
  },
  {
    who: 'A curious partner, signed in but no party of the agreement',
    gets: 'The release by zone and quarter. Sums below 5 are withheld.',
    held: 'What a figure was counted from decides who gets it, after all arithmetic. The agreement’s last day ends live figures.',
    tests: [
      'tests/gates/access-matrix.test.ts',
      'tests/gates/agreement-over.test.ts',
      'tests/gates/attacks/non-interference.ts',
      'tests/gates/attacks/crawl.ts',
    ],
  },
  {
    who: 'The public, with ten thousand questions',
    gets: 'Sums of the release to the nearest 5. Below 10, nil included, they read “fewer than 10”.',
    held: 'The smallest figures were rounded once, when the release was built. All answers are sums of those, so no series of questions reaches a record.',
    tests: [
      'tests/gates/release-sums.test.ts',
      'tests/gates/release-rough-sleeper.test.ts',
      'tests/gates/attacks/differencing.ts',
      'tests/gates/attacks/averaging.ts',
      'tests/gates/attacks/exact-recovery.ts',
    ],
  },
  {
    who: 'People of several roles who put their answers together',
    gets: 'No more than the most precise of them sees alone.',
    held: 'Each role’s release is a coarser sum of the same figures: there is no second rounding to compare.',
    tests: [
      'tests/gates/release-sums.test.ts',
      'tests/server/release/build-release.test.ts',
      'tests/gates/attacks/crawl.ts',
    ],
  },
  {
    who: 'An officer or analyst of a party who looks up more than the job needs',
    gets: 'Live counts of the agreement’s own sources, down to single records by cell or zone. No person and no address.',
    held: 'Every live question is written down before it is answered, in a chain in which one altered byte is found. If it cannot be written, there is no answer.',
    tests: ['tests/server/store/audit.test.ts', 'tests/server/http/registers.test.ts'],
  },
  {
    who: 'Whoever finds or steals an unlocked phone',
    gets: 'What its user could see, until the session ends: 30 minutes without use, 8 hours at most, or at once when the account is closed.',
    held: 'The page keeps no password and no records after it is closed.',
    tests: ['tests/server/accounts/accounts.test.ts'],
  },
  {
    who: 'Somebody who guesses or finds a password',
    gets: 'Nothing without the second factor. Five wrong attempts lock the account for a quarter of an hour.',
    held: 'Attempts are counted before they are tried; unknown addresses are answered alike.',
    tests: ['tests/server/accounts/accounts.test.ts'],
  },
  {
    who: 'An insider: an administrator',
    gets: 'By the screens accounts and settings: no partner’s figures and no audit. With hands on the machine itself, everything the thief of the database has.',
    held: 'Roles are a table that gate 2 applies, and a higher role needs a second administrator. Against the machine’s own keeper there is no gate but gate 1.',
    tests: [
      'tests/gates/access-matrix.test.ts',
      'tests/server/accounts/roles.test.ts',
      'tests/server/disclosure/gate.test.ts',
    ],
  },
  {
    who: 'The sender of a hostile file',
    gets: 'A refusal with row, column and rule, never the value.',
    held: 'Size, rows, columns and cells are limited, archives are not opened on the server, and cells that a spreadsheet would run are disarmed on export.',
    tests: [
      'tests/gates/hostile-import.test.ts',
      'tests/server/ingest/hostile-files.test.ts',
      'tests/server/questions/exports/csv.test.ts',
    ],
  },
  {
    who: 'Another web page, or text made to run as a program',
    gets: 'A refusal. Text is shown as text.',
    held: 'Changes from another site are refused, pages may run this program’s own files only, and no outside address is asked.',
    tests: ['tests/gates/hostile-http.test.ts', 'tests/gates/no-html-sink.test.ts'],
  },
  {
    who: 'A power cut, a full disk, a damaged file',
    gets: 'The state before, or a refusal to start that says what to do.',
    held: 'Each file goes in whole or not at all. A damaged release is not shown.',
    tests: [
      'tests/gates/faults.test.ts',
      'tests/gates/release-processes.test.ts',
      'tests/server/store/restore.test.ts',
    ],
  },
]
