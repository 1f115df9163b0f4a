import { before, findSpans } from './find-spans.ts'
import type { Span } from './finding.ts'

/** Not before a bracket: “@SUM(A1)” is a formula. */
const sign = /(?<![\p{L}\p{N}._%+-])@([\p{L}\p{N}_][\p{L}\p{N}_.]{1,30})(?![\p{L}\p{N}_.(])/gu
/** “@4pm”, “@14:30”: at a time. */
const time = /^\d{1,4}(?:[.:]\d\d)?(?:am|pm|ish|hrs)?$/i

const network =
  '(?:instagram|insta|ig|snap|snapchat|sc|tiktok|telegram|twitter|discord|facebook|fb|whatsapp|signal|kik|gamertag)'
const called = '(?: ?(?:name|user ?name|handle|id|account|tag))'
/** Said to be a name: whatever follows. */
const said = new RegExp(
  `(?<=${before}(?:${network}${called}|user ?name|handle|gamertag)(?: is| was|:| =)? {1,2})(?!is |was )[\\p{L}\\p{N}_][\\p{L}\\p{N}_.]{2,30}`,
  'giu',
)
/** Only a network and a colon: a word with a digit or an underscore in it. */
const afterColon = new RegExp(
  `(?<=${before}${network}(?: is)?(?: ?[:=])? {1,2})(?=[\\p{L}.]{0,30}[\\d_])[\\p{L}_][\\p{L}\\p{N}_.]{2,30}`,
  'giu',
)
const everyday =
  /^(?:the|and|used|was|were|has|for|they|that|this|post|posts|group|page|unknown|not|to|in|on)$/i

/** Account names on social networks. */
export function findHandles(text: string): Span[] {
  const replacement = '[account name removed]'
  return [
    ...findSpans(text, sign, ([, name]) => (time.test(name) ? null : replacement)),
    ...findSpans(text, said, ([name]) => (everyday.test(name) ? null : replacement)),
    ...findSpans(text, afterColon, () => replacement),
  ]
}
