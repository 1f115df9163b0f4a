export function OutstandingTab() {
  return <p className="quiet">The table of matters outstanding comes here.</p>
}
