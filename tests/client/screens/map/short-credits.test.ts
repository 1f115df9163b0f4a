import { expect, it } from 'vitest'
import { shortCredits } from '../../../../client/screens/map/short-credits.ts'

it('names every publisher in one line', () => {
  const whole =
    'Contains National Statistics and OS data © Crown copyright and database right; public sector information licensed under the Open Government Licence v3.0 (ONS, data.police.uk); Powered by TfL Open Data; stations © uk-railway-stations, ODbL.'
  expect(shortCredits(whole)).toBe(
    'Contains National Statistics and OS data © Crown copyright · OGL v3 · TfL Open Data · © uk-railway-stations ODbL',
  )
})

it('leaves an unknown wording as it is', () => {
  expect(shortCredits('Facts of a county, used with leave')).toBe('Facts of a county, used with leave')
})
