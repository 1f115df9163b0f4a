import { screenText } from '../../contract/personal-data/screen-text.ts'
import { Refused } from '../../errors.ts'

/** Purpose and lawful basis name no person; the contact is a post at work. Throws `Refused('personalData')`. */
export function refusePersonalData(texts: { purpose?: string; lawfulBasis?: string }): void {
  for (const param of ['purpose', 'lawfulBasis'] as const)
    if (screenText(texts[param] ?? '').held) throw new Refused('personalData', { param })
}
