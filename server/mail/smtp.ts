import type { Transporter } from 'nodemailer'
import { z } from 'zod'
import { AccountEmail } from '../contract/account.ts'
import { type MailOutcome, type MailSettings, mailKinds, type SendMail } from '../contract/mail.ts'

/** What the log may hear of a failed try: closed codes, never an address or a line that the host said. */
export interface MailTrouble {
  readonly code: string
  readonly reply: number | null
}

/** Silence of the host ends a try after this; a host that goes on talking, after `wholeMilliseconds`. */
const silenceMilliseconds = 10_000
const wholeMilliseconds = 30_000

/**
 * Hands mails over by SMTP, each by a connection of its own. The library is loaded with the first mail: without a mail host
 * nothing of it ever runs.
 */
export function smtpSender(settings: MailSettings, onTrouble: (trouble: MailTrouble) => void): SendMail {
  let transport: Transporter | undefined
  return async (address, kind, stop) => {
    // Header injection ends here: what is no plain address is handed to nobody.
    if (!AccountEmail.safeParse(address).success) return 'refused'
    try {
      transport ??= await makeTransport(settings)
      const { words } = mailKinds[kind]
      await transport.sendMail({
        from: { name: 'Safer Places Map', address: settings.from },
        to: { name: '', address },
        subject: 'Safer Places Map: sign in',
        text: settings.publicUrl === undefined ? words : `${words}\r\n\r\n${settings.publicUrl}`,
        headers: { 'Auto-Submitted': 'auto-generated' },
        signal: AbortSignal.any([stop, AbortSignal.timeout(wholeMilliseconds)]),
      })
      return 'sent'
    } catch (error) {
      const trouble = Trouble.parse(error)
      onTrouble({ code: trouble.code, reply: trouble.responseCode })
      return outcomeOf(trouble)
    }
  }
}

async function makeTransport({ host, port, from, tls, signIn }: MailSettings): Promise<Transporter> {
  const { createTransport } = await import('nodemailer')
  return createTransport({
    ...{ host, port, secure: tls === 'implicit', requireTLS: tls === 'starttls', ignoreTLS: tls === 'none' },
    auth: signIn && { user: signIn.user, pass: signIn.password },
    // The host hears the name of the sender's domain, not of this machine.
    name: from.slice(from.indexOf('@') + 1),
    ...{ connectionTimeout: silenceMilliseconds, greetingTimeout: silenceMilliseconds },
    ...{ socketTimeout: silenceMilliseconds, dnsTimeout: silenceMilliseconds },
    ...{ disableFileAccess: true, disableUrlAccess: true, logger: false },
  })
}

/** What nodemailer's errors say, without their message: that one may hold an address. */
const Trouble = z
  .object({
    code: z
      .string()
      .regex(/^[A-Z_]{1,40}$/)
      .catch('UNKNOWN'),
    command: z.string().catch(''),
    responseCode: z.number().int().nullable().catch(null),
    permanent: z.boolean().catch(false),
  })
  .catch({ code: 'UNKNOWN', command: '', responseCode: null, permanent: false })

function outcomeOf({ command, responseCode, permanent }: z.infer<typeof Trouble>): MailOutcome {
  if (command === 'RCPT TO') return permanent ? 'refused' : 'later'
  // Of this mail the host said no; otherwise there was no line, no encryption or no sign-in: for anybody.
  return command === 'DATA' && responseCode !== null ? 'later' : 'down'
}
