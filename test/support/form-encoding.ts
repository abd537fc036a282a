/** An object → a urlencoded form with brackets, as our pages name their fields: `sessions[0][name]=…`. */
export function querystringOf(fields: object): string {
  return new URLSearchParams(pairsOf(fields)).toString()
}

function pairsOf(value: object, name = ''): [string, string][] {
  return Object.entries(value).flatMap(([key, child]: [string, unknown]): [string, string][] => {
    const path = name ? `${name}[${key}]` : key
    if (child === undefined || child === null) return []
    if (typeof child === 'object') return pairsOf(child, path)
    return [[path, String(child as string | number | boolean)]]
  })
}
