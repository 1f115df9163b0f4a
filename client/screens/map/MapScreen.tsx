export function MapScreen() {
  return <div className="map-screen" />
}
