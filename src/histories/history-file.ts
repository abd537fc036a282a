/** A sheet to be saved. */
export interface HistoryFile {
  bytes: Buffer
  filename: string
}

export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
