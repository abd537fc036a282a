import { ValidationPipe } from '@nestjs/common'
import { ValidationFailed } from '#errors'
import { toFaults } from '#fields'

/** Reads a body or query into its DTO; unknown fields are refused by name, nothing is guessed. */
export const createValidationPipe = () =>
  new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transformOptions: { enableImplicitConversion: false, exposeDefaultValues: true },
    stopAtFirstError: true,
    exceptionFactory: (errors) => new ValidationFailed(toFaults(errors)),
  })
