import { searchKey } from './search.js'

/**
 * The last part of a public address: “Đổi mới công tác tuyên truyền” → “doi-moi-cong-tac-tuyen-truyen”.
 * Only a–z, 0–9 and single hyphens, cut between words at `maxLength`. Empty when the title has no such letter:
 * the caller then takes an id.
 */
export function slugify(title: string, maxLength = 80): string {
  const slug = searchKey(title)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  if (slug.length <= maxLength) return slug
  const cut = slug.slice(0, maxLength + 1)
  const end = cut.lastIndexOf('-')
  return end > 0 ? cut.slice(0, end) : slug.slice(0, maxLength)
}
