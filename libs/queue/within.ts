export class TookTooLong extends Error {
  constructor(ms: number) {
    super(`not finished within ${ms} ms`)
    this.name = 'TookTooLong'
  }
}

/** The outcome of `work`, or a TookTooLong after `ms` milliseconds; the work itself goes on unheard. */
export async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new TookTooLong(ms)), ms)
  })
  try {
    return await Promise.race([work, limit])
  } finally {
    clearTimeout(timer)
  }
}
