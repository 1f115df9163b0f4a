import { z } from 'zod'
import { type Accounts, openAllAccounts } from './accounts/accounts.ts'
import { readConfig } from './config.ts'
import { AccountEmail, NewAccount, shortestPassword } from './contract/account.ts'
import { Refused } from './errors.ts'
import { openCommandAudit } from './store/command-audit.ts'

const usage = `usage: npm run account -- create --email E --role R --agency A --password-stdin
       npm run account -- list
       npm run account -- disable | enable | unlock | reset | reset-second-factor --email E
reset makes a link by which the account's password is chosen anew: once, within a day.`

/**
 * `npm run account -- …`: the first administrators are made here, by whoever has this machine. Works beside a running
 * server; what it does is written down in the audit, and what cannot be is not done. Words go to stderr; the last line of stdout is JSON. A password is read from standard input and is never a
 * word of the command line.
 */
async function main(words: readonly string[]): Promise<number> {
  const [what, ...rest] = words
  const options = readOptions(rest)
  if (what === undefined || options === undefined) return refuse('usage', usage)
  const config = readConfig(process.env, [], '')
  const clock = () => new Date()
  const audit = openCommandAudit(config.dataFolder, clock)
  const note = (question: string, outcome: 'begun' | 'done') =>
    audit.write({ event: 'account', command: 'account', question, outcome })
  const accounts = await openAllAccounts({
    dataFolder: config.dataFolder,
    secret: config.accountsSecret,
    publicUrl: config.publicUrl,
    issuer: undefined,
    isDemoOffered: () => false,
    clock,
    onEvent: ({ event, account }) => note(account === null ? event : `${event} account=${account}`, 'done'),
  })
  try {
    if (what === 'list') return say({ accounts: accounts.list() })
    if (what === 'create') return await create(accounts, options, () => note('create', 'begun'))
    const change = changes[what]
    if (change === undefined) return refuse('usage', usage)
    const email = AccountEmail.safeParse(options.email)
    const id = email.success ? accounts.people.idOf(email.data) : undefined
    if (!email.success || id === undefined) return refuse('notFound', 'There is no account for this address.')
    note(what, 'begun')
    const made = change(accounts, id, email.data)
    return say(made ?? { account: accounts.people.find(id) })
  } finally {
    accounts.close()
    audit.close()
  }
}

type Change = (accounts: Accounts, id: string, email: string) => object | undefined

const changes: Readonly<Record<string, Change>> = {
  disable: (accounts, id) => void accounts.disable(id),
  enable: (accounts, id) => void accounts.enable(id),
  unlock: (accounts, _id, email) => void accounts.unlock(email),
  reset: ({ links }, id) => {
    const { email, expires, token } = links.make(id, null)
    process.stderr.write('Hand this over: it opens once. The second factor stays as it is.\n')
    return { reset: { email, expires, path: `/new-password#${token}` } }
  },
  'reset-second-factor': ({ resets }, id) => void resets.resetHere(id),
}

async function create(accounts: Accounts, options: Options, begin: () => void): Promise<number> {
  if (options.passwordStdin !== true) return refuse('usage', usage)
  const password = await passwordFromInput()
  const parsed = NewAccount.safeParse({
    email: options.email,
    role: options.role,
    agency: options.agency,
    password,
  })
  if (!parsed.success) {
    const names = [...new Set(parsed.error.issues.map((issue) => issue.path.join('.')))].filter(Boolean)
    return refuse(
      'badValue',
      `Not taken: ${names.join(', ')}. A password has at least ${shortestPassword} characters.`,
    )
  }
  const { email, role, agency } = parsed.data
  const passwordHash = await accounts.hashPassword(parsed.data.password)
  begin()
  const id = accounts.create({ email, initials: '', role, agency, passwordHash })
  process.stderr.write('Created. The second factor is set up at the first sign-in.\n')
  return say({ account: accounts.people.find(id) })
}

const Options = z.strictObject({
  email: z.string().optional(),
  role: z.string().optional(),
  agency: z.string().optional(),
  passwordStdin: z.literal(true).optional(),
})
type Options = z.infer<typeof Options>

/** `--name value` pairs; undefined when a word is not understood. */
function readOptions(words: readonly string[]): Options | undefined {
  const read: Record<string, string | true> = {}
  for (let at = 0; at < words.length; at++) {
    if (words[at] === '--password-stdin') read.passwordStdin = true
    else if (words[at].startsWith('--') && at + 1 < words.length) read[words[at].slice(2)] = words[++at]
    else return undefined
  }
  const parsed = Options.safeParse(read)
  return parsed.success ? parsed.data : undefined
}

/** The first line of standard input. */
async function passwordFromInput(): Promise<string> {
  let text = ''
  for await (const chunk of process.stdin.setEncoding('utf8')) text += chunk
  return text.split(/\r?\n/, 1)[0]
}

function refuse(refused: string, words: string): number {
  process.stderr.write(`${words}\n`)
  process.stdout.write(`${JSON.stringify({ refused })}\n`)
  return 1
}

function say(answer: object): number {
  process.stdout.write(`${JSON.stringify(answer)}\n`)
  return 0
}

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  if (error instanceof Refused) return refuse(error.code, error.message)
  return refuse('failed', error instanceof Error ? error.message : 'failed')
})
