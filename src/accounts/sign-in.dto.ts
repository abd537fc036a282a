import { TextField } from '#fields'

export { SignIn, SignInQuery } from './accounts.dto.js'

export class EnterCode {
  @TextField({ max: 40, description: 'Six digits of the telephone, or a recovery code' })
  code: string

  @TextField({ max: 100, optional: true, description: 'From the first step; a browser keeps it as a cookie' })
  token?: string

  @TextField({ max: 500, optional: true, pattern: /^\/(?![/\\])/, description: 'Path to go to afterwards' })
  next?: string
}
