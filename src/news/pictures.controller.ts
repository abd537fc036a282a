import { Body, Controller, Get, Param, Post } from '@nestjs/common'
import { ApiConsumes } from '@nestjs/swagger'
import { After, FileAnswer, Id, Produces } from '#web'
import type { Actor } from '../access/actor.js'
import { Allow, Public } from '../access/allow.js'
import { CurrentActor } from '../access/current-actor.js'
import { vi as t } from './messages.vi.js'
import { SendPicture } from './news.dto.js'
import { PicturesService, type SentPicture } from './pictures.service.js'
import { PublicNewsService, type PictureFile } from './public-news.service.js'

const toArticle = ({ articleId }: { articleId?: unknown }) =>
  typeof articleId === 'string' && articleId ? `/articles/${articleId}` : '/articles'

/** A year, for what everybody may see: another picture has another address. */
const cacheControl = ({ isPublic }: PictureFile) =>
  isPublic ? 'public, max-age=31536000, immutable' : 'private, no-store'

@Controller()
export class PicturesController {
  constructor(
    private readonly pictures: PicturesService,
    private readonly news: PublicNewsService,
  ) {}

  @Post('pictures')
  @Allow('news.edit')
  @ApiConsumes('multipart/form-data')
  @After<SentPicture>({
    to: toArticle,
    say: () => t.pictureSent,
    form: (request) => toArticle((request.body ?? {}) as { articleId?: unknown }),
  })
  send(@CurrentActor() actor: Actor, @Body() body: SendPicture) {
    return this.pictures.send(actor, body)
  }

  @Get('anh/:pictureId/:file')
  @Public()
  @Produces('image/webp', 'image/jpeg')
  async file(@CurrentActor() actor: Actor, @Id('pictureId') pictureId: string, @Param('file') file: string) {
    const found = await this.news.file(actor, pictureId, file)
    return new FileAnswer(found.bytes, found.type, found.name, true, cacheControl(found))
  }
}
