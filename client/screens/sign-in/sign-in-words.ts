import { type Failure, failureWords } from '../../state/failure-words.ts'

const wordsOf: Readonly<Record<string, string>> = {
  signInRefused: 'This e-mail address and password do not belong together. Check both and try again.',
  codeRefused:
    'This code is not the right one. The app shows a new one every 30 seconds: use the newest. A backup code works once.',
  lockedOut: 'Too many wrong tries: wait 15 minutes or ask an administrator.',
  tooManyRequests: 'Too many tries in a short time: wait a minute.',
  issuerUnreachable:
    'Your organisation’s sign-in does not answer. Try again later, or use a password that was set here.',
  signIn: 'That took too long. Begin again with your e-mail address and password.',
  invitationOver: 'This link is used, withdrawn or too old. Ask whoever gave it to you for another.',
  secondAdminNeeded:
    'Two administrators are needed: nobody confirms what they proposed, or changes their own account.',
  demonstrationRole:
    'In the demonstration no real accounts are made. On your own installation the first is made with npm run account.',
  secondFactorFirst:
    'This account has no second factor yet, so that whoever opens the link would be that person. On the machine itself, npm run account -- reset makes the link.',
  accountExists: 'There is an account or an open invitation for this address already.',
}

/** What went wrong at the door, and what to do next. */
export function signInTrouble(failure: Failure): string {
  if (failure.kind === 'unreachable')
    return 'The map’s server does not answer. Check the connection and try again; nothing was lost.'
  return (failure.kind === 'problem' && wordsOf[failure.problem.code]) || failureWords(failure)
}
