export function DataScreen() {
  return <p className="page-note">Data</p>
}
