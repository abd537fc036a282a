/** Words that pages, papers and refusals share. */
export const genderLabels: Record<string, string> = { female: 'Nữ', male: 'Nam' }

/** How exactly a birth is known: text `1985` or `1985-04-26`, as forms and programs send it. */
export const birthOf = (said: string | undefined) =>
  said === undefined
    ? {}
    : said.length === 4
      ? { birthYear: Number(said) }
      : { birthYear: Number(said.slice(0, 4)), birthDate: said }

export const sayBirth = ({ birthYear, birthDate }: { birthYear: number | null; birthDate: string | null }) =>
  birthDate ?? (birthYear === null ? null : String(birthYear))
