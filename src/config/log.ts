import { Injectable, type LoggerService } from '@nestjs/common'
import { pino, type DestinationStream, type Logger } from 'pino'

/** Structured lines on standard output. Callers pass ids, never names, addresses or tokens. */
@Injectable()
export class Log implements LoggerService {
  private readonly pino: Logger

  constructor(level = 'info', name = 'web', destination?: DestinationStream) {
    const options = { level, base: { process: name }, timestamp: pino.stdTimeFunctions.isoTime }
    this.pino = destination ? pino(options, destination) : pino(options)
  }

  info(message: string, fields: object = {}) {
    this.pino.info(fields, message)
  }

  warn(message: string, fields: object | string = {}) {
    this.pino.warn(typeof fields === 'string' ? { context: fields } : fields, message)
  }

  error(message: string, fields: object | string = {}) {
    this.pino.error(typeof fields === 'string' ? { context: fields } : fields, message)
  }

  /** Nest's own start-up chatter is of use only when somebody looks for a fault. */
  log(message: string, context?: string) {
    this.pino.debug({ context }, message)
  }
}
