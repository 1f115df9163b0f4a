import type { AccountRole, Role } from '../../../server/contract/reference.ts'

/** Each role as people call it. */
export const roleNames: Readonly<Record<Role, string>> = {
  public: 'Visitor',
  participant: 'Participant',
  partner: 'Youth worker or partner',
  officer: 'Police officer',
  analyst: 'Analyst',
  dpo: 'Data-protection lead',
  admin: 'Administrator',
}

/** What somebody of that role sees here, in one sentence. */
export const roleSees: Readonly<Record<AccountRole, string>> = {
  partner:
    'The figures that were released, beside what the police publish. Reports cuckooing, refers places.',
  officer: 'The same map, for the sources that their agency has agreed on. Brings no files in.',
  analyst: 'The whole map: where and when things happen, live. Brings files in, exports, prepares releases.',
  dpo: 'The agreements, what was deleted by age, who asked what, and which releases wait for approval. No incidents.',
  admin: 'Who may come in, and as what. No incidents at all.',
}

/** The agency as the account names it, in words. */
export function agencyWords(agency: string): string {
  if (agency === 'demonstration') return 'demonstration agency'
  if (agency === 'other') return 'another agency'
  return agency.replaceAll('-', ' ')
}
