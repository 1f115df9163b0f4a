import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { MailSettings } from './contract/mail.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(8321),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().default(join(root, 'data', 'local')),
  /** Folder name of the area pack under data/reference; may be left out while there is one pack only. */
  AREA: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .optional(),
  /** Where the nightly backup goes; there is none without. */
  BACKUP_DIR: z.string().min(1).optional(),
  /** Where people reach this server through its proxy, `https://…`, no path. */
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .refine((text) => new URL(text).pathname === '/')
    .optional(),
  /** Addresses or ranges of the proxies whose X-Forwarded-For is believed, comma-separated. */
  TRUSTED_PROXIES: z
    .string()
    .regex(/^[0-9a-f.:/]+(,[0-9a-f.:/]+)*$/i)
    .optional(),
  /** At least 32 characters; kept in accounts.sqlite where it is not set. */
  ACCOUNTS_SECRET: z.string().min(32).optional(),
  OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  /** What the organisation is called on the sign-in screen. */
  OIDC_NAME: z.string().trim().min(1).max(60).optional(),
  /** The number that forms name for a child or adult at risk. */
  SAFEGUARDING_NUMBER: z
    .string()
    .regex(/^[+\d][\d ]{2,19}$/)
    .optional(),
  /** How an address reaches the safeguarding team, in a few words that forms repeat. */
  SAFEGUARDING_ROUTE: z.string().trim().min(1).max(120).optional(),
  /** Where mail is handed over; without it none is sent. */
  MAIL_HOST: z
    .string()
    .regex(/^[a-z0-9]([a-z0-9.:-]*[a-z0-9])?$/i)
    .optional(),
  MAIL_PORT: z.coerce.number().int().min(1).max(65535).optional(),
  /** The address that mails come from. */
  MAIL_FROM: z.email().max(254).optional(),
  MAIL_USER: z.string().min(1).optional(),
  MAIL_PASSWORD: z.string().min(1).optional(),
  MAIL_TLS: z.enum(['starttls', 'implicit', 'none']).optional(),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
})

/** Settings of one process: read once, from environment and flags, never changed. */
export interface Config {
  port: number
  host: string
  dataFolder: string
  referenceFolder: string
  areaFolder: string
  projectFolder: string
  /** Null: no nightly backup. */
  backupFolder: string | null
  logLevel: string
  /** What forms say of the safeguarding team; null where it is not set. */
  safeguarding: { number: string | null; route: string | null }
  /** Start without demonstration data. */
  empty: boolean
  /** Whether only this machine itself can reach the server. */
  isLoopback: boolean
  /** Origin under which people reach the server; undefined without a proxy. */
  publicUrl: string | undefined
  trustedProxies: readonly string[]
  accountsSecret: string | undefined
  issuer: { url: string; clientId: string; clientSecret: string; name: string } | undefined
  /** Undefined: no mail is sent. */
  mail: MailSettings | undefined
  /** One-click sign-in as each role also where the folder holds no demonstration. */
  demoSignIn: boolean
  /** Serve the public page alone, from a folder without a vault. */
  releaseOnly: boolean
  /** Serve the client by Vite in middleware mode. */
  develop: boolean
  version: string
}

