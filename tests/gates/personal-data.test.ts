/** Written text at the gate: what must be stopped, and that a refusal repeats nothing of it. */
import { expect, it, vi } from 'vitest'
import { admitText } from '../../server/ingest/strip-text.ts'
import { signInAs } from '../helpers/sign-in.ts'
import { temporaryFolderForThisTest } from '../helpers/temporary-folder.ts'
import { rawRequest } from './raw-request.ts'
import { spawnServer } from './server-process.ts'

vi.setConfig({ testTimeout: 120_000 })

it('a National Insurance number with zero-width characters among its digits is blocked', () => {
  const admitted = admitText('ask about A\u200bB 1\u200d2 3\u20604 5\ufeff6 \u202eC please', 280)
  expect(admitted).toEqual({
    text: 'ask about [National Insurance number removed] please',
    held: true,
    kinds: ['niNumber'],
  })
})

it('“Mr Smith at 12a … E8 3AB”: three replacements, held', () => {
  const kinds = ['postcode', 'address', 'name']
  expect(admitText('Mr Smith at 12a Example Road, E8 3AB', 280)).toEqual({
    ...{ text: '[name removed] at Example Road, [postcode removed]', held: true, kinds },
  })
  expect(admitText('Mr Smith at 12a … E8 3AB', 280)).toEqual({
    ...{ text: '[name removed] at [house number removed] … [postcode removed]', held: true, kinds },
  })
})

it('HTML in a text stays text', () => {
  const text = '<b onclick="alert(1)">dark</b> <script>corner</script> &amp; more'
  expect(admitText(text, 280)).toEqual({ text, held: false, kinds: [] })
})

it('an area with a person or a home in its name is refused by name, and the answer repeats nothing', async () => {
  const url = await spawnServer(temporaryFolderForThisTest(), ['--empty', '--demo-sign-in']).ready
  const signedIn = await signInAs(url)
  const send = (path: string, method: string, name: string) =>
    rawRequest(url, path, {
      method,
      headers: { ...signedIn, 'Content-Type': 'application/json' },
      body: JSON.stringify({ name, kind: 'estate', cells: [] }),
    })
  const refused = await send('/api/areas', 'POST', 'Round Mrs Testworth, 07700 900123')
  expect(refused.status).toBe(422)
  expect(JSON.parse(refused.text)).toMatchObject({
    code: 'personalData',
    param: 'name',
    detail: expect.stringMatching(/a phone number and a person’s name/),
  })
  expect(refused.text).not.toMatch(/Testworth|900123/)
  // The same without them is refused for its cells only.
  expect(JSON.parse((await send('/api/areas', 'POST', 'Round the shops')).text).code).toBe('areaEmpty')
})
