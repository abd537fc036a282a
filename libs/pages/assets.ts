/** Logical name (`staff.css`) → address with the hash of its content (`/assets/staff.1a2b3c4d.css`). */
export type AssetManifest = Record<string, string>

let manifest: AssetManifest = {}

/** Called once at start with `dist/assets/manifest.json`. */
export function useAssets(assets: AssetManifest): void {
  manifest = assets
}

/** Address of a built file; unhashed (`/assets/<name>`) while no manifest is set, as in tests. */
export function asset(name: string): string {
  return manifest[name] ?? `/assets/${name}`
}
