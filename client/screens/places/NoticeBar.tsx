import { Trouble } from '../../parts/Trouble.tsx'
import { failureWords } from '../../state/failure-words.ts'
import { type SafetyNotice, useNotices } from '../../state/notices.ts'
import { useSession } from '../../state/session.ts'
import { agencyWords } from '../sign-in/role-words.ts'
import { noticeWords } from './notice-words.ts'
import { agencyName } from './told-words.ts'

/** On every screen: warnings that this site has not said it has seen, and own ones that nobody saw in time. */
export function NoticeBar() {
  const notices = useNotices((state) => state.notices)
  const failure = useNotices((state) => state.failure)
  const own = useSession((state) => state.session?.agency ?? '')
  const standing = notices.filter((notice) => !notice.standing.isOver)
  const unseen = standing.filter((notice) => notice.may.see)
  const back = standing.filter((notice) => notice.standing.isBack && notice.agency === own)
  if (unseen.length === 0 && back.length === 0) return null
  return (
    <section className="notice-bar" aria-label="Safety notices" aria-live="assertive">
      {unseen.map((notice) => (
        <Unseen key={notice.id} notice={notice} />
      ))}
      {back.map((notice) => (
        <div key={notice.id} className="notice-line">
          <p>
            <strong>Your safety notice was not seen in four hours</strong> by{' '}
            {notice.standing.unseenBy.map(agencyWords).join(', ')}: ring them. {noticeWords(notice)}
          </p>
        </div>
      ))}
      <Trouble>{failure && failureWords(failure)}</Trouble>
    </section>
  )
}

function Unseen({ notice }: { notice: SafetyNotice }) {
  const see = useNotices((state) => state.see)
  return (
    <div className="notice-line">
      <p>
        <strong>Safety notice from {agencyName(notice.agency)}.</strong> {noticeWords(notice)}
      </p>
      <button type="button" className="button button-strong" onClick={() => void see(notice)}>
        Seen
      </button>
    </div>
  )
}
