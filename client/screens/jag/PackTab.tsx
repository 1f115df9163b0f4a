export function PackTab() {
  return <p className="quiet">The pack comes here.</p>
}
