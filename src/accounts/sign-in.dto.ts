import { ChoiceField, EmailField, TextField } from '#fields'

export class SignIn {
  @EmailField()
  email: string

  @TextField({ max: 200, verbatim: true })
  password: string

  @TextField({ max: 500, optional: true, pattern: /^\/(?![/\\])/, description: 'Path to go to afterwards' })
  next?: string
}

export class SignInQuery {
  @TextField({ max: 500, optional: true, pattern: /^\/(?![/\\])/ })
  next?: string

  @ChoiceField(['vi', 'en'], { optional: true })
  lang?: string
}

export class EnterCode {
  @TextField({ max: 40, description: 'Six digits of the telephone, or a recovery code' })
  code: string

  @TextField({ max: 100, optional: true, description: 'From the first step; a browser keeps it as a cookie' })
  token?: string

  @TextField({ max: 500, optional: true, pattern: /^\/(?![/\\])/, description: 'Path to go to afterwards' })
  next?: string
}