/** Throws with the name of a wrong setting, never its value. Unknown flags are refused. */
export function readConfig(
  environment: Record<string, string | undefined>,
  flags: readonly string[],
  version: string,
): Config {
  const parsed = Environment.safeParse(environment)
  if (!parsed.success)
    throw new Error(
      `Setting not understood: ${parsed.error.issues.map((issue) => issue.path.join('.')).join(', ')}`,
    )
  const known = ['--empty', '--demo-sign-in', '--dev', '--release-only']
  if (flags.some((flag) => !known.includes(flag))) throw new Error(`Known flags: ${known.join(' ')}`)
  const { PORT, HOST, DATA_DIR, AREA, BACKUP_DIR, LOG_LEVEL } = parsed.data
  const { PUBLIC_URL, TRUSTED_PROXIES, ACCOUNTS_SECRET } = parsed.data
  const { SAFEGUARDING_NUMBER, SAFEGUARDING_ROUTE } = parsed.data
  const referenceFolder = join(root, 'data', 'reference')
  return {
    port: PORT,
    host: HOST,
    dataFolder: resolve(DATA_DIR),
    referenceFolder,
    areaFolder: join(referenceFolder, AREA ?? onlyPack(referenceFolder)),
    projectFolder: root,
    backupFolder: BACKUP_DIR === undefined ? null : resolve(BACKUP_DIR),
    logLevel: LOG_LEVEL,
    safeguarding: { number: SAFEGUARDING_NUMBER ?? null, route: SAFEGUARDING_ROUTE ?? null },
    isLoopback: isThisMachine(HOST),
    publicUrl: PUBLIC_URL === undefined ? undefined : new URL(PUBLIC_URL).origin,
    trustedProxies: TRUSTED_PROXIES?.split(',') ?? [],
    accountsSecret: ACCOUNTS_SECRET,
    issuer: readIssuer(parsed.data),
    mail: readMail(parsed.data),
    empty: flags.includes('--empty'),
    demoSignIn: flags.includes('--demo-sign-in'),
    releaseOnly: flags.includes('--release-only'),
    develop: flags.includes('--dev'),
    version,
  }
}

/** The version of this program, as its package says. */
export function programVersion(): string {
  const { version }: { version: string } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return version
}

function onlyPack(referenceFolder: string): string {
  const packs = readdirSync(referenceFolder).filter((name) =>
    existsSync(join(referenceFolder, name, 'area.json')),
  )
  if (packs.length !== 1)
    throw new Error('Set AREA to the folder name of one area pack under data/reference.')
  return packs[0]
}

/** All three or none, and the address to come back to. */
function readIssuer(settings: z.infer<typeof Environment>): Config['issuer'] {
  const { OIDC_ISSUER: url, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = settings
  if (url === undefined && clientId === undefined && clientSecret === undefined) return undefined
  if (url === undefined || clientId === undefined || clientSecret === undefined || !settings.PUBLIC_URL)
    throw new Error('OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET and PUBLIC_URL are set together.')
  return { url, clientId, clientSecret, name: settings.OIDC_NAME ?? 'your organisation' }
}

const isThisMachine = (host: string): boolean => /^(127\.|localhost$|::1$)/.test(host)

const mailPorts = { starttls: 587, implicit: 465, none: 25 } as const

/** Without a host nothing of it; a password only over an encrypted connection or to this machine itself. */
function readMail(settings: z.infer<typeof Environment>): Config['mail'] {
  const { MAIL_HOST: host, MAIL_FROM: from, MAIL_USER: user, MAIL_PASSWORD: password } = settings
  const { MAIL_PORT: port, MAIL_TLS: tls = 'starttls', PUBLIC_URL: publicUrl } = settings
  if (host === undefined || from === undefined) {
    const others = [host, from, user, password, port, settings.MAIL_TLS]
    if (others.some((setting) => setting !== undefined))
      throw new Error(
        'MAIL_HOST and MAIL_FROM are set together, and the other MAIL_ settings only with them.',
      )
    return undefined
  }
  if ((user === undefined) !== (password === undefined))
    throw new Error('MAIL_USER and MAIL_PASSWORD are set together.')
  if (tls === 'none' && password !== undefined && !isThisMachine(host))
    throw new Error('MAIL_TLS=none would send MAIL_PASSWORD in the clear to another machine.')
  return {
    ...{ host, from, tls, port: port ?? mailPorts[tls] },
    signIn: user === undefined || password === undefined ? undefined : { user, password },
    publicUrl: publicUrl === undefined ? undefined : new URL(publicUrl).origin,
  }
}
