import { useEffect } from 'react'
import { useProtection } from '../../state/protection.ts'
import { useSession } from '../../state/session.ts'
import { DictionarySection } from './DictionarySection.tsx'
import { FiguresSection } from './FiguresSection.tsx'
import { GatesSection } from './GatesSection.tsx'
import { InformationRequests } from './InformationRequests.tsx'
import { ResidualSection } from './ResidualSection.tsx'
import { StoredSection } from './StoredSection.tsx'
import { ThreatSection } from './ThreatSection.tsx'
import './protection.css'
import './protection-print.css'

const parts = [
  ['gates', 'How it is protected'],
  ['stored', 'What is stored'],
  ['threats', 'Who might attack it'],
  ['residual', 'What remains'],
  ['figures', 'Figures for an impact assessment'],
  ['requests', 'Freedom of information'],
  ['columns', 'Every table and column'],
] as const

/** How the map protects people, for a parent and for a data-protection lead. Anybody may read and print it. */
export function ProtectionScreen() {
  const loadFigures = useProtection((state) => state.load)
  const loadSession = useSession((state) => state.load)
  useEffect(() => {
    void loadSession()
    void loadFigures()
  }, [loadSession, loadFigures])
  return (
    <article className="protection">
      <h1>How this map protects people</h1>
      <p className="protection-lead">Nothing precise gets in, and nothing small gets out.</p>
      <nav className="protection-contents" aria-label="On this page">
        <ol>
          {parts.map(([id, title]) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ol>
        <button type="button" className="button" onClick={() => window.print()}>
          Print
        </button>
      </nav>
      <GatesSection />
      <StoredSection />
      <ThreatSection />
      <ResidualSection />
      <FiguresSection />
      <InformationRequests />
      <DictionarySection />
    </article>
  )
}
