export function PrintScreen() {
  return <p className="page-note">Print</p>
}
