import './api/no-eval.ts'
import './styles/tokens.css'
import './styles/base.css'
import './styles/parts.css'
import './styles/shell.css'
import './styles/panels.css'
import './styles/controls.css'
import './styles/answer.css'
import './styles/profile.css'
import './styles/map.css'
import './styles/search.css'
import './styles/phone.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { startState } from './state/start.ts'
import { fontsLoaded } from './styles/fonts.ts'

const root = document.getElementById('root')
if (!root) throw new Error('the page has no root element')
const starting = startState()
await fontsLoaded()
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
await starting
