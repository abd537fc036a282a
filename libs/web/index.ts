export { UploadedFile } from './body-parsers.js'
export { createAdapter, type AdapterOptions } from './create-adapter.js'
export { FaceInterceptor } from './face.interceptor.js'
export { After, Form, Page, Produces, type AfterOptions } from './faces.js'
export { FileAnswer } from './file-answer.js'
export { forgeryToken } from './forgery.js'
export { FormsGuard } from './forms.guard.js'
export { Id, ParseId } from './id-pipe.js'
export { leaveNotice } from './notice.js'
export { describeApi, isFormOnly } from './openapi.js'
export { PageContextSource } from './page-context-source.js'
export type { Problem } from './problem.js'
export { ProblemFilter, ProblemLog, ProblemPage } from './problem.filter.js'
export { progressStream } from './progress-stream.js'
export { refusedForm, typedInto } from './refused-form.js'
export {
  cookieToken,
  localeOf,
  pathOf,
  requestInfo,
  sessionToken,
  wantsPage,
  type WebReply,
  type WebRequest,
} from './request.js'
export { clearSessionCookies, setSessionCookie } from './session-cookie.js'
export { createValidationPipe } from './validation.js'
export { webErrors } from './web.errors.js'
