import { expect, it } from 'vitest'
import { tabsOf } from '../../../client/screens/tabs-of-role.ts'
import { homeOf, maySee } from '../../../client/state/home.ts'
import { accountRoles, type Role } from '../../../server/contract/reference.ts'

it('begins each role on a screen that it may see', () => {
  for (const role of accountRoles) expect(maySee(homeOf(role), role), role).toBe(true)
})

it('gives each role its own tabs, and a visitor none', () => {
  const labels = (role: Role) => tabsOf(role).map(([, label]) => label)
  expect(labels('public')).toEqual([])
  expect(labels('participant')).toEqual([])
  expect(labels('partner')).toEqual(['Map', 'Places', 'Report', 'Patrol', 'Our actions', 'Workshops', 'Data'])
  expect(labels('officer')).toEqual(['Map', 'Places', 'Report', 'Patrol', 'JAG', 'Workshops'])
  expect(labels('analyst')).toEqual(['Map', 'Places', 'Patrol', 'JAG', 'Workshops', 'Data'])
  expect(labels('dpo')).toEqual(['Data'])
  expect(labels('admin')).toEqual(['Accounts'])
})

it('lets nobody but administrators see accounts, and nobody but live readers the live map', () => {
  expect(accountRoles.filter((role) => maySee('/accounts', role))).toEqual(['admin'])
  expect(accountRoles.filter((role) => maySee('/', role))).toEqual(['officer', 'analyst'])
})
