import { wordKey } from './mappings.ts'

/** What an answer to a survey may say of a ward beside its records: that people are afraid, or that they told nobody. */
export const surveyReasons = ['fear', 'told-nobody'] as const
export type SurveyReason = (typeof surveyReasons)[number]

/** How an answer is recognised: by closed lists, so that anybody can see which words counted (decision 031). */
interface Meaning {
  /** One of these words stands in the question. */
  readonly about: readonly string[]
  /** The whole answer is one of these. */
  readonly answers: readonly string[]
  /** “No” means it where the question begins so. */
  readonly no: readonly string[]
  /** “Yes” means it where the question begins so. */
  readonly yes: readonly string[]
}

export const surveyMeanings: Readonly<Record<SurveyReason, Meaning>> = {
  fear: {
    about: [...['safe', 'unsafe', 'safety', 'afraid', 'fear', 'worried', 'worry', 'scared', 'frightened']],
    answers: [
      ...['unsafe', 'very unsafe', 'fairly unsafe', 'quite unsafe', 'a bit unsafe', 'a little unsafe'],
      ...['not safe', 'not very safe', 'not at all safe', 'afraid', 'very afraid', 'fairly afraid'],
      ...[
        'worried',
        'very worried',
        'fairly worried',
        'quite worried',
        'scared',
        'very scared',
        'frightened',
      ],
    ],
    no: ['do you feel safe', 'did you feel safe', 'is it safe'],
    yes: ['do you feel unsafe', 'do you feel afraid', 'are you afraid', 'are you worried', 'are you scared'],
  },
  'told-nobody': {
    about: ['tell', 'told', 'report', 'reported', 'talk', 'talked', 'speak', 'spoke'],
    answers: [
      ...['nobody', 'no one', 'no-one', 'told nobody', 'i told nobody', 'told no one', 'i told no one'],
      ...['did not tell anybody', 'did not tell anyone', 'i did not tell anybody', 'i did not tell anyone'],
      ...['did not report it', 'i did not report it', 'not reported', 'never reported', 'kept it to myself'],
    ],
    no: [
      'did you tell',
      'did you report',
      'did you talk',
      'did you speak',
      'have you told',
      'have you reported',
    ],
    yes: [],
  },
}

/** What an answer to a question says; undefined for anything that the lists do not name. */
export function surveyReasonOf(question: string, answer: string): SurveyReason | undefined {
  const [asked, said] = [plain(question), plain(answer)]
  const words = new Set(asked.split(/[^a-z]+/))
  return surveyReasons.find((reason) => {
    const { about, answers, no, yes } = surveyMeanings[reason]
    const begins = (starts: readonly string[]): boolean =>
      starts.some((start) => asked.startsWith(`${start} `))
    if (!about.some((word) => words.has(word))) return false
    return answers.includes(said) || (said === 'no' && begins(no)) || (said === 'yes' && begins(yes))
  })
}

/** Without marks, “didn’t” as “did not”. */
const plain = (text: string): string =>
  wordKey(text)
    .replace(/n['’]t\b/g, ' not')
    .replace(/[.,;:!?"“”‘’']/g, '')
    .replace(/\s+/g, ' ')
    .trim()
