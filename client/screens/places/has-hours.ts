import type { Profile } from '../../../server/contract/answers.ts'

/** Whether the incidents counted have an hour: then the week shows both. */
export const hasHours = ({ total, monthOnly }: Profile): boolean => total > 0 && !monthOnly
