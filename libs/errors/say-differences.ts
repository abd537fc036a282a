/** The fields of a row as people read them. */
export type Readable<F extends string> = Record<F, string>

const LONGEST = 160

/** The fields whose words differ, in the order of their labels. */
export const differingFields = <F extends string>(
  labels: Record<F, string>,
  stored: Readable<F>,
  sent: Readable<F>,
): F[] => (Object.keys(labels) as F[]).filter((field) => stored[field] !== sent[field])

/**
 * Both values of every field in which what is stored differs from what was sent, for the sentence that a stale edit
 * is refused with: “Địa điểm: đang lưu “Hội trường A”, đồng chí gửi “Hội trường B”.” Empty when nothing differs.
 * Fields in `named` are only named: their values are ids or too long to compare by eye.
 */
export function sayDifferences<F extends string>(
  labels: Record<F, string>,
  stored: Readable<F>,
  sent: Readable<F>,
  named: readonly F[] = [],
): string {
  return differingFields(labels, stored, sent)
    .map((field) =>
      named.includes(field)
        ? `${labels[field]} đã khác.`
        : `${labels[field]}: đang lưu “${short(stored[field])}”, đồng chí gửi “${short(sent[field])}”.`,
    )
    .join(' ')
}

const short = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)
