import { expect, it, vi } from 'vitest'

// `fails` turns the verdict round: this passes only because the setup file fails it.
it.fails('a console.error fails its test', () => {
  console.error('planted')
})

it('a test that expects one may take it', () => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => {})
  console.error('expected')
  expect(error).toHaveBeenCalledWith('expected')
  error.mockRestore()
})
