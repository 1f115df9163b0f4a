export function StuckTab() {
  return <p className="quiet">The board of what is stuck comes here.</p>
}
