import { expect, it } from 'vitest'
import { surveyReasonOf } from '../../../server/contract/survey-meanings.ts'

it.each([
  ['How safe do you feel outside after dark?', 'Very  UNSAFE', 'fear'],
  ['How safe do you feel outside after dark?', 'Not at all safe.', 'fear'],
  ['How worried are you about knives?', 'Fairly worried', 'fear'],
  ['Do you feel safe on the bus?', 'No', 'fear'],
  ['Are you afraid of anybody here?', 'Yes', 'fear'],
  ['Who did you tell?', 'Nobody', 'told-nobody'],
  ['Did you tell anybody about it?', 'No', 'told-nobody'],
  ['Did you report it?', 'I didn’t report it', 'told-nobody'],
  ['How safe do you feel outside after dark?', 'Very safe', undefined],
  ['How safe do you feel outside after dark?', 'No', undefined],
  // Neither the question alone nor the answer alone.
  ['Who makes you feel safe?', 'Nobody', undefined],
  ['Would you report it?', 'No', undefined],
  ['How do you rate the parks?', 'Unsafe', undefined],
  ['Do you feel safe on the bus?', 'Yes', undefined],
  ['Did you tell anybody about it?', 'Yes', undefined],
  ['Do you feel safely housed?', 'No', undefined],
])('“%s” “%s” is %s', (question, answer, reason) => {
  expect(surveyReasonOf(question, answer)).toBe(reason)
})
