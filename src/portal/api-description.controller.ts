import { Controller, Get, Injectable } from '@nestjs/common'
import type { INestApplication } from '@nestjs/common'
import { describeApi } from '#web'
import { Public } from '../access/allow.js'

/** Holds the description of the API; made once, when the application stands. */
@Injectable()
export class ApiDescription {
  private document: ReturnType<typeof describeApi> | null = null

  describe(app: INestApplication): void {
    this.document = describeApi(app, 'Tập Huấn', '1')
  }

  get() {
    return this.document
  }
}

@Controller('api')
export class ApiDescriptionController {
  constructor(private readonly description: ApiDescription) {}

  @Get('openapi.json')
  @Public()
  get() {
    return this.description.get()
  }
}
