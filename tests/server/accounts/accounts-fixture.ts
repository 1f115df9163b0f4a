import { onTestFinished } from 'vitest'
import { type AccountSettings, type Accounts, openAllAccounts } from '../../../server/accounts/accounts.ts'
import type { AccountEvent } from '../../../server/contract/account.ts'
import type { Door } from '../../../server/contract/door.ts'
import type { AccountRole } from '../../../server/contract/reference.ts'
import { appCode } from '../../helpers/app-code.ts'
import { temporaryFolderForThisTest } from '../../helpers/temporary-folder.ts'

/** A browser as the sign-in sees it: it keeps its cookies and sends them back. */
export interface Browser {
  door: Door
  cookies: Map<string, string>
  /** What was set, with its attributes. */
  lines: string[]
}

export const browser = (): Browser => {
  const cookies = new Map<string, string>()
  const lines: string[] = []
  const door: Door = {
    get cookie() {
      return [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    },
    host: 'localhost:8321',
    origin: 'http://localhost:8321',
    site: 'same-origin',
    byItself: false,
    setCookie(line) {
      lines.push(line)
      const [pair] = line.split(';', 1)
      const at = pair.indexOf('=')
      if (/max-age=0/i.test(line)) cookies.delete(pair.slice(0, at))
      else cookies.set(pair.slice(0, at), pair.slice(at + 1))
    },
  }
  return { door, cookies, lines }
}

export interface Fixture {
  accounts: Accounts
  events: AccountEvent[]
  dataFolder: string
  make: (email: string, role?: AccountRole, agency?: string) => Promise<string>
}

/** Not a word of any real account. */
export const phrase = 'four plainly invented words'

export const openFixture = async (settings: Partial<AccountSettings> = {}): Promise<Fixture> => {
  const dataFolder = settings.dataFolder ?? temporaryFolderForThisTest()
  const events: AccountEvent[] = []
  const accounts = await openAllAccounts({
    dataFolder,
    secret: undefined,
    publicUrl: undefined,
    issuer: undefined,
    isDemoOffered: () => true,
    clock: () => new Date(),
    onEvent: (event) => events.push(event),
    ...settings,
  })
  onTestFinished(() => accounts.close())
  const passwordHash = await accounts.hashPassword(phrase)
  return {
    accounts,
    events,
    dataFolder,
    make: async (email, role = 'analyst', agency = 'council') =>
      accounts.people.create({ email, initials: 'AB', role, agency, passwordHash }),
  }
}

/** Password, app, code: a whole first sign-in. Returns the address the app reads and the backup codes. */
export const signInWholly = async ({ accounts }: Fixture, { door }: Browser, email: string) => {
  await accounts.signIn.signIn({ email, password: phrase }, door)
  const setUp = await accounts.signIn.setUpSecondFactor({ password: phrase }, door)
  await accounts.signIn.verifyApp({ code: appCode(setUp.totpUri) }, door)
  return setUp
}
