import type { NoticedKind } from '../../contract/mail.ts'
import type { Told } from '../../contract/told/told.ts'
import { releaseTold } from '../../disclosure/gate.ts'
import { mayWriteTold } from '../../disclosure/told-policy.ts'
import { ownerOf } from '../../disclosure/watch-owner.ts'
import { readReleased } from '../../sealed/released.ts'
import type { Asking } from '../asking.ts'
import { standingOf } from '../told/standing.ts'
import { changes } from './changes.ts'

/** Whether there is something that this person has not looked at. */
export interface MailReason {
  readonly kind: NoticedKind
  readonly isDue: boolean
  /** A mail put in before this moment (UTC) has done its work: its person has looked since. */
  readonly since: string
}

/**
 * Whether somebody who chose it at `chosen` (UTC) is to be told of their watches: from the very answer that gate 2 gives them
 * now, and nothing of what it is.
 */
export function watchReason(asking: Asking, chosen: string): MailReason {
  const isWatching = asking.watching.of(ownerOf(asking.viewer)).length > 0
  if (!isWatching) return { kind: 'watch', isDue: false, since: '' }
  const { watches, since } = readReleased(changes(asking, chosen))
  return { kind: 'watch', isDue: watches.some(({ isNews }) => isNews), since }
}

/** The same of notices: those to the own agency that it has not seen, and those of its own that came back. */
export function noticeReasons(asking: Asking, chosen: string): MailReason[] {
  const { told, viewer, now } = asking
  const since = (notices: readonly Told[]) => notices.map(({ writtenAt }) => writtenAt).sort()[0] ?? now
  const released = releaseTold(viewer, told.list(['notice']), (readable) => {
    const standing = readable
      .filter(({ writtenAt }) => writtenAt >= chosen)
      .map((each) => ({ each, ...standingOf(each, asking) }))
      .filter(({ isOver }) => !isOver)
    const to = standing.filter(({ unseenBy }) => unseenBy.includes(viewer.agency))
    const back = standing.filter(({ each, isBack }) => isBack && each.agency === viewer.agency)
    return {
      to: to.map(({ each }) => each),
      back: mayWriteTold(viewer, 'notice') ? back.map(({ each }) => each) : [],
    }
  })
  const { to, back } = readReleased(released)
  return [
    { kind: 'notice', isDue: to.length > 0, since: since(to) },
    { kind: 'noticeBack', isDue: back.length > 0, since: since(back) },
  ]
}
