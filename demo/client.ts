/** A refusal by the application, with what it said. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    detail: string,
  ) {
    super(`${status} ${code}: ${detail}`)
  }
}

export interface Answer<T> {
  status: number
  body: T
}

/** One person at the public HTTP API: keeps the session, repeats nothing, hides nothing. */
export class Client {
  private token: string | null = null

  constructor(
    readonly address: string,
    readonly name: string,
  ) {}

  async signIn(email: string, password: string): Promise<this> {
    const { token } = await this.post<{ token: string }>('/sign-in', { email, password })
    this.token = token
    return this
  }

  async get<T>(path: string): Promise<T> {
    return (await this.call<T>(path, {})).body
  }

  async post<T>(path: string, body: object = {}): Promise<T> {
    const headers = { 'content-type': 'application/json' }
    return (await this.call<T>(path, { method: 'POST', headers, body: JSON.stringify(body) })).body
  }

  /** A form with files, as a browser would send it. */
  async upload<T>(path: string, form: FormData): Promise<T> {
    return (await this.call<T>(path, { method: 'POST', body: form })).body
  }

  /** A paper, as bytes. */
  async download(path: string): Promise<Buffer> {
    const response = await this.send(path, {})
    return Buffer.from(await response.arrayBuffer())
  }

  /** A page, as a reader's browser gets it. */
  async page(path: string): Promise<string> {
    const agent = 'Mozilla/5.0 (Linux; Android 11) AppleWebKit/537.36 Chrome/120 Mobile'
    const response = await this.send(path, { headers: { accept: 'text/html', 'user-agent': agent } })
    return response.text()
  }

  /** Does what must be refused, and returns the code of the refusal. */
  async refusal(act: () => Promise<unknown>): Promise<string> {
    try {
      await act()
    } catch (error) {
      if (error instanceof Refused) return error.code
      throw error
    }
    throw new Error('Việc này lẽ ra phải bị từ chối, nhưng đã được nhận')
  }

  private async call<T>(path: string, init: RequestInit): Promise<Answer<T>> {
    const response = await this.send(path, init)
    return { status: response.status, body: (await response.json()) as T }
  }

  private async send(path: string, init: RequestInit): Promise<Response> {
    const authorization = this.token ? { authorization: `Bearer ${this.token}` } : undefined
    const headers = {
      accept: 'application/json',
      ...authorization,
      ...(init.headers as Record<string, string>),
    }
    const response = await fetch(this.address + path, { ...init, headers, redirect: 'manual' })
    if (response.status < 400) return response
    const problem = (await response.json().catch(() => ({}))) as {
      code?: string
      detail?: string
      errors?: object
    }
    const detail = `${init.method ?? 'GET'} ${path}: ${problem.detail ?? ''} ${JSON.stringify(problem.errors ?? '')}`
    throw new Refused(response.status, problem.code ?? 'unknown', detail)
  }
}
