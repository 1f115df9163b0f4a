/** One power over a home and one referral of a place, as they are kept. */
import type { Connection } from '../../../server/store/open.ts'

/** `agency` owns both; an agreement over referrals must be there. */
export const storeLists = (
  vault: Connection,
  { zone, month, agency }: { zone: string; month: number; agency: string },
): void => {
  vault
    .prepare(
      `INSERT INTO home_power (id, power, zone, month_first, month_last, owner)
       VALUES ('one-power', 'home-closure', ?, ?, ?, ?)`,
    )
    .run(zone, month, month + 3, agency)
  vault
    .prepare(
      `INSERT INTO place_referral (id, agreement, zone, quarter, harm, band, panel, agency, owner)
       VALUES ('one-referral', (SELECT id FROM agreement WHERE source = 'place-referrals'), ?, ?,
         'exploitation', '5-9', 'mega', ?, ?)`,
    )
    .run(zone, Math.floor(month / 3), agency, agency)
}
