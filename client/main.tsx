import './api/no-eval.ts'
import './styles/tokens.css'
import './styles/base.css'
import './styles/parts.css'
import './styles/forms.css'
import './styles/lists.css'
import './styles/shell.css'
import './styles/panels.css'
import './styles/controls.css'
import './styles/answer.css'
import './styles/profile.css'
import './styles/map.css'
import './styles/cuckooing.css'
import './styles/marks.css'
import './styles/search.css'
import './styles/phone.css'
import './styles/account-menu.css'
import './styles/notices.css'
import { type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { standsAlone } from './state/present.ts'
import { fontsLoaded } from './styles/fonts.ts'

const root = document.getElementById('root')
if (!root) throw new Error('the page has no root element')
const place = root

async function show(page: ReactNode): Promise<void> {
  await fontsLoaded()
  createRoot(place).render(<StrictMode>{page}</StrictMode>)
}

// What the public and a hall see is a page of its own: nothing that asks live figures is even loaded.
if (standsAlone()) {
  const { PublicApp } = await import('./PublicApp.tsx')
  await show(<PublicApp />)
} else {
  const [{ App }, { startState }] = await Promise.all([import('./App.tsx'), import('./state/start.ts')])
  const starting = startState()
  await show(<App />)
  await starting
}
